package org.mebit.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Numbers, times and tables as people read them.
final class Texts {
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private Texts() {}

  /// A number with at most so many significant digits, and no zeros behind them.
  static String number(double x, int digits) {
    if (x == 0 || !Double.isFinite(x)) {
      return x == 0 ? "0" : Double.toString(x);
    }
    BigDecimal rounded = new BigDecimal(x).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < Math.max(digits, 6)) {
      return rounded.toPlainString();
    }
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  /// A duration: `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
  static String time(double seconds) {
    if (seconds < 9.95) {
      return number(Math.max(seconds, 0), 2) + " s";
    }
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    return whole < HOUR
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /// A cell of a table.
  static String cell(@Nullable Object cell, int digits) {
    return switch (cell) {
      case null -> "";
      case Double number -> number(number, digits);
      case long[] numbers -> Arrays.toString(numbers);
      default -> cell.toString();
    };
  }

  /// Where a value is: `time = 1.2, atoms = 4`.
  static String at(Map<String, ? extends @Nullable Object> point) {
    return point.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + cell(entry.getValue(), 6))
        .collect(Collectors.joining(", "));
  }

  /// Lines with their cells one below the other.
  ///
  /// @param right whether a column is set to the right
  static String aligned(List<List<String>> lines, List<Boolean> right) {
    int[] widths = new int[right.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - line.get(i).length());
        row.append(i == 0 ? "" : "  ").append(right.get(i) ? pad + line.get(i) : line.get(i) + pad);
      }
      out.append(row.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /// `1 point`, `2 points`.
  static String count(long number, String one) {
    return String.format(Locale.ROOT, "%d %s%s", number, one, number == 1 ? "" : "s");
  }
}
