package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Estimate;

/// A correction `a/n + b/n² + ...` through its values at a few n.
///
/// @param inverse 1/n, descending
/// @param scaled n times the correction
/// @param noise error of the latter
record SeriesCoefficients(double[] inverse, double[] scaled, double noise) {
  /// The error of a fit over its difference from the fit that leaves out the smallest n: 0.4 was
  /// the worst seen, as each n more brings as much.
  private static final double GAINED = 0.6;

  /// How much a polynomial through these n enlarges errors of the points at most.
  private static final double ENLARGED = 5;

  /// The correction at n, with its error from the difference of two fits, of which one leaves out
  /// the smallest n.
  Estimate at(long n) {
    double all = polynomial(1.0 / n, 0);
    double without = polynomial(1.0 / n, 1);
    return new Estimate(all / n, (GAINED * Math.abs(all - without) + ENLARGED * noise) / n);
  }

  /// Lagrange's polynomial.
  private double polynomial(double x, int from) {
    double sum = 0;
    for (int i = from; i < inverse.length; i++) {
      double product = scaled[i];
      for (int j = from; j < inverse.length; j++) {
        if (j != i) {
          product *= (x - inverse[j]) / (inverse[i] - inverse[j]);
        }
      }
      sum += product;
    }
    return sum;
  }
}
