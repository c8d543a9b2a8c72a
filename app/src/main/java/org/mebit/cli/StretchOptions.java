package org.mebit.cli;

import org.jspecify.annotations.Nullable;
import org.mebit.platform.Unit;
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
  /// @param unit of its ends
  /// @param low the lower end where none is given
  /// @param high the upper end where none is given
  /// @throws BadInputException if an end is no such number, or they do not rise
  Stretch of(Unit unit, double low, double high) throws BadInputException {
    try {
      TypedNumber first = from == null ? null : TypedNumber.read("--from", from, unit);
      TypedNumber last = to == null ? null : TypedNumber.read("--to", to, unit);
      double start = first == null ? low : first.number();
      double end = last == null ? high : last.number();
      if (!(start < end)) {
        throw new BadInputException(
            first == null
                ? "--to must be above the beginning of the curve, "
                    + low
                    + ", where --from is not given, but is "
                    + shown(last)
                : last == null
                    ? "--from must be below the end of the curve, "
                        + high
                        + ", where --to is not given, but is "
                        + shown(first)
                    : "--from must be below --to, but "
                        + first.shown()
                        + " is not below "
                        + last.shown());
      }
      return new Stretch(start, end);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private static String shown(@Nullable TypedNumber number) {
    return number == null ? "" : number.shown();
  }
}
