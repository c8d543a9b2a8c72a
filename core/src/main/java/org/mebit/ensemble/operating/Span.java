package org.mebit.ensemble.operating;

import java.math.BigDecimal;

/// A window of times, moved by whole periods 2π to where doubles are dense, and cut to one period:
/// what lies beyond repeats.
///
/// @param from first time, moved
/// @param to last time, moved
/// @param turns periods it was moved by
record Span(double from, double to, double turns) {
  /// 2π (OEIS A019692).
  private static final BigDecimal TWO_PI =
      new BigDecimal("6.2831853071795864769252867665590057683943387987502116419498891846156328");

  private static final double PERIOD = 2 * Math.PI;

  /// Times of this size stay as they are.
  private static final double NEAR = 3 * PERIOD;

  static Span of(double first, double last) {
    double from = first;
    double to = last;
    if (from <= 0 && to >= Math.PI) {
      // The curve is even: half a period has all of it.
      return new Span(0, Math.PI, 0);
    }
    if (from <= -Math.PI && to >= 0) {
      return new Span(-Math.PI, 0, 0);
    }
    if (to - from > PERIOD) {
      if (from > 0) {
        to = from + PERIOD;
      } else {
        from = to - PERIOD;
      }
    }
    if (Math.abs(from) <= NEAR && Math.abs(to) <= NEAR) {
      return new Span(from, to, 0);
    }
    double turns = Math.rint((0.5 * from + 0.5 * to) / PERIOD);
    BigDecimal shift = TWO_PI.multiply(new BigDecimal(turns));
    return new Span(moved(from, shift.negate()), moved(to, shift.negate()), turns);
  }

  /// The time that a moved one stands for, to rounding.
  double out(double time) {
    return turns == 0 ? time : moved(time, TWO_PI.multiply(new BigDecimal(turns)));
  }

  /// The moved time of one near the window.
  double in(double time) {
    return turns == 0 ? time : moved(time, TWO_PI.multiply(new BigDecimal(-turns)));
  }

  private static double moved(double time, BigDecimal by) {
    return new BigDecimal(time).add(by).doubleValue();
  }
}
