package org.mebit.oscillator.counts;

/// The line of witness values folded into −2..2, so that one set of panels covers it.
///
/// Densities of R fall as `|R|^{−3/2}` and are smooth in `1/√|R|` there: `z = 2 − √(scale/x)` from
/// the scale on, `z = x/scale` between, and mirrored below.
///
/// With C coincidences the density has a term `(1 − x)^{C+1/2}` below x = 1, where the curve of one
/// witness value leaves the quadrant. Few counts need it smooth: within a distance of the place of
/// 1, `|z − z₁| = (y − z₁)²/distance`, and powers of `√(1 − x)` become powers of y.
///
/// @param scale above 0
/// @param unfolded that distance; 0 for y = z everywhere
record WitnessLine(double scale, double unfolded) {
  static final double END = 2;

  /// From this many coincidences on the term is too smooth to matter to 16 nodes.
  private static final double SMOOTH_FROM = 12;

  private static final double LARGEST_UNFOLDED = 0.25;

  /// A line for both densities.
  static WitnessLine of(WitnessDensity one, WitnessDensity two) {
    double scale = 0.25 * Math.max(Math.min(extent(one), extent(two)), 1e-6);
    WitnessLine plain = new WitnessLine(scale, 0);
    if (Math.min(one.fewest(), two.fewest()) >= SMOOTH_FROM) {
      return plain;
    }
    double z = plain.fold(1);
    return new WitnessLine(scale, Math.min(LARGEST_UNFOLDED, 0.5 * Math.min(z, END - z)));
  }

  private static double extent(WitnessDensity density) {
    return Math.max(Math.abs(density.center()), density.spread());
  }

  /// Where the map or the densities are not smooth; panels must end there.
  double[] breaks() {
    double one = fold(1);
    return unfolded > 0
        ? new double[] {-END, y(-scale), y(scale), one - unfolded, one, one + unfolded, END}
        : new double[] {-END, -1, 1, END};
  }

  double x(double y) {
    double off = y - fold(1);
    double z = Math.abs(off) < unfolded ? fold(1) + off * (Math.abs(off) / unfolded) : y;
    double far = END - Math.abs(z);
    return Math.abs(z) <= 1 ? scale * z : Math.copySign(scale / (far * far), z);
  }

  double y(double x) {
    double z = fold(x);
    double off = z - fold(1);
    return Math.abs(off) < unfolded
        ? fold(1) + Math.copySign(Math.sqrt(unfolded * Math.abs(off)), off)
        : z;
  }

  /// dx/dy.
  double stretch(double y) {
    double off = Math.abs(y - fold(1));
    double z = y;
    double byZ = 1;
    if (off < unfolded) {
      z = fold(1) + (y - fold(1)) * (off / unfolded);
      byZ = 2 * off / unfolded;
    }
    double far = END - Math.abs(z);
    return byZ * (Math.abs(z) <= 1 ? scale : 2 * scale / (far * far * far));
  }

  private double fold(double x) {
    return Math.abs(x) <= scale
        ? x / scale
        : Math.copySign(END - Math.sqrt(scale / Math.abs(x)), x);
  }
}
