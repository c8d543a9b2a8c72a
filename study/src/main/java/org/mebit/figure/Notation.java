package org.mebit.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as a physicist writes them: a true minus sign, powers of ten, multiples of π.
final class Notation {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /// Relative distance within which a number written to five digits still is a fraction of π.
  private static final double PI_TOLERANCE = 1e-5;

  private Notation() {}

  /// Writes `value` with this many decimals.
  static String decimal(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return minus(rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString());
  }

  /// Writes `10ⁿ`.
  static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char digit : Integer.toString(exponent).toCharArray()) {
      text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /// Writes `m·π/k`.
  static String pi(long m, long k) {
    if (m == 0) {
      return "0";
    }
    String factor = Math.abs(m) == 1 ? "" : Long.toString(Math.abs(m));
    return (m < 0 ? "−" : "") + factor + "π" + (k == 1 ? "" : "/" + k);
  }

  /// Writes a value of a column in a legend or panel, in at most five digits.
  static String value(Object value) {
    return switch (value) {
      case Long whole -> number(whole.doubleValue());
      case Double real -> number(real);
      default -> value.toString();
    };
  }

  private static String number(double value) {
    for (long k : new long[] {1, 2, 3, 4, 6, 8}) {
      double multiple = value * k / Math.PI;
      long m = Math.round(multiple);
      if (m != 0 && Math.abs(m) <= 4 * k && Math.abs(multiple - m) < PI_TOLERANCE * Math.abs(m)) {
        return pi(m, k);
      }
    }
    if (value == 0 || !Double.isFinite(value)) {
      return decimalOrName(value);
    }
    BigDecimal digits =
        new BigDecimal(value)
            .round(new MathContext(5, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    // A pure power of ten reads better as one: panels from 1000 to 10⁶ should not mix 10000 with
    // 10⁵.
    boolean purePower = digits.unscaledValue().equals(BigInteger.ONE);
    if (exponent >= -3 && exponent < (purePower ? 4 : 5)) {
      return minus(digits.toPlainString());
    }
    BigDecimal mantissa = digits.movePointLeft(exponent).stripTrailingZeros();
    if (mantissa.compareTo(BigDecimal.ONE) == 0) {
      return power(exponent);
    }
    return minus(mantissa.toPlainString()) + "×" + power(exponent);
  }

  private static String decimalOrName(double value) {
    return value == 0
        ? "0"
        : minus(String.format(Locale.ROOT, "%f", value).toLowerCase(Locale.ROOT));
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
