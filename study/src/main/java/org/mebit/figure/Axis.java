package org.mebit.figure;

import org.mebit.figure.FigureSpec.Scale;

/// An axis: the values it spans, and how they become positions.
///
/// @param low lower end, in the unit of the column
/// @param high upper end, above `low`
/// @param log whether equal ratios are equal lengths
/// @param pi whether it is marked at multiples of π
/// @param label what stands beside it
record Axis(double low, double high, boolean log, boolean pi, AxisLabel label) {
  /// An end this close to a multiple of `π/k`, relative to the span, is meant to be one.
  private static final double PI_TOLERANCE = 1e-3;

  /// The margin around data that should not touch the frame, of the span.
  private static final double MARGIN = 0.04;

  /// Data that differ by no more than this, relative to their size, differ by rounding.
  private static final double ROUNDING = 1e-12;

  /// Lays an axis over values from `low` to `high`; widened where they are equal.
  ///
  /// @param margin whether to leave room at both ends
  /// @param pi whether it is marked at multiples of π
  static Axis over(
      double low, double high, Scale scale, boolean margin, boolean pi, String name, String unit) {
    boolean log = scale == Scale.LOG;
    double from = low;
    double to = high;
    if (!(to > from)) {
      // A constant: the axis is widened so that the line runs through the middle.
      double half = log ? 0 : from == 0 ? 1 : 0.1 * Math.abs(from);
      from = log ? from / 2 : from - half;
      to = log ? to * 2 : to + half;
    } else if (margin) {
      double room = MARGIN * (log ? Math.log(to / from) : to - from);
      from = log ? from * Math.exp(-room) : from - room;
      to = log ? to * Math.exp(room) : to + room;
    }
    AxisLabel label =
        log || pi
            ? AxisLabel.plain(name, unit)
            : AxisLabel.scaled(name, unit, Math.max(Math.abs(from), Math.abs(to)));
    return new Axis(from, to, log, pi, label);
  }

  /// Lays an axis over data: those that differ by rounding alone are a constant, at their middle.
  static Axis overData(
      double low, double high, Scale scale, boolean margin, boolean pi, String name, String unit) {
    double middle = low + 0.5 * (high - low);
    boolean constant = !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
    return over(constant ? middle : low, constant ? middle : high, scale, margin, pi, name, unit);
  }

  /// The same axis; where it is linear and spans little of its numbers, these are counted from one
  /// of them.
  Axis counted(String name, String unit) {
    return log || pi || !Offset.isWanted(low, high)
        ? this
        : new Axis(low, high, false, false, AxisLabel.counted(name, unit, low, high));
  }

  /// Where `value` lies: 0 at the lower end, 1 at the upper; NaN where a log axis has no place.
  double position(double value) {
    return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  }

  /// The value at a position.
  double value(double position) {
    return log ? low * Math.pow(high / low, position) : low + position * (high - low);
  }

  /// Whether the axis has a place for `value`, be it inside its ends or not.
  boolean hasPlaceFor(double value) {
    return log ? value > 0 && value < Double.POSITIVE_INFINITY : Double.isFinite(value);
  }

  /// Whether `value` lies between its ends.
  boolean contains(double value) {
    return value >= low && value <= high;
  }

  /// Whether a range in `unit` looks like one of an angle: inside ±4π, and both ends multiples of
  /// π/4 or π/3, at least one of them not 0 and not a round decimal number.
  static boolean looksLikePi(double low, double high, String unit) {
    double span = high - low;
    if (!(unit.isEmpty() || unit.equals("rad"))
        || !(Math.max(Math.abs(low), Math.abs(high)) <= 4 * Math.PI * (1 + PI_TOLERANCE))) {
      return false;
    }
    return (multipleOfPi(low, span) && multipleOfPi(high, span))
        && !(isRound(low) && isRound(high));
  }

  /// The multiple of π/4 or π/3 next to `value`, or `value` where none is near.
  static double snappedToPi(double value, double span) {
    for (double unit : new double[] {Math.PI / 4, Math.PI / 3}) {
      double multiple = Math.rint(value / unit) * unit;
      if (Math.abs(value - multiple) <= PI_TOLERANCE * span) {
        return multiple;
      }
    }
    return value;
  }

  private static boolean multipleOfPi(double value, double span) {
    double slack = PI_TOLERANCE * span;
    return Math.abs(Math.IEEEremainder(value, Math.PI / 4)) <= slack
        || Math.abs(Math.IEEEremainder(value, Math.PI / 3)) <= slack;
  }

  /// Whether two digits write the number: 11 is meant as 11, although 7π/2 is near.
  private static boolean isRound(double value) {
    if (value == 0) {
      return true;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
    return Math.abs(Math.IEEEremainder(value, unit)) < 1e-9 * Math.abs(value);
  }
}
