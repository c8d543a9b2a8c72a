package org.mebit.fel.design;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.mebit.numeric.Cancellation;

/// The simplex method in the unit cube (Nelder and Mead, Computer Journal 7, 308 (1965)) with the
/// coefficients for many dimensions of Gao and Han (Comput. Optim. Appl. 51, 259 (2012)); points
/// outside are moved to the nearest inside. It needs no slopes, which quadrature would blur.
final class NelderMead {
  private final ToDoubleFunction<double[]> merit;
  private final int size;
  private final double[][] points;
  private final double[] merits;

  /// @param merit to be maximised
  /// @param start within the cube
  /// @param edge of the first simplex, at most ½
  NelderMead(ToDoubleFunction<double[]> merit, double[] start, double edge) {
    this.merit = merit;
    this.size = start.length;
    this.points = new double[size + 1][];
    this.merits = new double[size + 1];
    for (int k = 0; k <= size; k++) {
      double[] point = start.clone();
      if (k > 0) {
        // Towards the farther side, so that the simplex keeps its volume.
        point[k - 1] += point[k - 1] > 0.5 ? -edge : edge;
      }
      points[k] = point;
      merits[k] = merit.applyAsDouble(point);
    }
  }

  /// Goes on until the simplex is smaller than `smallest`, or for `steps`.
  void run(double smallest, int steps) {
    double dimension = Math.max(2, size);
    for (int step = 0; step < steps; step++) {
      Cancellation.check("a search for apertures");
      sort();
      if (extent() <= smallest) {
        return;
      }
      double[] worst = points[size];
      double[] reflected = along(worst, 1);
      double value = merit.applyAsDouble(reflected);
      if (value > merits[0]) {
        double[] expanded = along(worst, 1 + 2 / dimension);
        double further = merit.applyAsDouble(expanded);
        replace(further > value ? expanded : reflected, Math.max(further, value));
      } else if (value > merits[size - 1]) {
        replace(reflected, value);
      } else {
        double inward = 0.75 - 0.5 / dimension;
        double[] contracted = along(worst, value > merits[size] ? inward : -inward);
        double nearer = merit.applyAsDouble(contracted);
        if (nearer > Math.max(value, merits[size])) {
          replace(contracted, nearer);
        } else {
          shrink(1 - 1 / dimension);
        }
      }
    }
    sort();
  }

  double[] best() {
    return points[0].clone();
  }

  double merit() {
    return merits[0];
  }

  /// The largest edge from the best point.
  double extent() {
    double extent = 0;
    for (int k = 1; k <= size; k++) {
      for (int i = 0; i < size; i++) {
        extent = Math.max(extent, Math.abs(points[k][i] - points[0][i]));
      }
    }
    return extent;
  }

  /// The centroid of all but the worst, and from there away from the worst.
  private double[] along(double[] worst, double by) {
    double[] point = new double[size];
    for (int i = 0; i < size; i++) {
      double centroid = 0;
      for (int k = 0; k < size; k++) {
        centroid += points[k][i] / size;
      }
      point[i] = Math.clamp(centroid + by * (centroid - worst[i]), 0, 1);
    }
    return point;
  }

  private void replace(double[] point, double value) {
    points[size] = point;
    merits[size] = value;
  }

  private void shrink(double factor) {
    for (int k = 1; k <= size; k++) {
      for (int i = 0; i < size; i++) {
        points[k][i] = points[0][i] + factor * (points[k][i] - points[0][i]);
      }
      merits[k] = merit.applyAsDouble(points[k]);
    }
  }

  private void sort() {
    Integer[] order = new Integer[size + 1];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (a, b) -> Double.compare(merits[b], merits[a]));
    double[][] oldPoints = points.clone();
    double[] oldMerits = merits.clone();
    for (int k = 0; k <= size; k++) {
      points[k] = oldPoints[order[k]];
      merits[k] = oldMerits[order[k]];
    }
  }
}
