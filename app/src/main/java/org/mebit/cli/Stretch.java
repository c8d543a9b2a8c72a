package org.mebit.cli;

import java.util.OptionalDouble;

/// A stretch of a curve.
///
/// @param from lower end, in the unit of the parameter that runs along the curve
/// @param to upper end, above `from`
record Stretch(double from, double to) {
  /// Rounding of the ends, as a part of what they are ends of.
  private static final double SLACK = 1e-12;

  /// Where a stretch lies, seen from the part of the curve that a study sweeps.
  sealed interface Placed {
    /// Inside, as it is.
    record Inside(Stretch stretch) implements Placed {}

    /// Inside, once it is moved by whole periods.
    ///
    /// @param stretch inside
    /// @param periods how many were taken from the stretch asked for
    record Moved(Stretch stretch, long periods) implements Placed {}

    /// Not inside, or not all of it.
    record Beyond(Stretch stretch) implements Placed {}

    /// Longer than the period, and not inside.
    record Longer(double period) implements Placed {}
  }

  /// Where this lies.
  ///
  /// @param low lower end of what is swept
  /// @param high upper end
  /// @param period of the curve, if it has one
  Placed in(double low, double high, OptionalDouble period) {
    double slack = SLACK * Math.max(Math.abs(low), Math.abs(high));
    if (from >= low - slack && to <= high + slack) {
      return new Placed.Inside(within(low, high));
    }
    if (period.isEmpty()) {
      return new Placed.Beyond(this);
    }
    double length = period.getAsDouble();
    if (to - from > length * (1 + SLACK)) {
      return new Placed.Longer(length);
    }
    long periods = (long) Math.floor((from - low + slack) / length);
    Stretch moved = new Stretch(from - periods * length, to - periods * length);
    return periods != 0 && moved.to <= high + slack
        ? new Placed.Moved(moved.within(low, high), periods)
        : new Placed.Beyond(this);
  }

  private Stretch within(double low, double high) {
    return new Stretch(Math.max(from, low), Math.min(to, high));
  }
}
