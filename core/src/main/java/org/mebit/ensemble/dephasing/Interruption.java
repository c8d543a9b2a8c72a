package org.mebit.ensemble.dephasing;

import java.util.concurrent.CancellationException;

/// Asks, between pieces of work, whether the result is still wanted.
final class Interruption {
  private Interruption() {}

  /// Leaves the thread's flag as it is.
  ///
  /// @throws CancellationException if the thread is interrupted
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  static CancellationException stopped() {
    return new CancellationException("computation was interrupted");
  }
}
