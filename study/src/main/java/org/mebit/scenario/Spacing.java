package org.mebit.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Points at equal ratios between two ends, both included.
final class Spacing {
  /// Short decimals are recognised by these digits: one value in a thousand is moved by chance.
  private static final MathContext SHORT = new MathContext(12);

  /// Powers and logarithms of the JDK are good to one unit in the last place each.
  private static final int POWER_ULPS = 4;

  private Spacing() {}

  /// Equal ratios; both ends above 0. Short decimals, such as the powers of ten, are exact.
  static double[] geometric(double from, double to, int points) {
    double low = Math.log10(from);
    double high = Math.log10(to);
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double power = Math.pow(10, low + (high - low) * i / Math.max(1, points - 1));
      double decimal = new BigDecimal(power).round(SHORT).doubleValue();
      values[i] = Math.abs(decimal - power) <= POWER_ULPS * Math.ulp(power) ? decimal : power;
    }
    values[0] = from;
    values[points - 1] = to;
    return values;
  }

  /// The nearest whole numbers to equal ratios, each once.
  static List<Long> geometricWholes(long from, long to, int points) {
    List<Long> wholes = new ArrayList<>();
    for (double value : geometric(from, to, points)) {
      long whole = Math.round(value);
      if (wholes.isEmpty() || wholes.getLast() != whole) {
        wholes.add(whole);
      }
    }
    return wholes;
  }
}
