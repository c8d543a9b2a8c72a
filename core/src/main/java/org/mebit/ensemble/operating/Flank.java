package org.mebit.ensemble.operating;

/// The entropy beside `t = 2πP/Q`, of the geometric spectrum with ratio `ρ^{M−1}`, `ρ =
/// (1−c)/(1+c)`, `c = 1/√(1+s²)`, `s = N(t − 2πP/Q)/2`, Q times.
final class Flank {
  /// More than terms of order 1/N and other vectors add while the dip is tall.
  private static final double FINITE = 2;

  private static final double OTHERS = 1e-8;

  private static final int HALVINGS = 60;

  private Flank() {}

  /// `E − log₂ Q`, bits.
  static double entropy(int nodes, double s) {
    // √ρ = tan(θ/2) with tan θ = s, and its logarithm without loss where it is close to 1.
    double hypotenuse = Math.sqrt(1 + s * s);
    double log = 2 * (nodes - 1) * Math.log1p((Math.abs(s) - 1 - hypotenuse) / (1 + hypotenuse));
    if (log == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double complement = -Math.expm1(log);
    return (-Math.log(complement) - Math.exp(log) * log / complement) / Math.log(2);
  }

  /// How far beside a rational the entropy surely stays below a value, in s.
  ///
  /// @param excess of the value over `log₂ Q`, bits
  /// @param reach in s, of the dip
  static double below(int nodes, long atoms, double excess, double reach) {
    double wanted = excess - FINITE / atoms - OTHERS;
    if (!(wanted > 0)) {
      return 0;
    }
    if (entropy(nodes, reach) < wanted) {
      return reach;
    }
    double low = 0;
    double high = reach;
    for (int i = 0; i < HALVINGS && high - low > 1e-9 * high; i++) {
      double middle = 0.5 * (low + high);
      if (entropy(nodes, middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
