package org.mebit.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number as a physicist writes it: digits, `pi`, `sqrt()`, `+ - * /`, parentheses, and a unit
/// after it.
///
/// Everything is decimal with 50 digits, so that the double made of it at the end is the nearest to
/// what was written: `141 ns` is `1.41e-7`, `0.1 + 0.2` is `0.3`, `pi/2` is half of `Math.PI`.
sealed interface Numeral {
  /// The digits carried: 17 make a double, the rest is room for cancellation.
  MathContext DIGITS = new MathContext(50);

  /// π, to 60 digits (OEIS A000796).
  BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

  /// A number and the text of its unit.
  ///
  /// @param number as written, before the unit is applied
  /// @param unit empty if there is none
  /// @param literal whether it is digits alone, with a sign perhaps
  record Read(BigDecimal number, String unit, boolean literal) implements Numeral {}

  /// No number.
  ///
  /// @param why to follow the text in quotes: `divides by zero`
  record Wrong(String why) implements Numeral {}

  /// Reads a text.
  static Numeral of(String text) {
    try {
      return new NumeralParser(text).all();
    } catch (NumeralParser.Malformed e) {
      return new Wrong(String.valueOf(e.getMessage()));
    }
  }
}
