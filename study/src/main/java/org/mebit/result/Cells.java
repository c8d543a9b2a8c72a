package org.mebit.result;

import org.mebit.numeric.TwoSum;

/// Points of a curve gathered into cells of equal size, one after the other: least, greatest and
/// mean value of each quantity, and its largest error.
///
/// What a cell holds depends on its own points alone, to the bit.
public final class Cells {
  private final int size;
  private final int count;
  private final double[] ends;
  private final int points;

  // By quantity and cell. A point where a quantity does not apply is left out of its cell.
  private final double[][] min;
  private final double[][] max;
  private final double[][] sum;
  private final double[][] rest;
  private final double[][] error;
  private final int[][] applied;

  /// Gathers points.
  ///
  /// @param outputs what `results` holds
  /// @param values of the parameter, at least `points` of them
  /// @param points how many points there are
  /// @param results by output and point; NaN where an output does not apply, an infinite error
  ///   where one could not be estimated
  /// @param size how many points a cell has; the last may have fewer
  public Cells(CurveOutputs outputs, double[] values, int points, double[][] results, int size) {
    this.size = size;
    this.points = points;
    this.count = Math.ceilDiv(points, size);
    this.ends = new double[2 * count];
    for (int cell = 0; cell < count; cell++) {
      ends[2 * cell] = values[cell * size];
      ends[2 * cell + 1] = values[end(cell) - 1];
    }
    int quantities = outputs.count();
    min = new double[quantities][count];
    max = new double[quantities][count];
    sum = new double[quantities][count];
    rest = new double[quantities][count];
    error = new double[quantities][count];
    applied = new int[quantities][count];
    for (int q = 0; q < quantities; q++) {
      gather(q, results[outputs.place(q)]);
      if (outputs.hasError(q)) {
        gatherErrors(q, results[outputs.errorPlace(q)]);
      }
    }
  }

  private int end(int cell) {
    return (int) Math.min(points, (cell + 1L) * size);
  }

  private void gather(int q, double[] numbers) {
    for (int cell = 0; cell < count; cell++) {
      int end = end(cell);
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      double total = 0;
      double lost = 0;
      int n = 0;
      for (int i = cell * size; i < end; i++) {
        double x = numbers[i];
        if (Double.isNaN(x)) {
          continue;
        }
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
        double next = total + x;
        lost += TwoSum.lost(total, x, next);
        total = next;
        n++;
      }
      min[q][cell] = n == 0 ? Double.NaN : least;
      max[q][cell] = n == 0 ? Double.NaN : greatest;
      sum[q][cell] = total;
      rest[q][cell] = lost;
      applied[q][cell] = n;
    }
  }

  private void gatherErrors(int q, double[] numbers) {
    for (int cell = 0; cell < count; cell++) {
      int end = end(cell);
      double worst = Double.NaN;
      for (int i = cell * size; i < end; i++) {
        double x = numbers[i];
        if (!(x <= worst) && !Double.isNaN(x)) {
          worst = x;
        }
      }
      error[q][cell] = worst;
    }
  }

  /// How many cells there are.
  public int count() {
    return count;
  }

  /// How many points a cell has.
  public int points(int cell) {
    return end(cell) - cell * size;
  }

  /// The parameter at the first point of a cell.
  public double first(int cell) {
    return ends[2 * cell];
  }

  /// The parameter at the last point of a cell.
  public double last(int cell) {
    return ends[2 * cell + 1];
  }

  /// At how many points of a cell a quantity applies.
  public int applied(int quantity, int cell) {
    return applied[quantity][cell];
  }

  /// The least value of a quantity; NaN if it applies nowhere in the cell.
  public double min(int quantity, int cell) {
    return min[quantity][cell];
  }

  /// The greatest value of a quantity; NaN if it applies nowhere in the cell.
  public double max(int quantity, int cell) {
    return max[quantity][cell];
  }

  /// The sum of a quantity over the points where it applies, but for [#rest].
  public double sum(int quantity, int cell) {
    return sum[quantity][cell];
  }

  /// What rounding took from the sum.
  public double rest(int quantity, int cell) {
    return rest[quantity][cell];
  }

  /// The mean of a quantity over the points where it applies; NaN if there is none.
  public double mean(int quantity, int cell) {
    return Cell.mean(sum[quantity][cell], rest[quantity][cell], applied[quantity][cell]);
  }

  /// The largest error of a quantity; NaN if there is none, infinite if one could not be estimated.
  public double error(int quantity, int cell) {
    return error[quantity][cell];
  }

  /// One of them.
  Cell cell(int cell) {
    Cell one = new Cell(points(cell), first(cell), last(cell), min.length);
    for (int q = 0; q < min.length; q++) {
      one.min[q] = min[q][cell];
      one.max[q] = max[q][cell];
      one.sum[q] = sum[q][cell];
      one.rest[q] = rest[q][cell];
      one.error[q] = error[q][cell];
      one.applied[q] = applied[q][cell];
    }
    return one;
  }
}
