package org.mebit.figure;

import java.util.ArrayList;
import java.util.List;

/// Thins a line whose abscissae go one way to the columns of the output. Memory is bounded by their
/// number.
///
/// Where the eye can follow the line, a column keeps four points: the first, the lowest, the highest
/// and the last, in the order of the rows. A polyline through these covers the same pixels as one
/// through all points, so that a dip of a single sample keeps its depth. Where the line turns more
/// often than that, it would only be a black area: there the column keeps its least and its greatest
/// value as the edges of a [Band], and the line is the mean between them. A gap is kept where the
/// points beside it lie in different columns.
final class Decimator implements Collector {
  /// A line of at most this many points has a marker at each.
  static final int MOST_MARKED = 30;

  /// A pen along all points goes up and down this much farther than one along the four of each
  /// column before the line counts as an area. Noise of about ten points per column does.
  private static final double TURNS = 1.5;

  /// Columns on either side that decide together, as a part of all: line and band should not take
  /// turns from column to column.
  private static final double TOGETHER = 0.01;

  private static final int NO_COLUMN = Integer.MIN_VALUE;

  private final Axis axis;
  private final int columns;
  private final List<Stretch> stretches = new ArrayList<>();
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
    stretches.getLast().add(x, y, low, high, error);
    broken = false;
  }

  @Override
  public Curve finish(int style) {
    column = NO_COLUMN;
    boolean[] area = areas();
    Points line = new Points();
    Edges edges = new Edges();
    for (int i = 0; i < area.length; i++) {
      Stretch here = stretches.get(i);
      if (here.broken) {
        line.gap();
        edges.gap();
      }
      if (!area[i]) {
        here.line(line);
        edges.gap();
        continue;
      }
      boolean starts = i == 0 || here.broken || !area[i - 1];
      boolean ends = i == area.length - 1 || stretches.get(i + 1).broken || !area[i + 1];
      // The mean of a column stands in its middle; the ends of the area are those of its points.
      if (starts) {
        line.add(here.firstX(), here.firstY(), Double.NaN);
        edges.add(here.firstX(), here);
      }
      line.add(here.middleX(), here.mean(), Double.NaN);
      edges.add(here.middleX(), here);
      if (ends) {
        line.add(here.lastX(), here.lastY(), Double.NaN);
        edges.add(here.lastX(), here);
      }
    }
    return Curve.of(style, line, edges.band(), true, taken <= MOST_MARKED);
  }

  /// Which stretches are areas rather than lines.
  private boolean[] areas() {
    int count = stretches.size();
    double[] travel = new double[count + 1];
    double[] shown = new double[count + 1];
    for (int i = 0; i < count; i++) {
      Stretch here = stretches.get(i);
      double step = i == 0 ? 0 : Math.abs(here.firstY() - stretches.get(i - 1).lastY());
      travel[i + 1] = travel[i] + here.travel() + step;
      shown[i + 1] = shown[i] + here.shown() + step;
    }
    int reach = (int) Math.ceil(TOGETHER * columns);
    boolean[] area = new boolean[count];
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(count, i + reach + 1);
      area[i] =
          stretches.get(i).spread() || travel[to] - travel[from] > TURNS * (shown[to] - shown[from]);
    }
    return area;
  }

  /// All points left of the axis are one column, and all points right of it.
  private int columnOf(double x) {
    double place = Math.floor(axis.position(x) * columns);
    return (int) Math.max(-1, Math.min(columns, place));
  }

  /// The edges of an area as they grow.
  private static final class Edges {
    private final Points low = new Points();
    private final Points high = new Points();

    void add(double x, Stretch stretch) {
      low.add(x, stretch.low(), Double.NaN);
      high.add(x, stretch.high(), Double.NaN);
    }

    void gap() {
      low.gap();
      high.gap();
    }

    Band band() {
      return low.size() == 0 ? Band.NONE : new Band(low.x(), low.y(), high.y());
    }
  }
}
