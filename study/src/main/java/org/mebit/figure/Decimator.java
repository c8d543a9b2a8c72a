package org.mebit.figure;

/// Thins a line whose abscissae go one way to four points per column of the output: the first, the
/// lowest, the highest and the last, in the order of the rows.
///
/// A polyline through these covers the same pixels as one through all points, so that a dip of a
/// single sample keeps its depth. Memory is bounded by the number of columns. A gap is kept where
/// the points beside it lie in different columns.
final class Decimator implements Collector {
  /// A line of at most this many points has a marker at each.
  static final int MOST_MARKED = 30;

  private static final int NO_COLUMN = Integer.MIN_VALUE;

  private final Axis axis;
  private final int columns;
  private final Points points = new Points();
  private final double[][] kept = new double[4][3];
  private final long[] rank = new long[4];
  private int column = NO_COLUMN;
  private long taken;
  private boolean broken;

  /// @param columns number of columns along the axis
  Decimator(Axis axis, int columns) {
    this.axis = axis;
    this.columns = columns;
  }

  @Override
  public void add(double x, double y, double error) {
    if (Double.isNaN(y)) {
      broken = true;
      return;
    }
    taken++;
    int here = columnOf(x);
    if (here != column) {
      flush();
      if (broken) {
        points.gap();
      }
      column = here;
      for (int i = 0; i < 4; i++) {
        keep(i, x, y, error);
      }
    } else {
      if (y < kept[1][1]) {
        keep(1, x, y, error);
      }
      if (y > kept[2][1]) {
        keep(2, x, y, error);
      }
      keep(3, x, y, error);
    }
    broken = false;
  }

  @Override
  public Curve finish(int style) {
    flush();
    column = NO_COLUMN;
    return Curve.of(style, points, true, taken <= MOST_MARKED);
  }

  /// All points left of the axis are one column, and all points right of it.
  private int columnOf(double x) {
    double place = Math.floor(axis.position(x) * columns);
    return (int) Math.max(-1, Math.min(columns, place));
  }

  private void keep(int i, double x, double y, double error) {
    kept[i][0] = x;
    kept[i][1] = y;
    kept[i][2] = error;
    rank[i] = taken;
  }

  private void flush() {
    if (column == NO_COLUMN) {
      return;
    }
    boolean lowestFirst = rank[1] < rank[2];
    int[] order = {0, lowestFirst ? 1 : 2, lowestFirst ? 2 : 1, 3};
    long last = 0;
    for (int i : order) {
      if (rank[i] > last) {
        points.add(kept[i][0], kept[i][1], kept[i][2]);
        last = rank[i];
      }
    }
  }
}
