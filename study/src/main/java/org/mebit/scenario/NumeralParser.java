package org.mebit.scenario;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Recursive descent over the characters of a number.
///
/// ```
/// sum     = product { ("+" | "-") product }
/// product = factor { ("*" | "/") factor }
/// factor  = ("+" | "-") factor | "(" sum ")" | "sqrt(" sum ")" | "pi" | digits
/// ```
final class NumeralParser {
  /// Why a text is no number.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private Malformed(String why) {
      super(why);
    }
  }

  private static final Pattern PER_UNIT = Pattern.compile("(1\\s*)?/\\s*\\p{L}");
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 50;
  private static final int LARGEST_EXPONENT = 100_000;

  private final String text;
  private int at;
  private int depth;
  private boolean literal = true;

  NumeralParser(String text) {
    this.text = text;
  }

  Numeral all() throws Malformed {
    if (text.length() > LONGEST) {
      throw new Malformed("is longer than " + LONGEST + " characters");
    }
    BigDecimal number = sum();
    String rest = text.substring(at).strip();
    if (rest.isEmpty()) {
      return new Numeral.Read(number, "", literal);
    }
    int first = rest.codePointAt(0);
    boolean unit = Character.isLetter(first) || first == '°' || first == '%';
    if (!unit && !perUnit(at)) {
      throw unexpected();
    }
    if (rest.matches("(pi|π|sqrt)\\b.*")) {
      throw new Malformed("lacks a * before " + rest);
    }
    return new Numeral.Read(number, rest, literal);
  }

  /// Whether a unit without anything above its slash is all that is left: `/s`, `1/s`.
  private boolean perUnit(int from) {
    String rest = text.substring(from).strip();
    return PER_UNIT.matcher(rest).lookingAt() && UnitTable.measure(rest).isPresent();
  }

  private BigDecimal sum() throws Malformed {
    BigDecimal sum = product();
    while (true) {
      if (taken('+')) {
        literal = false;
        sum = sum.add(product(), Numeral.DIGITS);
      } else if (taken('-') || taken('−')) {
        literal = false;
        sum = sum.subtract(product(), Numeral.DIGITS);
      } else {
        return sum;
      }
    }
  }

  private BigDecimal product() throws Malformed {
    BigDecimal product = factor();
    while (true) {
      if (taken('*')) {
        literal = false;
        if (peek() == '*') {
          throw new Malformed("has a power; write it as a product, or 1e6 for a power of ten");
        }
        product = bounded(product.multiply(factor(), Numeral.DIGITS));
      } else if (peek() == '/' && perUnit(at)) {
        return product;
      } else if (taken('/')) {
        literal = false;
        BigDecimal divisor = factor();
        if (divisor.signum() == 0) {
          throw new Malformed("divides by zero");
        }
        product = bounded(product.divide(divisor, Numeral.DIGITS));
      } else if (peek() == '^') {
        throw new Malformed("has a power; write it as a product, or 1e6 for a power of ten");
      } else {
        return product;
      }
    }
  }

  private BigDecimal factor() throws Malformed {
    if (++depth > DEEPEST) {
      throw new Malformed("is nested too deeply");
    }
    BigDecimal factor;
    if (taken('-') || taken('−')) {
      factor = factor().negate();
    } else if (taken('+')) {
      factor = factor();
    } else if (taken('(')) {
      literal = false;
      factor = inParentheses();
    } else {
      factor = operand();
    }
    depth--;
    return factor;
  }

  private BigDecimal operand() throws Malformed {
    int first = peek();
    int start = at;
    if (first == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
      at++; // YAML writes .nan and .inf
    }
    if (digitAt(at) || (first == '.' && digitAt(at + 1))) {
      return digits();
    }
    String name = name();
    if (name.equals("pi") || name.equals("π")) {
      literal = false;
      return Numeral.PI;
    }
    if (name.equals("sqrt")) {
      literal = false;
      if (!taken('(')) {
        throw new Malformed("lacks a ( after sqrt");
      }
      BigDecimal radicand = inParentheses();
      if (radicand.signum() < 0) {
        throw new Malformed("takes the square root of a negative number");
      }
      return radicand.sqrt(Numeral.DIGITS);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("nan") || lower.equals("inf") || lower.equals("infinity")) {
      throw new Malformed("is not finite");
    }
    if (!name.isEmpty()) {
      throw new Malformed(
          name.equals(text.strip())
              ? "is no number"
              : "has the unknown name " + name + "; known: pi, sqrt()");
    }
    if (first < 0) {
      throw new Malformed(text.isBlank() ? "is no number" : "ends where a number is expected");
    }
    at = start;
    throw unexpected();
  }

  private BigDecimal inParentheses() throws Malformed {
    BigDecimal inside = sum();
    if (!taken(')')) {
      if (peek() < 0) {
        throw new Malformed("lacks a closing parenthesis");
      }
      throw unexpected();
    }
    return inside;
  }

  /// Digits with an optional fraction and exponent; `_` may part digits.
  private BigDecimal digits() throws Malformed {
    int start = at;
    wholeDigits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      wholeDigits();
    }
    String mantissa = text.substring(start, at).replace("_", "");
    int mark = at;
    int exponent = 0;
    if (mark < text.length() && (text.charAt(mark) | 0x20) == 'e') {
      int sign = mark + 1;
      boolean signed =
          sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+');
      int from = signed ? sign + 1 : sign;
      if (digitAt(from)) {
        at = from;
        wholeDigits();
        String digits = text.substring(from, at).replace("_", "");
        exponent = digits.length() > 6 ? 2 * LARGEST_EXPONENT : Integer.parseInt(digits);
        if (signed && text.charAt(sign) == '-') {
          exponent = -exponent;
        }
      }
    }
    return bounded(new BigDecimal(mantissa).scaleByPowerOfTen(exponent));
  }

  private void wholeDigits() {
    while (digitAt(at) || parting(at)) {
      at++;
    }
  }

  private boolean parting(int index) {
    return index < text.length()
        && text.charAt(index) == '_'
        && digitAt(index - 1)
        && digitAt(index + 1);
  }

  private static BigDecimal bounded(BigDecimal number) throws Malformed {
    long magnitude = (long) number.precision() - number.scale();
    if (number.signum() != 0 && Math.abs(magnitude) >= LARGEST_EXPONENT) {
      throw new Malformed(magnitude > 0 ? "is too large" : "is too close to zero");
    }
    return number.signum() == 0 ? BigDecimal.ZERO : number;
  }

  private String name() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean digitAt(int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= '0'
        && text.charAt(index) <= '9';
  }

  /// The next character that is no space; -1 at the end.
  private int peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : -1;
  }

  private boolean taken(char wanted) {
    boolean there = peek() == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private Malformed unexpected() {
    peek();
    return new Malformed("has an unexpected " + text.charAt(at) + " at its character " + (at + 1));
  }
}
