package org.mebit.figure;

import java.util.ArrayList;
import java.util.List;

/// Thins a line whose abscissae go one way to the columns of the output. Memory is bounded by their
/// number.
///
/// Where the eye can follow the line, a column keeps four points: the first, the lowest, the
/// highest and the last, in the order of the rows. A polyline through these covers the same pixels
/// as one through all points, so that a dip of a single sample keeps its depth. Where the line
/// turns more often than that, it would only be a black area: there the column keeps its least and
/// its greatest value as the edges of a [Band], and the line is the mean between them. A gap is
/// kept where the points beside it lie in different columns.
final class Decimator implements Collector {
  /// A line of at most this many points has a marker at each.
  static final int MOST_MARKED = 30;

  private static final int NO_COLUMN = Integer.MIN_VALUE;

  private final Axis axis;
  private final Axis upright;
  private final int columns;
  private final Turns turns;
  private final List<Stretch> stretches = new ArrayList<>();
  private int column = NO_COLUMN;
  private long taken;
  private boolean broken;

  /// @param axis horizontal
  /// @param upright vertical
  /// @param columns number of columns along the horizontal axis
  Decimator(Axis axis, Axis upright, int columns) {
    this.axis = axis;
    this.upright = upright;
    this.turns = new Turns(upright);
    this.columns = columns;
  }

  @Override
  public void add(double x, double y, double error) {
    add(x, y, y, y, error);
  }

  @Override
  public void add(double x, double y, double low, double high, double error) {
    if (Double.isNaN(y)) {
      broken = true;
      return;
    }
    taken++;
    int here = columnOf(x);
    if (here != column) {
      stretches.add(new Stretch(broken));
      column = here;
    }
    Stretch stretch = stretches.getLast();
    stretch.add(x, y, low, high, error);
    if (turns.at(y)) {
      stretch.turn();
    }
    broken = false;
  }

  @Override
  public Curve finish(int style) {
    return new Thinned(stretches, upright).curve(style, taken <= MOST_MARKED);
  }

  /// All points left of the axis are one column, and all points right of it.
  private int columnOf(double x) {
    double place = Math.floor(axis.position(x) * columns);
    return (int) Math.max(-1, Math.min(columns, place));
  }
}
