package org.mebit.ensemble;

import java.util.random.RandomGenerator;

/// A way to draw outcomes for a mean.
sealed interface OutcomeDraws permits PlainDraws, StratifiedDraws {
  /// The mean over `size` draws.
  ///
  /// @throws InterruptedException if the thread is asked to stop
  AverageBits take(long size, RandomGenerator random) throws InterruptedException;

  /// Whether each sample is drawn anew, in `size/2` strata; else a larger sample continues the
  /// smaller one.
  boolean anew();
}
