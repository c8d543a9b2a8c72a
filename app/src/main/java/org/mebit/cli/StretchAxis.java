package org.mebit.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mebit.figure.FigureSpec;
import org.mebit.platform.Axis;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Parameter;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.scenario.Study;

/// The x axis of a study's figure, of which a stretch is asked for.
///
/// @param name of its column
/// @param unit of its numbers
/// @param swept from the least to the greatest number, if it is a swept parameter
/// @param period of the curves along it, if they have one
record StretchAxis(String name, Unit unit, Optional<Stretch> swept, Optional<BigDecimal> period) {
  /// The axis of a figure of curves, of which a pyramid is kept.
  static StretchAxis ofCurves(Study study) {
    String name = CurveDrawing.along(study).parameter();
    return new StretchAxis(name, unit(study, name), swept(study, name), study.plan().period(name));
  }

  /// The axis of a figure of rows.
  ///
  /// @throws BadInputException if it has none
  static StretchAxis ofTable(Study study) throws BadInputException {
    String name =
        Drawing.spec(study)
            .map(FigureSpec::x)
            .orElseThrow(() ->
                new BadInputException(
                    "--from and --to need a figure with an x axis, but that of the run has none:"
                        + " name one with --set figure='{x: ..., y: ...}'"));
    return new StretchAxis(name, unit(study, name), swept(study, name), Optional.empty());
  }

  /// Finds what is wrong with a stretch before a study is run.
  ///
  /// @throws BadInputException saying what
  static void check(Study study, StretchOptions options) throws BadInputException {
    if (CurveDrawing.serves(study)) {
      StretchAxis axis = ofCurves(study);
      axis.place(axis.asked(options));
    } else {
      StretchAxis axis = ofTable(study);
      axis.rows(axis.asked(options));
    }
  }

  /// The stretch that is asked for.
  ///
  /// @throws BadInputException if an end is no number of this axis, or they do not rise
  AskedStretch asked(StretchOptions options) throws BadInputException {
    if (swept.isEmpty() && !options.complete()) {
      throw new BadInputException(
          "--from and --to must both be given, because the figure's x, "
              + name
              + ", is no swept number");
    }
    return options.of(this);
  }

  /// Where a stretch of curves lies.
  ///
  /// @throws BadInputException if it is too long or too narrow
  Placed place(AskedStretch asked) throws BadInputException {
    Stretch sweep = swept.orElseThrow();
    Placed placed = asked.in(sweep, period);
    switch (placed) {
      case Placed.Inside(Stretch inside) -> requireResolved(inside);
      case Placed.Moved(Stretch moved, _) -> requireResolved(moved);
      case Placed.Beyond(AskedStretch beyond, _) -> requireResolved(beyond.rounded());
      case Placed.Longer(double length) ->
          throw new BadInputException(
              "--from and --to must be at most one period of "
                  + name
                  + " apart, "
                  + Texts.number(length, 6)
                  + ", where they leave its sweep, "
                  + sweep
                  + ", but are "
                  + Texts.number(asked.rounded().width(), 6)
                  + " apart");
    }
    return placed;
  }

  /// The stretch of rows.
  ///
  /// @throws BadInputException if it is too narrow, or the sweep has nothing in it
  Stretch rows(AskedStretch asked) throws BadInputException {
    Stretch stretch = asked.rounded();
    if (swept.isPresent()) {
      Stretch sweep = swept.get();
      if (stretch.to() < sweep.from() || stretch.from() > sweep.to()) {
        throw new BadInputException(
            "--from and --to must reach into the sweep of "
                + name
                + ", "
                + sweep
                + ", because the run keeps a table alone, but are "
                + stretch);
      }
    }
    requireResolved(stretch);
    return stretch;
  }

  private static void requireResolved(Stretch stretch) throws BadInputException {
    if (!stretch.isResolved()) {
      throw new BadInputException(
          "--from and --to must be at least "
              + Texts.number(stretch.narrowest(), 2)
              + " apart there, for numbers of 16 digits to tell points apart, but are "
              + Texts.number(stretch.width(), 2)
              + " apart");
    }
  }

  /// Empty if it is no swept number.
  private static Optional<Stretch> swept(Study study, String parameter) {
    Optional<Axis> axis =
        study.request().axes().stream().filter(a -> a.parameter().equals(parameter)).findFirst();
    double[] numbers =
        axis.stream()
            .flatMap(a -> ends(a.values()))
            .mapToDouble(value ->
                switch (value) {
                  case Value.Real real -> real.number();
                  case Value.Whole whole -> whole.number();
                  default -> Double.NaN;
                })
            .filter(number -> !Double.isNaN(number))
            .sorted()
            .toArray();
    return numbers.length == 0
        ? Optional.empty()
        : Optional.of(new Stretch(numbers[0], numbers[numbers.length - 1]));
  }

  private static Stream<Value> ends(List<Value> values) {
    return values instanceof LinearValues linear
        ? Stream.of(linear.getFirst(), linear.getLast())
        : values.stream();
  }

  private static Unit unit(Study study, String column) {
    return study.platform().parameters().stream()
        .filter(parameter -> parameter.name().equals(column))
        .map(Parameter::unit)
        .findFirst()
        .or(() ->
            study.plan().outputs().stream()
                .filter(output -> output.name().equals(column))
                .map(Quantity::unit)
                .findFirst())
        .orElse(Unit.ONE);
  }
}
