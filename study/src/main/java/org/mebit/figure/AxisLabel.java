package org.mebit.figure;

import java.util.Map;
import java.util.Set;
import org.mebit.result.Column;

/// What stands beside an axis: `time (ns)`, and the power of ten that its numbers are free of.
///
/// @param text name and unit
/// @param offset what is taken from the column's values first, usually 0
/// @param exponent numbers on the axis are what is left, divided by `10^exponent`
record AxisLabel(String text, double offset, int exponent) {
  private static final Set<String> TAKES_PREFIX =
      Set.of("s", "m", "m/s", "Hz", "T", "eV", "J", "K");

  /// A space at which no line is broken.
  private static final String NO_BREAK = "\u00a0";

  private static final Map<Integer, String> PREFIXES =
      Map.ofEntries(
          Map.entry(-18, "a"),
          Map.entry(-15, "f"),
          Map.entry(-12, "p"),
          Map.entry(-9, "n"),
          Map.entry(-6, "µ"),
          Map.entry(-3, "m"),
          Map.entry(3, "k"),
          Map.entry(6, "M"),
          Map.entry(9, "G"),
          Map.entry(12, "T"),
          Map.entry(15, "P"));

  AxisLabel(String text, int exponent) {
    this(text, 0, exponent);
  }

  /// Labels a column whose numbers stay as they are.
  static AxisLabel plain(String name, String unit) {
    return new AxisLabel(name + (unit.isEmpty() ? "" : " (" + unit + ")"), 0);
  }

  /// Labels a linear axis whose largest absolute value is `largest`, such that its numbers are
  /// short.
  static AxisLabel scaled(String name, String unit, double largest) {
    boolean prefixed = TAKES_PREFIX.contains(unit);
    double least = prefixed ? 0.1 : 0.001;
    double most = prefixed ? 1e4 : 1e5;
    if (!(largest > 0) || (largest >= least && largest < most)) {
      return plain(name, unit);
    }
    int exponent = 3 * Math.floorDiv((int) Math.floor(Math.log10(largest) + 1e-9), 3);
    String prefix = PREFIXES.get(exponent);
    if (prefixed && prefix != null && suits(unit, exponent)) {
      return new AxisLabel(name + " (" + prefix + unit + ")", exponent);
    }
    String power = Notation.power(exponent);
    return new AxisLabel(
        name + " (" + power + (unit.isEmpty() ? "" : NO_BREAK + unit) + ")", exponent);
  }

  /// Labels a linear axis that spans so little that its numbers are counted from one of them: `time
  /// − π/2 (10⁻⁶)`.
  static AxisLabel counted(String name, String unit, double low, double high) {
    int large = prefixExponent(unit, Math.max(Math.abs(low), Math.abs(high)));
    double scale = Math.pow(10, large);
    Offset from = Offset.of(low / scale, high / scale, unit);
    double offset = from.value() * scale;
    boolean bare = unit.isEmpty() || from.written().contains("π");
    String shownUnit = bare ? "" : NO_BREAK + prefix(large) + unit;
    boolean below = from.value() < 0;
    String shifted =
        name + (below ? " + " : " − ") + from.written().substring(below ? 1 : 0) + shownUnit;
    AxisLabel rest = scaled(shifted, unit, Math.max(high - offset, offset - low));
    return new AxisLabel(rest.text, offset, rest.exponent);
  }

  /// The exponent of the prefix that makes numbers up to `largest` short; 0 where none is needed or
  /// the unit takes none.
  static int prefixExponent(String unit, double largest) {
    if (!TAKES_PREFIX.contains(unit) || !(largest > 0) || (largest >= 0.1 && largest < 1e4)) {
      return 0;
    }
    int exponent = 3 * Math.floorDiv((int) Math.floor(Math.log10(largest) + 1e-9), 3);
    return PREFIXES.containsKey(exponent) && suits(unit, exponent) ? exponent : 0;
  }

  /// Nobody writes megametres per second.
  private static boolean suits(String unit, int exponent) {
    return exponent < 0 || !unit.equals("m/s");
  }

  /// The prefix of that exponent; empty for 0.
  static String prefix(int exponent) {
    return PREFIXES.getOrDefault(exponent, "");
  }

  /// The name of a column in words.
  static String words(Column column) {
    return column.name().replace('_', ' ');
  }
}
