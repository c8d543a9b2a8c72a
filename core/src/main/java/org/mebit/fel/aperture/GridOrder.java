package org.mebit.fel.aperture;

/// How many nodes Gauss rules get.
///
/// @param digits that a rule is to reach, above 0
/// @param extra nodes of every rule, at least 0
record GridOrder(double digits, int extra) {
  private static final int LEAST = 2;

  /// Five rules with more would take hours; where that is too few, two grids differ.
  private static final int MOST = 64;

  /// A finer one: more nodes in every rule, whatever its rounding, at first a few, so that an easy
  /// average is cheap, then many more.
  GridOrder finer() {
    return new GridOrder(digits + 0.5 * extra, extra + 1);
  }

  /// Nodes of a panel. A Gauss rule of n nodes errs by `ϱ^{−2n}` with the sum ϱ of the half-axes of
  /// the ellipse about the panel in which the integrand is analytic (Trefethen, SIAM Review 50, 67
  /// (2008)), `ln ϱ = arsinh(scale/halfWidth)`.
  ///
  /// @param halfWidth of the panel
  /// @param scale how far its nearest singularity is, in the same unit
  /// @param turns by how many radians the integrand turns over the panel, or the like
  int nodes(double halfWidth, double scale, double turns) {
    double decay = asinh(scale / halfWidth);
    double count = digits * Math.log(10) / (2 * decay) + 0.5 * turns + extra;
    return (int) Math.clamp(Math.ceil(count), LEAST, MOST);
  }

  private static double asinh(double x) {
    return Math.log(x + Math.sqrt(1 + x * x));
  }
}
