package org.mebit.figure;

import java.util.Arrays;

/// The values of a heat map, cell by cell; NaN where there is none.
///
/// Where several rows fall into a cell, the value farthest from the mean of all stays, so that a
/// feature of one row is seen.
final class HeatCells {
  private final Bins x;
  private final Bins y;
  private final double mean;
  private final double[] values;

  HeatCells(Bins x, Bins y, double mean) {
    this.x = x;
    this.y = y;
    this.mean = mean;
    values = new double[x.count() * y.count()];
    Arrays.fill(values, Double.NaN);
  }

  void put(double cellX, double cellY, double value) {
    int index = y.indexOf(cellY) * x.count() + x.indexOf(cellX);
    if (!(Math.abs(values[index] - mean) >= Math.abs(value - mean))) {
      values[index] = value;
    }
  }

  /// The value of the cell at a point, NaN where it is missing.
  double at(double pointX, double pointY) {
    return values[y.indexOf(pointY) * x.count() + x.indexOf(pointX)];
  }

  /// Whether a point lies in a cell, be it empty.
  boolean covers(double pointX, double pointY) {
    return pointX >= x.low() && pointX <= x.high() && pointY >= y.low() && pointY <= y.high();
  }

  Bins x() {
    return x;
  }

  Bins y() {
    return y;
  }
}
