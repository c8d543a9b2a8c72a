package org.mebit.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.Gate;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.scenario.Nearest;
import org.mebit.scenario.TimeText;

/// Gates and detectors as users write them: `pump=100ns:200ns,read=225ns:325ns` or in ticks,
/// `pump=400:800,read=900:1300`.
final class GatesText {
  private static final String PUMP = "pump";
  private static final String READ = "read";
  private static final String EXAMPLE = "such as pump=100ns:200ns,read=225ns:325ns";

  private GatesText() {}

  /// @param tick s
  static Gates read(String text, double tick) throws BadInputException {
    Map<String, Gate> gates = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new BadInputException(
            "--gates must be NAME=FROM:TO for pump and read, "
                + EXAMPLE
                + ", but has \""
                + part
                + "\"");
      }
      String name = part.substring(0, equals).strip();
      if (!List.of(PUMP, READ).contains(name)) {
        throw new BadInputException(
            "--gates: " + Nearest.unknown("gate", name, List.of(PUMP, READ)));
      }
      if (gates.put(name, gate(name, part.substring(equals + 1), tick)) != null) {
        throw new BadInputException("--gates: the gate " + name + " is given twice");
      }
    }
    Gate pump = gates.get(PUMP);
    Gate read = gates.get(READ);
    if (pump == null || read == null) {
      throw new BadInputException(
          "--gates: the gate "
              + (pump == null ? PUMP : READ)
              + " is missing; both are needed, "
              + EXAMPLE);
    }
    try {
      return new Gates(pump, read);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--gates: " + e.getMessage());
    }
  }

  private static Gate gate(String name, String text, double tick) throws BadInputException {
    String[] ends = text.split(":", -1);
    if (ends.length != 2) {
      throw new BadInputException(
          "--gates: " + name + " must be FROM:TO, " + EXAMPLE + ", but is \"" + text + "\"");
    }
    TimeText from = time("--gates: " + name, ends[0]);
    TimeText to = time("--gates: " + name, ends[1]);
    try {
      return switch (from) {
        case TimeText.Bare(BigDecimal first) when to instanceof TimeText.Bare(BigDecimal last) ->
            new Gate(ticks(first), ticks(last));
        case TimeText.Bare(BigDecimal first)
            when first.signum() == 0 && to instanceof TimeText.Seconds(double last) ->
            Gate.ofSeconds(0, last, tick);
        case TimeText.Seconds(double first) when to instanceof TimeText.Seconds(double last) ->
            Gate.ofSeconds(first, last, tick);
        default ->
            throw new IllegalArgumentException(
                "both ends must have a unit, or both be ticks, but they are \"" + text + "\"");
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadInputException("--gates: " + name + ": " + e.getMessage());
    }
  }

  private static long ticks(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a number without a unit must be whole ticks, but is " + number.toPlainString(), e);
    }
  }

  private static TimeText time(String where, String text) throws BadInputException {
    TimeText time = TimeText.of(text.strip());
    if (time instanceof TimeText.Wrong(String why)) {
      throw new BadInputException(
          where + " must be times or ticks, but \"" + text.strip() + "\" " + why);
    }
    return time;
  }

  /// The ticks of a length of time.
  ///
  /// @param tick s
  static long width(String option, String text, double tick) throws BadInputException {
    double ticks =
        switch (time(option, text)) {
          case TimeText.Bare(BigDecimal number) -> number.doubleValue();
          case TimeText.Seconds(double seconds) -> seconds / tick;
          case TimeText.Wrong(String why) -> throw new BadInputException(option + " " + why);
        };
    double nearest = Math.rint(ticks);
    if (!(nearest >= 1 && nearest <= Long.MAX_VALUE)) {
      throw new BadInputException(
          option + " must be at least one tick, " + tick + " s, but is " + text);
    }
    return (long) nearest;
  }

  static DetectorInputs detectors(String text) throws BadInputException {
    String[] numbers = text.split(",", -1);
    try {
      if (numbers.length == 2) {
        return new DetectorInputs(
            Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
      }
    } catch (NumberFormatException e) {
      // Told below, as a wrong number of numbers is.
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--detectors: " + e.getMessage());
    }
    throw new BadInputException(
        "--detectors must be two inputs, such as 1,2, but is \"" + text + "\"");
  }
}
