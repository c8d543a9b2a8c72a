package org.mebit.oscillator.counts;

/// The line of witness values folded into −2..2, so that one set of panels covers it.
///
/// Densities of R fall as `|R|^{−3/2}` and are smooth in `1/√|R|` there: `y = 2 − √(scale/x)` from
/// the scale on, `y = x/scale` between, and mirrored below.
record WitnessLine(double scale) {
  static final double END = 2;

  double x(double y) {
    double far = END - Math.abs(y);
    return Math.abs(y) <= 1 ? scale * y : Math.copySign(scale / (far * far), y);
  }

  double y(double x) {
    return Math.abs(x) <= scale
        ? x / scale
        : Math.copySign(END - Math.sqrt(scale / Math.abs(x)), x);
  }

  /// dx/dy.
  double stretch(double y) {
    double far = END - Math.abs(y);
    return Math.abs(y) <= 1 ? scale : 2 * scale / (far * far * far);
  }
}
