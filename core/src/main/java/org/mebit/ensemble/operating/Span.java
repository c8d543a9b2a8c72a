package org.mebit.ensemble.operating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A window of times, moved by whole periods 2π to where doubles are dense, and cut to half a
/// period if it has a whole one: the curve is even and repeats.
///
/// Ends that no double meets are rounded outwards.
///
/// @param from first time, moved
/// @param to last time, moved
/// @param turns periods it was moved by
/// @param first the earliest double of the window that was asked for
/// @param last the latest one
record Span(double from, double to, BigDecimal turns, double first, double last) {
  /// 2π (OEIS A019692).
  private static final BigDecimal TWO_PI =
      new BigDecimal("6.2831853071795864769252867665590057683943387987502116419498891846156328");

  private static final double PERIOD = 2 * Math.PI;

  /// Times of this size stay as they are.
  private static final double NEAR = 3 * PERIOD;

  /// The times between two doubles, both included.
  static Span of(double first, double last) {
    if (first <= 0 && last >= Math.PI) {
      return new Span(0, Math.PI, BigDecimal.ZERO, first, last);
    }
    if (first <= -Math.PI && last >= 0) {
      return new Span(-Math.PI, 0, BigDecimal.ZERO, first, last);
    }
    if (Math.abs(first) <= NEAR && Math.abs(last) <= NEAR && last - first <= PERIOD) {
      return new Span(first, last, BigDecimal.ZERO, first, last);
    }
    return moved(new BigDecimal(first), new BigDecimal(last));
  }

  /// The times `time ± jitter`.
  static Span about(double time, double jitter) {
    double from = time - jitter;
    double to = time + jitter;
    if (from < -NEAR || to > NEAR || to - from > PERIOD) {
      BigDecimal middle = new BigDecimal(time);
      BigDecimal half = new BigDecimal(jitter);
      return moved(middle.subtract(half), middle.add(half));
    }
    double fromRest = rest(time, -jitter, from);
    double toRest = rest(time, jitter, to);
    return new Span(
        fromRest < 0 ? Math.nextDown(from) : from,
        toRest > 0 ? Math.nextUp(to) : to,
        BigDecimal.ZERO,
        fromRest > 0 ? Math.nextUp(from) : from,
        toRest < 0 ? Math.nextDown(to) : to);
  }

  /// What rounding took from a sum (D. E. Knuth, The Art of Computer Programming 2, section 4.2.2).
  private static double rest(double a, double b, double sum) {
    double back = sum - a;
    return (a - (sum - back)) + (b - back);
  }

  private static Span moved(BigDecimal from, BigDecimal to) {
    BigDecimal middle = from.add(to).multiply(new BigDecimal("0.5"));
    BigDecimal turns = middle.divide(TWO_PI, 0, RoundingMode.HALF_EVEN);
    BigDecimal shift = TWO_PI.multiply(turns);
    double first = upwards(from);
    double last = downwards(to);
    if (to.subtract(from).compareTo(TWO_PI) >= 0) {
      // The whole turn next to the middle, and the half a period that holds the middle.
      return middle.compareTo(shift) >= 0
          ? new Span(0, Math.PI, turns, first, last)
          : new Span(-Math.PI, 0, turns, first, last);
    }
    return new Span(
        downwards(from.subtract(shift)), upwards(to.subtract(shift)), turns, first, last);
  }

  /// The time that a moved one stands for, to rounding and inside the window.
  double out(double time) {
    double out =
        turns.signum() == 0 ? time : new BigDecimal(time).add(TWO_PI.multiply(turns)).doubleValue();
    return Math.clamp(out, first, last);
  }

  /// The moved time of one near the window, to rounding.
  double in(double time) {
    return turns.signum() == 0
        ? time
        : new BigDecimal(time).subtract(TWO_PI.multiply(turns)).doubleValue();
  }

  /// The largest distance of neighbouring doubles in the window as moved.
  double spacing() {
    return Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
  }

  private static double downwards(BigDecimal exact) {
    double rounded = exact.doubleValue();
    return new BigDecimal(rounded).compareTo(exact) > 0 ? Math.nextDown(rounded) : rounded;
  }

  private static double upwards(BigDecimal exact) {
    return -downwards(exact.negate());
  }
}
