package org.mebit.numeric;

import java.util.concurrent.CancellationException;

/// Ends computations of seconds or more when their thread is asked to stop.
public final class Cancellation {
  private Cancellation() {}

  /// Goes on unless the thread is asked to stop; its interrupt flag stays as it is.
  ///
  /// @param work what is under way, for the message
  /// @throws CancellationException if it is
  public static void check(String work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("stopped during " + work);
    }
  }

  /// For methods that declare the checked exception: what the unchecked one stands for. Takes the
  /// flag, as an [InterruptedException] does.
  public static InterruptedException asInterruption(CancellationException cancelled) {
    Thread.interrupted();
    InterruptedException interruption = new InterruptedException(cancelled.getMessage());
    interruption.initCause(cancelled);
    return interruption;
  }
}
