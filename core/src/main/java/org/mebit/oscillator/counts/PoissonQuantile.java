package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;
import org.mebit.numeric.Normal;

/// Poisson counts from uniform numbers by inversion: the same number gives a larger count for a
/// larger mean, so that experiments of different length share their luck.
final class PoissonQuantile {
  private PoissonQuantile() {}

  /// The smallest count up to which the share u or more lies.
  ///
  /// @param mean above 0
  /// @param u above 0 and below 1
  static long of(double mean, double u) {
    double z = Normal.quantile(u);
    // The first terms of Cornish and Fisher's expansion come within one or two of it.
    long count = Math.max(0, Math.round(mean + z * Math.sqrt(mean) + (z * z - 4) / 6));
    double below = IncompleteGamma.upper(count + 1.0, mean);
    double term = IncompleteGamma.poisson(count, mean);
    if (below >= u) {
      while (count > 0 && below - term >= u) {
        below -= term;
        term *= count / mean;
        count--;
      }
      return count;
    }
    while (below < u && term > 0) {
      count++;
      term *= mean / count;
      below += term;
    }
    return count;
  }
}
