package org.mebit.figure;

/// The values of a heat map, cell by cell; NaN where there is none.
///
/// Where several rows fall into a cell, it shows their mean.
final class HeatCells {
  private final Bins x;
  private final Bins y;
  private final double[] sums;
  private final int[] counts;

  HeatCells(Bins x, Bins y) {
    this.x = x;
    this.y = y;
    sums = new double[x.count() * y.count()];
    counts = new int[sums.length];
  }

  void put(double cellX, double cellY, double value) {
    int index = y.indexOf(cellY) * x.count() + x.indexOf(cellX);
    sums[index] += value;
    counts[index]++;
  }

  /// The value of the cell at a point, NaN where it is missing.
  double at(double pointX, double pointY) {
    return mean(y.indexOf(pointY) * x.count() + x.indexOf(pointX));
  }

  private double mean(int index) {
    return counts[index] == 0 ? Double.NaN : sums[index] / counts[index];
  }

  /// Hands what the cells show to `extent`.
  ///
  /// @param positive whether only values above 0 can be shown
  void addTo(Extent extent, boolean positive) {
    for (int i = 0; i < sums.length; i++) {
      double value = mean(i);
      extent.add(positive && !(value > 0) ? Double.NaN : value);
    }
  }

  /// The number of rows in the fullest cell.
  int mostRows() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
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
