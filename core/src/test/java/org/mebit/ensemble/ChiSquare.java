package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

/// Pearson's test of counts against probabilities; outcomes expected less than five times are
/// pooled.
final class ChiSquare {
  /// Standard deviations of χ² allowed: with fixed seeds no chance enters, and a distribution wrong
  /// by a percent leaves this by far.
  private static final double MOST_DEVIATIONS = 4.5;

  private static final double FEWEST_EXPECTED = 5;

  private ChiSquare() {}

  static void check(long[] counts, double[] probabilities, long draws) {
    double statistic = 0;
    double pooled = 0;
    double pooledCount = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = draws * probabilities[i];
      if (expected < FEWEST_EXPECTED) {
        pooled += expected;
        pooledCount += counts[i];
      } else {
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        cells++;
      }
    }
    if (pooled >= FEWEST_EXPECTED) {
      statistic += (pooledCount - pooled) * (pooledCount - pooled) / pooled;
      cells++;
    } else {
      assertThat(pooledCount).isLessThanOrEqualTo(pooled + 10);
    }
    int freedom = cells - 1;
    assertThat(freedom).as("degrees of freedom").isPositive();
    double allowed = MOST_DEVIATIONS * Math.sqrt(2.0 * freedom) + 10;
    assertThat(statistic)
        .as("χ² of %d degrees", freedom)
        .isBetween(freedom - allowed, freedom + allowed);
  }
}
