package org.mebit.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From a node to a number in a given unit.
final class NumberReader {
  /// `3*(1/3)` is whole: what is left of it after these digits is rounding.
  private static final MathContext WHOLE_DIGITS = new MathContext(40);

  /// Digits of the largest `long`.
  private static final int LONG_DIGITS = 19;

  private final Complaints complaints;

  NumberReader(Complaints complaints) {
    this.complaints = complaints;
  }

  /// A number as it was written and as it is meant.
  ///
  /// @param number in the unit asked for, to 50 digits
  /// @param shown as a message shows it
  record Written(BigDecimal number, String shown) {
    double real() {
      return number.doubleValue();
    }

    /// Whether it is a whole number within the range of `long`.
    boolean whole() {
      if (number.precision() - number.scale() > LONG_DIGITS) {
        return false;
      }
      BigDecimal rounded = rounded().stripTrailingZeros();
      return rounded.scale() <= 0 && rounded.toBigInteger().bitLength() < Long.SIZE;
    }

    /// The whole number it is.
    long wholeNumber() {
      return rounded().longValue();
    }

    private BigDecimal rounded() {
      return number.round(WHOLE_DIGITS);
    }
  }

  /// The number of `node` in `unit`; empty after a complaint.
  ///
  /// @param path the key it belongs to
  /// @param must what it must be, to follow "must"
  Optional<Written> read(Node node, Unit unit, String path, String must) {
    if (!(node instanceof Node.Text text) || text.blank()) {
      complaints.add(
          node.place(),
          node instanceof Node.Text
              ? path + " has no value; it must " + must
              : path + " must " + must + ", but is " + node.kind());
      return Optional.empty();
    }
    return switch (Numeral.of(text.text())) {
      case Numeral.Wrong(String why) -> {
        complaints.add(
            node.place(), path + " must " + must + ", but \"" + text.text() + "\" " + why);
        yield Optional.empty();
      }
      case Numeral.Read read -> inUnit(read, text, unit, path, must);
    };
  }

  private Optional<Written> inUnit(
      Numeral.Read read, Node.Text text, Unit unit, String path, String must) {
    BigDecimal number = read.number();
    if (!read.unit().isEmpty()) {
      Optional<String> mismatch = mismatch(read.unit(), text.text(), unit);
      if (mismatch.isPresent()) {
        complaints.add(text.place(), path + " takes " + taken(unit) + ", but " + mismatch.get());
        return Optional.empty();
      }
      BigDecimal from = UnitTable.measure(read.unit()).orElseThrow().factor();
      BigDecimal to = UnitTable.measure(unit.symbol()).orElseThrow().factor();
      number =
          from.compareTo(to) == 0
              ? number
              : number.multiply(from, Numeral.DIGITS).divide(to, Numeral.DIGITS);
    }
    double real = number.doubleValue();
    boolean lost = real == 0 && number.signum() != 0;
    if (lost || Double.isInfinite(real)) {
      complaints.add(
          text.place(),
          path
              + " must "
              + must
              + ", but \""
              + text.text()
              + (lost ? "\" is too close to zero" : "\" is too large"));
      return Optional.empty();
    }
    String shown = text.text();
    if (!read.literal()) {
      String symbol = unit.symbol().isEmpty() ? "" : " " + unit.symbol();
      shown += " = " + new Value.Real(real) + symbol;
    }
    return Optional.of(new Written(number, shown));
  }

  private static String taken(Unit unit) {
    return unit.symbol().isEmpty() ? unit.dimension() : unit.dimension() + " in " + unit.symbol();
  }

  /// Why a unit cannot be turned into another, to follow "but"; empty if it can.
  private static Optional<String> mismatch(String symbol, String text, Unit unit) {
    Optional<UnitTable.Measure> given = UnitTable.measure(symbol);
    if (given.isEmpty()) {
      List<String> alike = unit == Unit.ONE ? List.of() : UnitTable.alike(unit.symbol());
      String guess =
          Nearest.guess(symbol, alike)
              .or(() -> alike.stream().filter(s -> symbol.startsWith(s)).findFirst())
              .map(s -> "; did you mean " + s + "?")
              .orElse("");
      return Optional.of("the unit " + symbol + " of \"" + text + "\" is not known" + guess);
    }
    String dimension = given.get().dimension();
    if (unit != Unit.ONE) {
      String wanted = UnitTable.measure(unit.symbol()).map(UnitTable.Measure::dimension).orElse("");
      // Events per second are often given in Hz; the other way round 1/s may mean rad/s.
      boolean events = unit == Unit.PER_SECOND && dimension.equals("a frequency");
      if (events || wanted.equals(dimension)) {
        return Optional.empty();
      }
    }
    String hint =
        switch (unit) {
          case RADIAN_PER_SECOND ->
              dimension.equals("a frequency") ? "; multiply it by 2*pi and write rad/s" : "";
          case HERTZ ->
              switch (dimension) {
                case "an angular frequency" -> "; divide it by 2*pi and write Hz";
                case "a rate" -> "; write Hz where cycles are meant";
                default -> "";
              };
          default -> "";
        };
    return Optional.of("\"" + text + "\" is " + dimension + hint);
  }
}
