package org.mebit.oscillator.counts;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// The mean `(R₁ + R₂)/2` of both heralds' witnesses, which are independent: the convolution of
/// their densities.
public final class MeanWitness {
  private static final double LARGEST_QUANTILE_STEP = 0.25;

  /// Relative; Ridders' last step is far better than the change it makes.
  private static final double QUANTILE_TOLERANCE = 1e-7;

  /// Of a panel's share.
  private static final double TOLERANCE = 1e-12;

  private static final int MOST_HALVINGS = 14;

  /// Most of what a hundred panels at that tolerance leave.
  private static final double SUM_ERROR = 1e-11;

  private final WitnessPair pair;
  private final double near;

  /// @param first witness of herald 1
  /// @param second witness of herald 2
  public MeanWitness(WitnessDensity first, WitnessDensity second) {
    this(first, second, new WitnessPair(first, second));
  }

  MeanWitness(WitnessDensity first, WitnessDensity second, WitnessPair pair) {
    this.pair = pair;
    near = 0.5 * (first.center() + second.center());
  }

  /// Probability of a mean below x: `∫ f₁(r) F₂(2x − r) dr`.
  public double cdf(double x) {
    return sum(Require.finite("x", x), true);
  }

  /// Probability of a mean above x.
  public double survival(double x) {
    return sum(Require.finite("x", x), false);
  }

  /// The mean below which the share p lies.
  ///
  /// @param p above 0 and below 1
  public double quantile(double p) {
    Require.that(p > 0 && p < 1, "p must be above 0 and below 1, but is " + p);
    return Roots.falling(
        x -> p < 0.5 ? p - cdf(x) : survival(x) - (1 - p),
        near,
        LARGEST_QUANTILE_STEP * Math.abs(near) + 1e-9,
        QUANTILE_TOLERANCE);
  }

  /// The absolute error of the probabilities, estimated.
  public double error() {
    return 2 * (pair.first.error() + pair.second.error())
        + Math.abs(pair.first.total() - 1)
        + Math.abs(pair.second.total() - 1)
        + SUM_ERROR;
  }

  private double sum(double x, boolean below) {
    // The second density's panels, mirrored, join the edges: between edges both factors are smooth.
    Panels one = pair.first;
    Panels two = pair.second;
    int count = one.count();
    double[] edges = new double[2 * (count + 1)];
    for (int i = 0; i <= count; i++) {
      edges[i] = one.edge(i);
      double edge = two.edge(i);
      edges[count + 1 + i] =
          Math.abs(edge) < WitnessLine.END ? pair.line.y(2 * x - pair.line.x(edge)) : -edge;
    }
    Arrays.sort(edges);
    double sum = 0;
    for (int p = 1; p < edges.length; p++) {
      if (edges[p] > edges[p - 1]) {
        sum += panel(edges[p - 1], edges[p], x, below, MOST_HALVINGS);
      }
    }
    return sum;
  }

  /// Halves where the series of the nodes has not converged: beside 1 where coincidences are few.
  private double panel(double from, double to, double x, boolean below, int halvings) {
    double half = 0.5 * (to - from);
    double middle = 0.5 * (to + from);
    double[] values = new double[Panels.NODES];
    double sum = 0;
    for (int i = 0; i < Panels.NODES; i++) {
      double y = middle + half * Panels.RULE.node(i);
      double other = pair.line.y(2 * x - pair.line.x(y));
      double share = below ? pair.second.below(other) : pair.second.above(other);
      values[i] = pair.first.value(y) * share;
      sum += half * Panels.RULE.weight(i) * values[i];
    }
    double left = half * Panels.tail(Panels.series(values));
    if (left < TOLERANCE || halvings == 0) {
      return sum;
    }
    return panel(from, middle, x, below, halvings - 1) + panel(middle, to, x, below, halvings - 1);
  }
}
