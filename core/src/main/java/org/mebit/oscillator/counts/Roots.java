package org.mebit.oscillator.counts;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.mebit.numeric.Cancellation;

/// Roots of functions that fall through zero once, and peaks.
final class Roots {
  private static final int MOST_BRACKETS = 200;
  private static final int MOST_STEPS = 100;
  private static final int GRID = 100;
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private static final double ROUNDING = 4e-15;

  private Roots() {}

  /// The root, to rounding: steps of doubling width around it, then Ridders' and bisecting steps
  /// (C. Ridders, IEEE Trans. Circuits Syst. 26, 979 (1979)).
  ///
  /// @param falling above 0 left of the root, below 0 right of it
  /// @param near where to begin
  /// @param width of the first step, above 0
  /// @throws ArithmeticException if there is no change of sign
  static double falling(DoubleUnaryOperator falling, double near, double width) {
    return falling(falling, near, width, ROUNDING);
  }

  /// The same until a step changes the root by no more than `close` of it: the error is then about
  /// the square of that.
  static double falling(DoubleUnaryOperator falling, double near, double width, double close) {
    return fallingIfAny(falling, near, width, close)
        .orElseThrow(
            () -> new ArithmeticException("no change of sign around " + near + " by " + width));
  }

  /// The root, to rounding, if there is a change of sign.
  static OptionalDouble fallingIfAny(DoubleUnaryOperator falling, double near, double width) {
    return fallingIfAny(falling, near, width, ROUNDING);
  }

  private static OptionalDouble fallingIfAny(
      DoubleUnaryOperator falling, double near, double width, double close) {
    double low = near;
    double lowValue = falling.applyAsDouble(low);
    double step = lowValue > 0 ? width : -width;
    double high = low + step;
    double highValue = falling.applyAsDouble(high);
    for (int i = 0; highValue > 0 == lowValue > 0; i++) {
      if (i == MOST_BRACKETS || !Double.isFinite(high)) {
        return OptionalDouble.empty();
      }
      low = high;
      lowValue = highValue;
      step *= 2;
      high += step;
      highValue = falling.applyAsDouble(high);
    }
    return OptionalDouble.of(between(falling, low, lowValue, high, highValue, close));
  }

  /// The root between two places, to rounding; an end if there is no change of sign between.
  static double within(DoubleUnaryOperator falling, double from, double to) {
    double fromValue = falling.applyAsDouble(from);
    double toValue = falling.applyAsDouble(to);
    if (fromValue > 0 == toValue > 0) {
      return fromValue > 0 ? to : from;
    }
    return between(falling, from, fromValue, to, toValue, ROUNDING);
  }

  /// Where a function is largest: the best of a grid, then golden sections around it, to half the
  /// digits.
  ///
  /// @param coarse the function for the grid, where few digits do
  static double peak(
      DoubleUnaryOperator coarse, DoubleUnaryOperator function, double from, double to) {
    double step = (to - from) / GRID;
    double best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      Cancellation.check("the search of a peak");
      double value = coarse.applyAsDouble(from + i * step);
      if (value > most) {
        most = value;
        best = from + i * step;
      }
    }
    double low = best - step;
    double high = best + step;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double leftValue = function.applyAsDouble(left);
    double rightValue = function.applyAsDouble(right);
    while (high - low > 1e-9 * Math.abs(best) + 1e-300 && left < right) {
      if (leftValue >= rightValue) {
        high = right;
        right = left;
        rightValue = leftValue;
        left = high - GOLDEN * (high - low);
        leftValue = function.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        leftValue = rightValue;
        right = low + GOLDEN * (high - low);
        rightValue = function.applyAsDouble(right);
      }
    }
    return 0.5 * (low + high);
  }

  private static double between(
      DoubleUnaryOperator function,
      double from,
      double fromValue,
      double to,
      double toValue,
      double tolerance) {
    double low = from;
    double lowValue = fromValue;
    double high = to;
    double highValue = toValue;
    double last = Double.NaN;
    for (int i = 0; i < MOST_STEPS; i++) {
      Cancellation.check("the search of a root");
      if (lowValue == 0) {
        return low;
      }
      if (highValue == 0) {
        return high;
      }
      double middle = 0.5 * (low + high);
      double value = function.applyAsDouble(middle);
      double root = Math.sqrt(value * value - lowValue * highValue);
      double next = middle + (middle - low) * Math.signum(lowValue - highValue) * value / root;
      double nextValue = function.applyAsDouble(next);
      if (value > 0 != nextValue > 0) {
        low = middle;
        lowValue = value;
        high = next;
        highValue = nextValue;
      } else if (lowValue > 0 != nextValue > 0) {
        high = next;
        highValue = nextValue;
      } else {
        low = next;
        lowValue = nextValue;
      }
      double close = tolerance * Math.abs(next) + 1e-300;
      if (Math.abs(next - last) <= close || Math.abs(high - low) <= close || nextValue == 0) {
        return next;
      }
      last = next;
    }
    return 0.5 * (low + high);
  }
}
