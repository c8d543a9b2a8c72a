package org.mebit.oscillator.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mebit.numeric.Cancellation;

/// The densities of both heralds' witnesses on common panels, and their product. The panel that is
/// worst by the last terms of its three series is halved until all have converged to rounding.
final class WitnessPair {
  /// Of a panel's share in a probability.
  private static final double TOLERANCE = 1e-12;

  /// Relative, of the sums behind the density.
  private static final double SUM_TOLERANCE = 1e-12;

  /// What the last terms of a series show of the sums' errors, relative to the largest value: below
  /// it no panel can come, however narrow.
  private static final double NOISE = 5e-12;

  private static final int MOST_PANELS = 400;

  /// In widths of the narrower density.
  private static final double NARROWEST = 1e-3;

  /// Where panels end to begin with, in widths from the centre of each density.
  private static final double[] EDGES = {-8, -4, -2, 0, 2, 4, 8, 16};

  /// Edges that come so close, in widths, would be one.
  private static final double APART = 0.3;

  final WitnessLine line;
  final Panels first;
  final Panels second;
  final Panels product;

  private final WitnessCurve one;
  private final WitnessCurve two;
  private final double narrowest;

  WitnessPair(WitnessDensity one, WitnessDensity two) {
    this.one = one.curve(SUM_TOLERANCE);
    this.two = two.curve(SUM_TOLERANCE);
    line = WitnessLine.of(one, two);
    narrowest = NARROWEST * Math.min(width(one), width(two));
    List<Panel> panels = seeds(one, two);
    refine(panels);
    panels.sort(Comparator.comparingDouble(Panel::from));
    first = panels(panels, panels.stream().map(Panel::first).toArray(double[][]::new));
    second = panels(panels, panels.stream().map(Panel::second).toArray(double[][]::new));
    product = panels(panels, panels.stream().map(Panel::product).toArray(double[][]::new));
  }

  private double width(WitnessDensity density) {
    return line.y(density.center() + density.spread()) - line.y(density.center());
  }

  private List<Panel> seeds(WitnessDensity one, WitnessDensity two) {
    NavigableSet<Double> edges = new TreeSet<>();
    for (double edge : line.breaks()) {
      edges.add(edge);
    }
    seed(edges, one);
    seed(edges, two);
    List<Panel> panels = new ArrayList<>();
    double from = Double.NaN;
    for (double to : edges) {
      if (from < to) {
        panels.add(panel(from, to));
      }
      from = to;
    }
    return panels;
  }

  private void seed(NavigableSet<Double> edges, WitnessDensity density) {
    double apart = APART * density.spread();
    for (double edge : EDGES) {
      double x = density.center() + edge * density.spread();
      if (edges.subSet(line.y(x - apart), true, line.y(x + apart), true).isEmpty()) {
        edges.add(line.y(x));
      }
    }
  }

  private void refine(List<Panel> panels) {
    double total = 0;
    for (Panel panel : panels) {
      total += panel.share;
    }
    while (panels.size() < MOST_PANELS) {
      int worst = 0;
      double most = 0;
      for (int p = 0; p < panels.size(); p++) {
        double excess = panels.get(p).excess(total, narrowest);
        if (excess > most) {
          most = excess;
          worst = p;
        }
      }
      if (!(most > 1)) {
        break;
      }
      Panel panel = panels.get(worst);
      double middle = 0.5 * (panel.from + panel.to);
      Panel left = panel(panel.from, middle);
      Panel right = panel(middle, panel.to);
      total += left.share + right.share - panel.share;
      panels.set(worst, left);
      panels.add(right);
    }
  }

  /// @param defect the larger one of what both densities lack here, in tolerances
  /// @param productDefect what the product lacks
  /// @param productNoise what it cannot but lack
  /// @param share of the product's integral
  private record Panel(
      double from,
      double to,
      double[] first,
      double[] second,
      double[] product,
      double defect,
      double productDefect,
      double productNoise,
      double share) {
    double excess(double total, double narrowest) {
      return to - from < narrowest
          ? 0
          : Math.max(defect, productDefect / Math.max(TOLERANCE * total, productNoise));
    }
  }

  private Panel panel(double from, double to) {
    Cancellation.check("the densities of the witness");
    double half = 0.5 * (to - from);
    double[] first = new double[Panels.NODES];
    double[] second = new double[Panels.NODES];
    double[] product = new double[Panels.NODES];
    for (int i = 0; i < Panels.NODES; i++) {
      double y = 0.5 * (from + to) + half * Panels.RULE.node(i);
      double x = line.x(y);
      double stretch = line.stretch(y);
      double a = one.at(x);
      double b = two.at(x);
      first[i] = a * stretch;
      second[i] = b * stretch;
      product[i] = a * b * stretch;
    }
    double[] series = Panels.series(product);
    return new Panel(
        from,
        to,
        first,
        second,
        product,
        Math.max(defect(first, half), defect(second, half)),
        half * Panels.tail(series),
        half * NOISE * Panels.largest(product) + Double.MIN_NORMAL,
        2 * half * series[0]);
  }

  private static double defect(double[] values, double half) {
    return half
        * Panels.tail(Panels.series(values))
        / Math.max(TOLERANCE, half * NOISE * Panels.largest(values));
  }

  private static Panels panels(List<Panel> done, double[][] values) {
    double[] edges = new double[done.size() + 1];
    for (int p = 0; p < done.size(); p++) {
      edges[p] = done.get(p).from;
    }
    edges[done.size()] = done.getLast().to;
    return new Panels(edges, values);
  }
}
