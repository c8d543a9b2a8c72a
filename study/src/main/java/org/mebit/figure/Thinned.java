package org.mebit.figure;

import java.util.List;

/// A line, column by column, as what the page can show of it: a line where the eye can follow it,
/// and an area with its mean where not.
final class Thinned {
  /// A line that turns more often than once in so many columns, about a third of a millimetre on a
  /// page, is black.
  private static final int LEAST_SWING = 5;

  /// Fewer points than this per column have no mean worth a line.
  private static final int LEAST_POINTS = 8;

  /// Columns on either side that decide together, 2 pt on a page: line and area should not take
  /// turns from column to column.
  private static final int TOGETHER = 12;

  /// Columns on either side over which a mean is taken that would be black itself.
  private static final int SMOOTHED = 5;

  private final List<Stretch> stretches;
  private final boolean[] area;
  private final double[] means;

  /// @param stretches what lies in one column each, in the order of the rows
  /// @param upright vertical axis
  Thinned(List<Stretch> stretches, Axis upright) {
    this.stretches = stretches;
    area = areas();
    means = means(upright);
  }

  /// @param style number of the line in the order of the legend
  /// @param marked whether each point has a marker
  Curve curve(int style, boolean marked) {
    Points line = new Points();
    Points low = new Points();
    Points high = new Points();
    for (int i = 0; i < area.length; i++) {
      Stretch here = stretches.get(i);
      if (here.broken()) {
        line.gap();
      }
      if (!joins(i)) {
        low.gap();
        high.gap();
      }
      if (!area[i]) {
        here.line(line);
        continue;
      }
      // The mean of a column stands in its middle; an area ends with its points.
      double[] places =
          joins(i)
              ? new double[] {here.middleX(), here.lastX()}
              : new double[] {here.firstX(), here.middleX(), here.lastX()};
      int count = i + 1 < area.length && joins(i + 1) ? places.length - 1 : places.length;
      for (int p = 0; p < count; p++) {
        line.add(places[p], means[i], Double.NaN);
        low.add(places[p], here.low(), Double.NaN);
        high.add(places[p], here.high(), Double.NaN);
      }
    }
    Band band = low.size() == 0 ? Band.NONE : new Band(low.x(), low.y(), high.y());
    return Curve.of(style, line, band, true, marked);
  }

  /// Whether a stretch is of one area with the one before.
  private boolean joins(int i) {
    return i > 0 && area[i] && area[i - 1] && !stretches.get(i).broken();
  }

  /// Which stretches are areas rather than lines.
  private boolean[] areas() {
    int count = stretches.size();
    long[] turns = new long[count + 1];
    long[] points = new long[count + 1];
    boolean[] areas = new boolean[count];
    for (int i = 0; i < count; i++) {
      turns[i + 1] = turns[i] + stretches.get(i).turns();
      points[i + 1] = points[i] + stretches.get(i).count();
    }
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - TOGETHER);
      int to = Math.min(count, i + TOGETHER + 1);
      boolean many = points[to] - points[from] >= (long) LEAST_POINTS * (to - from);
      areas[i] = stretches.get(i).spread() || (many && isBlack(turns[to] - turns[from], to - from));
    }
    return areas;
  }

  /// The means of the stretches, of several together where one by one they would be black too.
  private double[] means(Axis upright) {
    int count = stretches.size();
    long[] turns = new long[count + 1];
    double[] plain = new double[count];
    Turns mean = new Turns(upright);
    for (int i = 0; i < count; i++) {
      plain[i] = stretches.get(i).mean();
      turns[i + 1] = turns[i] + (mean.at(plain[i]) ? 1 : 0);
    }
    double[] smooth = plain.clone();
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - TOGETHER);
      int to = Math.min(count, i + TOGETHER + 1);
      if (isBlack(turns[to] - turns[from], to - from)) {
        smooth[i] = around(i, plain);
      }
    }
    return smooth;
  }

  /// The mean around a column, of which the nearest columns have the most weight: one dip among
  /// them makes no step.
  private double around(int i, double[] plain) {
    double sum = (SMOOTHED + 1) * plain[i];
    double weights = SMOOTHED + 1;
    for (int k = 1; k <= SMOOTHED && i + k < plain.length && joins(i + k); k++) {
      sum += (SMOOTHED + 1 - k) * plain[i + k];
      weights += SMOOTHED + 1 - k;
    }
    for (int k = 1; k <= SMOOTHED && joins(i - k + 1); k++) {
      sum += (SMOOTHED + 1 - k) * plain[i - k];
      weights += SMOOTHED + 1 - k;
    }
    return sum / weights;
  }

  private static boolean isBlack(long turns, int columns) {
    return LEAST_SWING * turns > columns;
  }
}
