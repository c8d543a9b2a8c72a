package org.mebit.ensemble.lattice;

/// Room for one evaluation of the tables, kept so that none is allocated per time.
final class Scratch {
  final Place leading = new Place();
  final Place correction = new Place();

  /// `1, cos 2πx, sin 2πx, cos 4πx, …`, as far as [#need] was asked.
  final double[] waves = new double[Layer.MOST_WAVES + 2];

  /// `|θ|`.
  double angle;

  private double cosine;
  private double sine;
  private int known;

  /// Begins another lattice.
  ///
  /// @param x its sign turned where θ is negative
  /// @param size `|θ|`
  void at(double x, double size) {
    angle = size;
    waves[0] = 1;
    waves[1] = Math.cos(2 * Math.PI * x);
    waves[2] = Math.sin(2 * Math.PI * x);
    cosine = waves[1];
    sine = waves[2];
    known = 3;
  }

  /// Waves wanted; a cosine and its sine come together.
  void need(int count) {
    double c = waves[known - 2];
    double s = waves[known - 1];
    for (; known < count; known += 2) {
      double next = c * cosine - s * sine;
      s = s * cosine + c * sine;
      c = next;
      waves[known] = c;
      waves[known + 1] = s;
    }
  }
}
