package org.mebit.figure;

import java.math.BigDecimal;
import java.util.List;
import org.mebit.result.Column;

/// How the values of a column that separates lines or panels are written: in the unit with the
/// prefix that an axis would have, where the unit takes one.
///
/// @param column the one that separates
/// @param exponent what is written are values divided by `10^exponent`
/// @param unit with its prefix
record KeyLabels(Column column, int exponent, String unit) {
  static KeyLabels of(Column column, List<Object> keys) {
    double largest = 0;
    for (Object key : keys) {
      largest = Math.max(largest, key instanceof Number n ? Math.abs(n.doubleValue()) : 0);
    }
    int exponent = AxisLabel.prefixExponent(column.unit(), largest);
    return new KeyLabels(column, exponent, AxisLabel.prefix(exponent) + column.unit());
  }

  /// What stands above a legend: `rotation time (ns)`.
  String title() {
    return AxisLabel.plain(AxisLabel.words(column), unit).text();
  }

  /// A value alone.
  String value(Object key) {
    return exponent != 0 && key instanceof Double number && Double.isFinite(number)
        ? Notation.value(BigDecimal.valueOf(number).scaleByPowerOfTen(-exponent).doubleValue())
        : Notation.value(key);
  }

  /// A value with its column: `time = 3 ns`.
  String withValue(Object key) {
    return AxisLabel.words(column) + " = " + value(key) + (unit.isEmpty() ? "" : " " + unit);
  }
}
