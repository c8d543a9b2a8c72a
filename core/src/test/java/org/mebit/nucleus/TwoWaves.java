package org.mebit.nucleus;

/// Integrals over products of two waves with two polarisations, by Gauss-Legendre quadrature of 10
/// nodes on panels of half a nanosecond: a rule that knows nothing of the waves' own panels.
final class TwoWaves {
  private static final double PANEL = 0.5e-9;

  /// M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, table 25.4, n = 10.
  private static final double[] NODES = {
    0.14887433898163122,
    0.4333953941292472,
    0.6794095682990244,
    0.8650633666889845,
    0.9739065285171717
  };

  private static final double[] WEIGHTS = {
    0.29552422471475287,
    0.26926671930999635,
    0.21908636251598204,
    0.1494513491505806,
    0.06667134430868814
  };

  private TwoWaves() {}

  /// One of the ten nodes of the rule on −1..1, in no order.
  static double node(int i) {
    return i % 2 == 0 ? NODES[i / 2] : -NODES[i / 2];
  }

  /// Its weight.
  static double weight(int i) {
    return WEIGHTS[i / 2];
  }

  /// `∫|u|²`, `∫|v|²`, real and imaginary part of `∫u*·v`, s, over `0 ≤ s ≤ duration` with `u =
  /// first(firstFrom + s)`, `v = second(secondFrom + s)`.
  static double[] products(
      ScatteredWave first,
      double firstFrom,
      ScatteredWave second,
      double secondFrom,
      double duration) {
    double[] sums = new double[4];
    double[] u = new double[4];
    double[] v = new double[4];
    int panels = (int) Math.ceil(duration / PANEL);
    double half = 0.5 * duration / panels;
    for (int p = 0; p < panels; p++) {
      for (int i = 0; i < 2 * NODES.length; i++) {
        double node = node(i);
        double weight = half * weight(i);
        double since = Math.min(half * (2 * p + 1 + node), duration);
        first.at(Math.min(firstFrom + since, first.end()), u);
        second.at(Math.min(secondFrom + since, second.end()), v);
        for (int s = 0; s < 4; s += 2) {
          sums[0] += weight * (u[s] * u[s] + u[s + 1] * u[s + 1]);
          sums[1] += weight * (v[s] * v[s] + v[s + 1] * v[s + 1]);
          sums[2] += weight * (u[s] * v[s] + u[s + 1] * v[s + 1]);
          sums[3] += weight * (u[s] * v[s + 1] - u[s + 1] * v[s]);
        }
      }
    }
    return sums;
  }
}
