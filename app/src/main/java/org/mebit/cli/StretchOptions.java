package org.mebit.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Value;
import org.mebit.scenario.TypedNumber;
import picocli.CommandLine.Option;

/// The ends of the stretch of a curve that a command is to show.
final class StretchOptions {
  @Option(
      names = "--from",
      paramLabel = "X",
      description = {
        "Draw the figure from here on its x axis: 1.57, pi/2, 141 ns.",
        "A curve of which the run keeps a pyramid is computed afresh where the pyramid ends."
      })
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "X",
      description = "Draw it up to here; one end alone leaves the other where it is.")
  private @Nullable String to;

  /// Whether there is an end.
  boolean given() {
    return from != null || to != null;
  }

  /// Whether there are both ends.
  boolean complete() {
    return from != null && to != null;
  }

  /// The stretch.
  ///
  /// @param axis that it is a stretch of: swept, unless both ends are given
  /// @throws BadInputException if an end is no such number, or they do not rise
  AskedStretch of(StretchAxis axis) throws BadInputException {
    try {
      TypedNumber first = from == null ? null : TypedNumber.read("--from", from, axis.unit());
      TypedNumber last = to == null ? null : TypedNumber.read("--to", to, axis.unit());
      BigDecimal start =
          first == null ? new BigDecimal(axis.swept().orElseThrow().from()) : first.exact();
      BigDecimal end =
          last == null ? new BigDecimal(axis.swept().orElseThrow().to()) : last.exact();
      if (start.compareTo(end) >= 0) {
        throw new BadInputException(falling(axis, first, last));
      }
      if (start.doubleValue() == end.doubleValue()) {
        throw new BadInputException(
            "--from and --to must differ in their first 16 digits, but are both "
                + new Value.Real(start.doubleValue()));
      }
      return new AskedStretch(start, end);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private static String falling(
      StretchAxis axis, @Nullable TypedNumber first, @Nullable TypedNumber last) {
    String folded =
        axis.period().isPresent()
            ? "; with both, whole periods of " + axis.name() + " would be taken away"
            : "";
    if (first == null) {
      return "--to must be above the beginning of the curve, "
          + new Value.Real(axis.swept().orElseThrow().from())
          + ", where --from is not given, but is "
          + shown(last)
          + folded;
    }
    return last == null
        ? "--from must be below the end of the curve, "
            + new Value.Real(axis.swept().orElseThrow().to())
            + ", where --to is not given, but is "
            + first.shown()
            + folded
        : "--from must be below --to, but " + first.shown() + " is not below " + last.shown();
  }

  private static String shown(@Nullable TypedNumber number) {
    return number == null ? "" : number.shown();
  }
}
