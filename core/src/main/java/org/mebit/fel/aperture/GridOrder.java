package org.mebit.fel.aperture;

/// How many nodes Gauss rules get.
///
/// @param digits that a rule is to reach, above 0
/// @param extra nodes of every panel, at least 0
/// @param most nodes of a rule whatever it would need; at least 2
record GridOrder(double digits, int extra, int most) {
  private static final int LEAST = 2;

  /// More go to further panels: to make a rule takes time like its nodes' square.
  private static final int MOST_IN_PANEL = 64;

  /// Beyond it, none is resolved in any time.
  static final int UNLIMITED = 1 << 20;

  /// What form factors leave out may be smaller than a rule's error by as many digits.
  private static final double DEEPER = 3;

  GridOrder(double digits, int extra) {
    this(digits, extra, UNLIMITED);
  }

  /// A finer one: more nodes in every rule, whatever its rounding, at first a few, so that an easy
  /// average is cheap, then many more.
  GridOrder finer() {
    return new GridOrder(digits + 0.5 * extra, extra + 1, most);
  }

  /// The same with no rule of more nodes.
  GridOrder limited(int nodes) {
    return new GridOrder(digits, extra, nodes);
  }

  /// Whether rules may have fewer nodes than they need.
  boolean isLimited() {
    return most < UNLIMITED;
  }

  /// The exponent beyond that of its largest value at which a Gaussian may be cut off.
  double depth() {
    return (digits + DEEPER) * Math.log(10);
  }

  /// What a Gaussian `e^{−t²}` counts as turns of [#rule]: coefficients of its Chebyshev series go
  /// like `e^{−k²/2x}` with the exponent 2x at the ends, so that the order goes like the range
  /// times the root of the digits.
  ///
  /// @param range of t
  double gaussian(double range) {
    return range * Math.sqrt(digits * Math.log(10));
  }

  /// A rule. One of n nodes errs by `ϱ^{−2n}` with the sum ϱ of the half-axes of the ellipse about
  /// its panel in which the integrand is analytic (Trefethen, SIAM Review 50, 67 (2008)), `ln ϱ =
  /// arsinh(scale/halfWidth)`. Where that takes too many, there are more panels.
  ///
  /// @param halfWidth of the range
  /// @param scale how far its nearest singularity is, in the same unit
  /// @param turns by how many radians the integrand turns over the range, or the like
  /// @param more nodes of every panel
  Rule rule(double halfWidth, double scale, double turns, int more) {
    int panels = 1;
    double count = count(halfWidth, scale, turns, more);
    while (count > MOST_IN_PANEL && panels * (long) MOST_IN_PANEL < most) {
      // Geometrically at first: the number is not known, and may be in the thousands.
      panels += 1 + panels / 8;
      count = count(halfWidth / panels, scale, turns / panels, more);
    }
    int nodes = (int) Math.clamp(Math.ceil(count), LEAST, MOST_IN_PANEL);
    if ((long) panels * nodes > most) {
      panels = Math.ceilDiv(most, MOST_IN_PANEL);
      nodes = Math.max(LEAST, Math.min(nodes, most / panels));
    }
    return new Rule(Rules.of(nodes), panels);
  }

  private double count(double halfWidth, double scale, double turns, int more) {
    return digits * Math.log(10) / (2 * asinh(scale / halfWidth)) + 0.5 * turns + extra + more;
  }

  private static double asinh(double x) {
    return Math.log(x + Math.sqrt(1 + x * x));
  }
}
