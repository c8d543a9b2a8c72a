package org.mebit.oscillator.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The densities of both heralds' witnesses on common panels, and their product, refined until the
/// series of all three have converged.
final class WitnessPair {
  /// Absolute, of a panel's share in a probability.
  private static final double TOLERANCE = 1e-13;

  /// Relative, of the sums behind the density.
  private static final double SUM_TOLERANCE = 1e-12;

  private static final int MOST_PANELS = 400;
  private static final double NARROWEST = 1e-9;

  /// Where panels end to begin with, in widths from the centre of each density.
  private static final double[] EDGES = {-8, -4, -2, 0, 2, 4, 8, 16};

  final WitnessLine line;
  final Panels first;
  final Panels second;
  final Panels product;

  private record Panel(double from, double to, double[] first, double[] second, double[] product) {
    static double largest(double[] values) {
      double largest = 0;
      for (double value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
      return largest;
    }
  }

  WitnessPair(WitnessDensity one, WitnessDensity two) {
    double center = Math.min(Math.abs(one.center()), Math.abs(two.center()));
    line = new WitnessLine(0.25 * Math.max(center, 1e-6));
    WitnessCurve a = one.curve(SUM_TOLERANCE);
    WitnessCurve b = two.curve(SUM_TOLERANCE);
    NavigableSet<Double> edges =
        new TreeSet<>(List.of(-WitnessLine.END, -1.0, 1.0, WitnessLine.END));
    seed(edges, one);
    seed(edges, two);
    List<Panel> waiting = new ArrayList<>();
    double from = Double.NaN;
    for (double to : edges) {
      if (from < to) {
        waiting.add(panel(from, to, a, b));
      }
      from = to;
    }
    double peak = 0;
    for (Panel panel : waiting) {
      peak = Math.max(peak, Panel.largest(panel.product));
    }
    Collections.reverse(waiting);
    List<Panel> done = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Panel panel = waiting.removeLast();
      peak = Math.max(peak, Panel.largest(panel.product));
      double half = 0.5 * (panel.to - panel.from);
      boolean resolved =
          half * Panels.tail(Panels.series(panel.first)) < TOLERANCE
              && half * Panels.tail(Panels.series(panel.second)) < TOLERANCE
              && half * Panels.tail(Panels.series(panel.product)) < TOLERANCE * peak * half;
      if (resolved || half < NARROWEST || done.size() + waiting.size() > MOST_PANELS) {
        done.add(panel);
      } else {
        double middle = 0.5 * (panel.from + panel.to);
        waiting.add(panel(middle, panel.to, a, b));
        waiting.add(panel(panel.from, middle, a, b));
      }
    }
    first = panels(done, done.stream().map(Panel::first).toArray(double[][]::new));
    second = panels(done, done.stream().map(Panel::second).toArray(double[][]::new));
    product = panels(done, done.stream().map(Panel::product).toArray(double[][]::new));
  }

  private void seed(NavigableSet<Double> edges, WitnessDensity density) {
    double center = line.y(density.center());
    double width = density.spread() / line.stretch(center);
    for (double edge : EDGES) {
      double y = center + edge * width;
      if (Math.abs(y) < WitnessLine.END) {
        Double near = edges.floor(y + 0.3 * width);
        if (near == null || near < y - 0.3 * width) {
          edges.add(y);
        }
      }
    }
  }

  private Panel panel(double from, double to, WitnessCurve a, WitnessCurve b) {
    double[] first = new double[Panels.NODES];
    double[] second = new double[Panels.NODES];
    double[] product = new double[Panels.NODES];
    for (int i = 0; i < Panels.NODES; i++) {
      double y = 0.5 * (from + to) + 0.5 * (to - from) * Panels.RULE.node(i);
      double x = line.x(y);
      double stretch = line.stretch(y);
      double one = a.at(x);
      double two = b.at(x);
      first[i] = one * stretch;
      second[i] = two * stretch;
      product[i] = one * two * stretch;
    }
    return new Panel(from, to, first, second, product);
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
