package org.mebit.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The number that those on an axis are counted from where the axis spans so little that they would
/// all begin with the same digits.
///
/// @param value in the unit of the column
/// @param written as the label writes it
record Offset(double value, String written) {
  /// An axis that spans less than this part of its numbers writes five digits and more at each
  /// tick.
  private static final double NARROW = 5e-4;

  /// Where a short number may lie: this part of the span from the middle.
  private static final double AROUND_MIDDLE = 0.3;

  /// A double has no more decimals to offer for a range.
  private static final int MOST_DIGITS = 15;

  /// Farther from 0 a number is hardly meant as an angle.
  private static final long MOST_TURNS = 4;

  private static final long[] PARTS_OF_PI = {1, 2, 3, 4, 6, 8, 12};

  /// Whether an axis from `low` to `high` wants an offset.
  static boolean isWanted(double low, double high) {
    return high - low < NARROW * Math.max(Math.abs(low), Math.abs(high));
  }

  /// A multiple of π inside the range if it may be one of an angle, otherwise the shortest decimal
  /// number near its middle.
  static Offset of(double low, double high, String unit) {
    if (unit.isEmpty() || unit.equals("rad")) {
      for (long k : PARTS_OF_PI) {
        long m = Math.round((low + high) / 2 * k / Math.PI);
        double multiple = m * Math.PI / k;
        if (m != 0 && Math.abs(m) <= MOST_TURNS * 2 * k && multiple >= low && multiple <= high) {
          return new Offset(multiple, Ticks.reduced(m, k));
        }
      }
    }
    double middle = (low + high) / 2;
    int digits = -(int) Math.floor(Math.log10(Math.abs(middle))) - 1;
    for (int most = digits + MOST_DIGITS; digits < most; digits++) {
      BigDecimal rounded = new BigDecimal(middle).setScale(digits, RoundingMode.HALF_EVEN);
      if (Math.abs(rounded.doubleValue() - middle) <= AROUND_MIDDLE * (high - low)) {
        break;
      }
    }
    BigDecimal rounded =
        new BigDecimal(middle).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return new Offset(rounded.doubleValue(), rounded.toPlainString());
  }
}
