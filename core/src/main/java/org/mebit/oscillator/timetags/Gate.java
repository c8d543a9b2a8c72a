package org.mebit.oscillator.timetags;

import org.mebit.numeric.Require;

/// A window of times after a sync, the first included and the last not.
///
/// @param from ticks after the sync, at least 0
/// @param to ticks after the sync, above `from`
public record Gate(long from, long to) {
  private static final double MOST = 0x1p53;

  /// Of a quotient of two decimal numbers that were read, with room to spare.
  private static final double ROUNDING = 1e-12;

  public Gate {
    Require.that(
        from >= 0, "a gate must begin at the sync or later, but begins at " + from + " ticks");
    Require.that(
        to != from, "a gate must have a length, but begins and ends at " + from + " ticks");
    Require.that(
        to > from, "a gate must end after it begins, but is from " + from + " to " + to + " ticks");
  }

  /// The ticks `t` with `from ≤ t·tick < to`.
  ///
  /// @param from s after the sync, at least 0
  /// @param to s after the sync, above `from`
  /// @param tick s
  /// @throws IllegalArgumentException if there are none
  public static Gate ofSeconds(double from, double to, double tick) {
    Require.positive("tick", tick);
    return new Gate(ticks(from, tick), ticks(to, tick));
  }

  /// The first tick at a time or after it. A time within rounding of a tick is that tick: 100 ns in
  /// ticks of 0.25 ns are 400, not 401.
  private static long ticks(double time, double tick) {
    double exact = Require.finite("time", time) / tick;
    Require.that(
        Math.abs(exact) < MOST,
        "a gate must lie within 2^53 ticks after the sync, but has an end at " + time + " s");
    double nearest = Math.rint(exact);
    return (long)
        (Math.abs(exact - nearest) <= ROUNDING * Math.max(1, nearest) ? nearest : Math.ceil(exact));
  }

  boolean overlaps(Gate other) {
    return from < other.to && other.from < to;
  }

  @Override
  public String toString() {
    return from + ":" + to;
  }
}
