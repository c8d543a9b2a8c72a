package org.mebit.nucleus.interferometer;

/// A Gauss-Legendre rule on −1..1, exact for polynomials of degree `2n − 1`.
///
/// Newton's method on Legendre's polynomials from Tricomi's guess.
final class GaussLegendre {
  private static final int MOST_STEPS = 20;

  final double[] nodes;
  final double[] weights;

  GaussLegendre(int count) {
    nodes = new double[count];
    weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = -Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double slope = 0;
      for (int step = 0; step < MOST_STEPS; step++) {
        double before = 0;
        double value = 1;
        for (int n = 1; n <= count; n++) {
          double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
          before = value;
          value = next;
        }
        slope = count * (x * value - before) / (x * x - 1);
        double move = value / slope;
        x -= move;
        if (Math.abs(move) < 1e-16) {
          break;
        }
      }
      nodes[i] = x;
      weights[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }
}
