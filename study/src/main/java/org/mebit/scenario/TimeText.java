package org.mebit.scenario;

import java.math.BigDecimal;
import java.util.Optional;

/// A time as a user writes it outside a study: as in one, with a unit, or as a bare number whose
/// meaning the reader knows.
public sealed interface TimeText {
  /// A number without a unit.
  ///
  /// @param number as written
  record Bare(BigDecimal number) implements TimeText {}

  /// A number with a unit of time.
  ///
  /// @param seconds the nearest to what was written
  record Seconds(double seconds) implements TimeText {}

  /// No time.
  ///
  /// @param why to follow the text in quotes: `is a length`
  record Wrong(String why) implements TimeText {}

  /// Reads a text: `100 ns`, `0.1us`, `400`.
  static TimeText of(String text) {
    return switch (Numeral.of(text)) {
      case Numeral.Wrong(String why) -> new Wrong(why);
      case Numeral.Read read when read.unit().isEmpty() -> new Bare(read.number());
      case Numeral.Read read -> {
        Optional<UnitTable.Measure> measure = UnitTable.measure(read.unit());
        Optional<UnitTable.Measure> second = UnitTable.measure("s");
        if (measure.isEmpty() || second.isEmpty()) {
          yield new Wrong("has the unknown unit " + read.unit());
        }
        if (!measure.get().dimension().equals(second.get().dimension())) {
          yield new Wrong("is " + measure.get().dimension());
        }
        yield new Seconds(
            read.number().multiply(measure.get().factor(), Numeral.DIGITS).doubleValue());
      }
    };
  }
}
