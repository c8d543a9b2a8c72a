package org.mebit.figure;

import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.result.Column;

/// The angle and the radius of a polar heat map.
///
/// Inside, a cell reaches half-way to its neighbours. At the ends of what was swept the map ends as
/// well: angles from 0 to π make half a disc, unless the cells close at 2π. Towards the centre the
/// innermost cell reaches half its width.
final class PolarAxes {
  private static final double TURN = 2 * Math.PI;

  /// Rounding of the values, relative to a turn.
  private static final double SLACK = 1e-9;

  private PolarAxes() {}

  /// The angles shown, rad.
  ///
  /// @throws IllegalArgumentException if they go round more than once
  static Axis angle(Bins bins, @Nullable Range range, Column column) {
    int last = bins.count() - 1;
    double low = range != null ? range.from() : last == 0 ? bins.low() : bins.first();
    double high = range != null ? range.to() : last == 0 ? bins.high() : bins.last();
    if (range == null && bins.high() - bins.low() >= TURN * (1 - SLACK)) {
      high = Math.max(high, low + TURN);
    }
    if (high - low > TURN * (1 + SLACK)) {
      throw new IllegalArgumentException(
          "angles of a polar figure must go round at most once, but "
              + column.name()
              + " goes from "
              + Notation.value(low)
              + " to "
              + Notation.value(high));
    }
    return new Axis(low, high, false, true, AxisLabel.plain(AxisLabel.words(column), "rad"));
  }

  /// The radii shown, from the centre on.
  static Axis radius(Bins bins, @Nullable Range range, Column column) {
    double high = range != null ? range.to() : bins.last() > 0 ? bins.last() : bins.high();
    return new Axis(
        0, high, false, false, AxisLabel.scaled(AxisLabel.words(column), column.unit(), high));
  }

  /// Whether the angles go round.
  static boolean isClosed(Axis angle) {
    return angle.high() - angle.low() >= TURN * (1 - SLACK);
  }

  /// The same direction, from `low` on and less than a turn above.
  static double turned(double direction, double low) {
    double above = direction - low;
    double rest = above - TURN * Math.floor(above / TURN);
    // Rounding may have carried a direction just below its own beginning.
    return rest > TURN * (1 - SLACK) ? low : low + rest;
  }

  /// Whether a point is shown.
  static boolean contain(Axis angle, Axis radius, Point2D mark) {
    return turned(mark.getX(), angle.low()) <= angle.high() + SLACK
        && mark.getY() >= 0
        && mark.getY() <= radius.high();
  }

  /// The radius at which the innermost cells begin.
  static double hole(HeatCells cells) {
    return Math.max(0, cells.y().low());
  }

  /// The value at a point of the plane, NaN where the cell is empty.
  static double at(HeatCells cells, double direction, double radius) {
    return cells.at(turned(direction, cells.x().low()), radius);
  }

  /// Whether a point of the plane lies in what is shown and in a cell, be it empty.
  static boolean covers(HeatCells cells, Axis angle, Axis radius, double direction, double r) {
    double shown = turned(direction, angle.low());
    double placed = turned(direction, cells.x().low());
    return r <= radius.high()
        && (r >= hole(cells) && r <= cells.y().high())
        && shown <= angle.high()
        && placed <= cells.x().high();
  }
}
