package org.mebit.oscillator.counts;

/// Quantiles of sorted values with their standard errors.
final class Ranks {
  private Ranks() {}

  static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) Math.min(Math.max(0, Math.floor(place)), sorted.length - 2);
    double rest = place - below;
    return sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  }

  /// Half of the distance of the quantiles one binomial standard error to either side.
  static double quantileError(double[] sorted, double p) {
    double error = Math.sqrt(p * (1 - p) / sorted.length);
    return 0.5
        * (quantile(sorted, Math.min(1, p + error)) - quantile(sorted, Math.max(0, p - error)));
  }
}
