package org.mebit.result;

import org.mebit.numeric.TwoSum;

/// One cell of a pyramid, while it is built.
final class Cell {
  final long points;
  final double first;
  final double last;
  final double[] min;
  final double[] max;
  final double[] sum;
  final double[] rest;
  final double[] error;
  final long[] applied;

  Cell(long points, double first, double last, int quantities) {
    this.points = points;
    this.first = first;
    this.last = last;
    min = new double[quantities];
    max = new double[quantities];
    sum = new double[quantities];
    rest = new double[quantities];
    error = new double[quantities];
    applied = new long[quantities];
  }

  /// This cell and the one behind it.
  Cell joined(Cell next) {
    Cell both = new Cell(points + next.points, first, next.last, min.length);
    for (int q = 0; q < min.length; q++) {
      // A NaN is a cell where the quantity does not apply.
      both.min[q] = next.min[q] < min[q] || Double.isNaN(min[q]) ? next.min[q] : min[q];
      both.max[q] = next.max[q] > max[q] || Double.isNaN(max[q]) ? next.max[q] : max[q];
      both.error[q] = next.error[q] > error[q] || Double.isNaN(error[q]) ? next.error[q] : error[q];
      double total = sum[q] + next.sum[q];
      both.sum[q] = total;
      both.rest[q] = rest[q] + next.rest[q] + TwoSum.lost(sum[q], next.sum[q], total);
      both.applied[q] = applied[q] + next.applied[q];
    }
    return both;
  }

  double mean(int quantity) {
    return mean(sum[quantity], rest[quantity], applied[quantity]);
  }

  static double mean(double sum, double rest, long applied) {
    // An infinite value leaves no rest that is a number.
    return (Double.isInfinite(sum) ? sum : sum + rest) / applied;
  }
}
