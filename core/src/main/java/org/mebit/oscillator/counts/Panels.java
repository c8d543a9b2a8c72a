package org.mebit.oscillator.counts;

import java.util.Arrays;
import org.mebit.numeric.GaussLegendre;

/// A density on panels of a line, each as a series of Legendre polynomials: values, and integrals
/// from either end without cancellation.
final class Panels {
  static final int NODES = 16;
  static final GaussLegendre RULE = new GaussLegendre(NODES);

  /// Relative, of values that come from sums.
  private static final double NOISE = 1e-13;

  private static final double[][] POLYNOMIALS = polynomials();

  private final double[] edges;
  private final double[][] series;
  private final double[] before;
  private final double[] after;
  private final double error;

  /// @param edges ascending
  /// @param values at the nodes of each panel
  Panels(double[] edges, double[][] values) {
    this.edges = edges.clone();
    int count = values.length;
    series = new double[count][];
    before = new double[count + 1];
    after = new double[count + 1];
    double missing = 0;
    double total = 0;
    for (int p = 0; p < count; p++) {
      series[p] = series(values[p]);
      double half = 0.5 * (edges[p + 1] - edges[p]);
      before[p + 1] = before[p] + 2 * half * series[p][0];
      missing += half * tail(series[p]);
      total += 2 * half * Math.abs(series[p][0]);
    }
    for (int p = count - 1; p >= 0; p--) {
      after[p] = after[p + 1] + (edges[p + 1] - edges[p]) * series[p][0];
    }
    error = missing + NOISE * total;
  }

  double total() {
    return before[before.length - 1];
  }

  /// Absolute, of integrals, estimated from the last terms of the series and the noise of values.
  double error() {
    return error;
  }

  int count() {
    return series.length;
  }

  double edge(int i) {
    return edges[i];
  }

  double value(double y) {
    int p = panel(y);
    double[] c = series[p];
    double s = place(p, y);
    double older = 1;
    double old = s;
    double sum = c[0] + c[1] * s;
    for (int n = 2; n < NODES; n++) {
      double next = ((2 * n - 1) * s * old - (n - 1) * older) / n;
      sum += c[n] * next;
      older = old;
      old = next;
    }
    return sum;
  }

  /// Integral from the lower end to y.
  double below(double y) {
    if (y <= edges[0]) {
      return 0;
    }
    if (y >= edges[series.length]) {
      return total();
    }
    int p = panel(y);
    return before[p] + part(p, y);
  }

  /// Integral from y to the upper end.
  double above(double y) {
    if (y <= edges[0]) {
      return total();
    }
    if (y >= edges[series.length]) {
      return 0;
    }
    int p = panel(y);
    return after[p + 1] + ((edges[p + 1] - edges[p]) * series[p][0] - part(p, y));
  }

  /// The place below which the share p of the whole lies.
  double quantile(double p) {
    double below = p * total();
    double above = (1 - p) * total();
    int last = series.length - 1;
    int panel = 0;
    while (panel < last && (p < 0.5 ? before[panel + 1] < below : after[panel + 1] > above)) {
      panel++;
    }
    // In shares: the whole of a product of densities may be so small that its square is none.
    double whole = total();
    return Roots.within(
        p < 0.5 ? y -> p - below(y) / whole : y -> above(y) / whole - (1 - p),
        edges[panel],
        edges[panel + 1]);
  }

  /// `∫ Pₙ = (Pₙ₊₁ − Pₙ₋₁)/(2n + 1)`, 0 at the lower edge.
  private double part(int p, double y) {
    double[] c = series[p];
    double s = place(p, y);
    double older = 1;
    double old = s;
    double sum = c[0] * (s + 1);
    for (int n = 1; n < NODES; n++) {
      double next = ((2 * n + 1) * s * old - n * older) / (n + 1);
      sum += c[n] * (next - older) / (2 * n + 1);
      older = old;
      old = next;
    }
    return 0.5 * (edges[p + 1] - edges[p]) * sum;
  }

  private int panel(double y) {
    int found = Arrays.binarySearch(edges, y);
    int p = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(series.length - 1, p));
  }

  private double place(int p, double y) {
    return (2 * y - edges[p] - edges[p + 1]) / (edges[p + 1] - edges[p]);
  }

  static double[] series(double[] values) {
    double[] series = new double[NODES];
    for (int n = 0; n < NODES; n++) {
      double sum = 0;
      for (int i = 0; i < NODES; i++) {
        sum += POLYNOMIALS[n][i] * values[i];
      }
      series[n] = sum;
    }
    return series;
  }

  static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /// What the series leaves out, judged by its last terms.
  static double tail(double[] series) {
    return Math.abs(series[NODES - 1])
        + Math.abs(series[NODES - 2])
        + 0.1 * Math.abs(series[NODES - 3]);
  }

  /// `(2n + 1)/2 wᵢ Pₙ(sᵢ)`.
  private static double[][] polynomials() {
    double[][] p = new double[NODES][NODES];
    for (int i = 0; i < NODES; i++) {
      double older = 0;
      double old = 1;
      for (int n = 0; n < NODES; n++) {
        p[n][i] = 0.5 * (2 * n + 1) * RULE.weight(i) * old;
        double next = ((2 * n + 1) * RULE.node(i) * old - n * older) / (n + 1);
        older = old;
        old = next;
      }
    }
    return p;
  }
}
