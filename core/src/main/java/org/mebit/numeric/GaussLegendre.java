package org.mebit.numeric;

/// A Gauss-Legendre rule on −1..1, exact for polynomials of degree `2n − 1`.
///
/// Newton's method on Legendre's polynomials from Tricomi's guess.
public final class GaussLegendre {
  private static final int MOST_STEPS = 20;

  private final double[] nodes;
  private final double[] weights;

  /// @param count of nodes, 1..1000
  /// @throws IllegalArgumentException if it is not
  public GaussLegendre(int count) {
    Require.inRange("count", count, 1, 1000);
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

  /// How many nodes there are.
  public int size() {
    return nodes.length;
  }

  /// The node of that number, from 0, in ascending order.
  public double node(int i) {
    return nodes[i];
  }

  /// Its weight.
  public double weight(int i) {
    return weights[i];
  }
}
