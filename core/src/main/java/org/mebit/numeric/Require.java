package org.mebit.numeric;

import java.util.Locale;

/// Argument checks whose messages are for people: "X must ..., but is ...".
///
/// Every check is written so that NaN fails it.
public final class Require {
  private Require() {}

  /// Returns `value` when it lies in `least..most`, both included.
  ///
  /// @throws IllegalArgumentException if it does not
  public static int inRange(String name, int value, int least, int most) {
    return (int) inRange(name, (long) value, least, most);
  }

  /// Returns `value` when it lies in `least..most`, both included.
  ///
  /// @throws IllegalArgumentException if it does not
  public static long inRange(String name, long value, long least, long most) {
    if (value >= least && value <= most) {
      return value;
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "%s must be in %d..%d, but is %d", name, least, most, value));
  }

  /// Returns `value` when it is neither infinite nor NaN.
  ///
  /// @throws IllegalArgumentException if it is
  public static double finite(String name, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be a finite number, but is " + value);
  }

  /// Returns `value` when it is finite and above 0.
  ///
  /// @throws IllegalArgumentException if it is not
  public static double positive(String name, double value) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be above 0 and finite, but is " + value);
  }

  /// Throws with `message` unless `holds`.
  ///
  /// @throws IllegalArgumentException if it does not hold
  public static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
