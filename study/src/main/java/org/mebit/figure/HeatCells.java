package org.mebit.figure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The values of a heat map, cell by cell; NaN where there is none.
///
/// Not for several threads. Where several rows fall into a cell, it shows their mean.
final class HeatCells {
  private final Bins x;
  private final Bins y;
  private final double[] sums;
  private final int[] counts;
  private @Nullable BitSet outside;

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

  /// Whether the cell at a point is empty and only empty ones lie between it and an edge of the
  /// map: it is no gap of the data, they end there.
  boolean isOutside(double pointX, double pointY) {
    BitSet cells = outside == null ? outside() : outside;
    outside = cells;
    return cells.get(y.indexOf(pointY) * x.count() + x.indexOf(pointX));
  }

  /// Spreads from the empty cells of the edges over their empty neighbours.
  private BitSet outside() {
    int width = x.count();
    int height = y.count();
    BitSet reached = new BitSet(counts.length);
    int[] waiting = new int[counts.length];
    int end = 0;
    for (int i = 0; i < counts.length; i++) {
      int column = i % width;
      int row = i / width;
      boolean edge = column == 0 || column == width - 1 || row == 0 || row == height - 1;
      if (edge && counts[i] == 0) {
        reached.set(i);
        waiting[end++] = i;
      }
    }
    for (int next = 0; next < end; next++) {
      int column = waiting[next] % width;
      int[] neighbours = {
        column > 0 ? waiting[next] - 1 : -1,
        column < width - 1 ? waiting[next] + 1 : -1,
        waiting[next] - width,
        waiting[next] + width
      };
      for (int i : neighbours) {
        if (i >= 0 && i < counts.length && counts[i] == 0 && !reached.get(i)) {
          reached.set(i);
          waiting[end++] = i;
        }
      }
    }
    return reached;
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
