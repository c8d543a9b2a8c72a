package org.mebit.ensemble.lattice;

/// The geometric spectrum that the hops along the short vector alone give: eigenvalues `(1−ρ)ρ^l/d`
/// of the M = 3 amplitude, each d times, `ρ = tan²(θ/2)`, and their powers for other M.
///
/// It carries the cusp at θ = 0 and all the dependence on a far second vector.
final class Geometric {
  /// Keeps logarithms finite where the short vector is upright.
  private static final double LEAST_COSINE = 1e-290;

  private static final double LN_2 = Math.log(2);

  private Geometric() {}

  /// Entropy in bits, without `log₂ d`.
  static double entropy(int nodes, double cosine) {
    double c = Math.max(cosine, LEAST_COSINE);
    double logRatio = (nodes - 1) * (Math.log1p(-Math.min(c, 1)) - Math.log1p(c));
    if (logRatio == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double complement = -Math.expm1(logRatio);
    return (-Math.log(complement) - Math.exp(logRatio) * logRatio / complement) / LN_2;
  }

  /// `ln p` without `(2−M) ln d`.
  static double logProbability(int nodes, double cosine) {
    double c = Math.max(cosine, LEAST_COSINE);
    double logRatio = (nodes - 1) * (Math.log1p(-Math.min(c, 1)) - Math.log1p(c));
    return (nodes - 1) * (Math.log(2 * c) - Math.log1p(c)) - Math.log(-Math.expm1(logRatio));
  }

  /// `ln d − ½ ln N = ½ ln(π/y) + ln cos θ`.
  static double logSteps(double y, double cosine) {
    return 0.5 * Math.log(Math.PI / y) + Math.log(Math.max(cosine, LEAST_COSINE));
  }
}
