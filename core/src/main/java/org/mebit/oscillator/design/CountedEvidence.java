package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// Counts C that are Poisson distributed about `E g` with a known exposure E and the mean g to be
/// modelled. Coincidences of rare clicks are, with their accidentals as exposure.
final class CountedEvidence implements Evidence {
  /// A mean below this many counts informs as if it had them: Fisher's information of a count
  /// diverges where none is expected. Well below what ends a fit.
  private static final double LEAST_COUNTS = 1e-11;

  /// The same for errors: that no count came says no more of a mean than that it is about below
  /// one.
  private static final double LEAST_SURE_COUNTS = 0.5;

  private final double[] counts;
  private final double[] exposures;

  CountedEvidence(double[] counts, double[] exposures) {
    this.counts = counts;
    this.exposures = exposures;
    for (int i = 0; i < counts.length; i++) {
      Require.that(
          counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY,
          "counts must be at least 0, but are " + counts[i]);
      Require.that(
          exposures[i] > 0 && exposures[i] < Double.POSITIVE_INFINITY,
          "exposures must be above 0, but are " + exposures[i]);
    }
  }

  @Override
  public int rows() {
    return counts.length;
  }

  @Override
  public double deviance(int row, double mean) {
    if (!(mean > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double expected = exposures[row] * mean;
    double count = counts[row];
    if (count == 0) {
      return 2 * expected;
    }
    // expected − count + count ln(count/expected), without cancellation where they are close.
    double off = (expected - count) / count;
    return 2 * count * (off - Math.log1p(off));
  }

  @Override
  public double slope(int row, double mean) {
    return exposures[row] - counts[row] / mean;
  }

  @Override
  public double information(int row, double mean) {
    return information(row, mean, LEAST_COUNTS);
  }

  @Override
  public double sureInformation(int row, double mean) {
    return information(row, mean, LEAST_SURE_COUNTS);
  }

  private double information(int row, double mean, double least) {
    double expected = Math.max(exposures[row] * mean, least);
    return exposures[row] * exposures[row] / expected;
  }

  @Override
  public double measured(int row) {
    return counts[row] / exposures[row];
  }
}
