package org.mebit.ensemble.lattice;

/// What `x = k − N/2` varies within the residue classes of Q, for `k` distributed as `p(k)`.
final class ClassSpread {
  /// Quadrature over a residue class; the integrand is periodic and smooth.
  private static final int CLASSES = 128;

  /// Standard deviations beyond which p is nothing.
  private static final double FAR = 9;

  private ClassSpread() {}

  /// The mean variance within a class in units of N/4: 1 for dense classes, 0 where Q is wider than
  /// p.
  ///
  /// @param height Y: a class has its members `2√(π/Y)` standard deviations of p apart
  static double within(double height) {
    double h = 2 * Math.sqrt(Math.PI / height);
    int reach = (int) (FAR / h) + 2;
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      double share = 0;
      double mean = 0;
      double square = 0;
      for (int j = -reach; j <= reach; j++) {
        double s = h * (j + (double) k / CLASSES);
        double g = Math.exp(-0.5 * s * s) / Math.sqrt(2 * Math.PI);
        share += g;
        mean += g * s;
        square += g * s * s;
      }
      sum += square - mean * mean / share;
    }
    return sum * h / CLASSES;
  }
}
