package org.mebit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mebit.figure.Figure;
import org.mebit.figure.FigureSpec;
import org.mebit.platform.Axis;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Parameter;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.result.Table;
import org.mebit.scenario.Setting;
import org.mebit.scenario.Study;
import org.mebit.study.Afresh;
import org.mebit.study.Jobs;
import org.mebit.study.PointFailedException;
import org.mebit.study.Zoom;

/// The figure of a run on a stretch of its x axis.
///
/// @param study of the run
/// @param options the stretch as typed
/// @param again reads the study once more with further settings
/// @param threads how many compute what the run does not have
record StretchPlot(Study study, StretchOptions options, Again again, int threads) {
  /// Beyond the sweep a curve is computed at as many points as the sweep has there, within limits:
  /// enough for a smooth curve, and few enough to hold.
  private static final long FEWEST_AFRESH = 4001;

  private static final long MOST_AFRESH = 400_001;

  /// Digits of a number in a file's name beyond those in which the ends agree.
  private static final int MORE_DIGITS = 3;

  /// Reads the study of a run.
  @FunctionalInterface
  interface Again {
    /// @throws BadInputException if the study does not allow these settings
    Study with(List<Setting> settings) throws BadInputException, IOException;
  }

  /// What there is to write.
  ///
  /// @param figure of the stretch
  /// @param stretch as asked for
  /// @param notes where its numbers come from, a line each
  record Drawn(Figure figure, Stretch stretch, List<String> notes) {
    /// The name of its file without the ending: `figure-1.57-1.5716`.
    String name() {
      double most = Math.max(Math.abs(stretch.from()), Math.abs(stretch.to()));
      int digits =
          MORE_DIGITS
              + 1
              + Math.max(0, (int) Math.ceil(Math.log10(most / (stretch.to() - stretch.from()))));
      return "figure-" + shown(stretch.from(), digits) + "-" + shown(stretch.to(), digits);
    }

    private static String shown(double end, int digits) {
      BigDecimal rounded =
          new BigDecimal(end).round(new MathContext(Math.min(digits, 17))).stripTrailingZeros();
      int exponent = rounded.precision() - rounded.scale() - 1;
      return rounded.signum() == 0
          ? "0"
          : Math.abs(exponent) < 6 ? rounded.toPlainString() : rounded.toString();
    }
  }

  /// The stretch of a run that keeps a table alone: its rows in the stretch.
  Drawn ofTable(Table table) throws BadInputException {
    FigureSpec spec =
        Drawing.spec(study)
            .orElseThrow(() ->
                new BadInputException(
                    "--from and --to need a figure with an x axis, but that of the run has none:"
                        + " name one with --set figure='{x: ..., y: ...}'"));
    double[] ends = ends(spec.x());
    if (ends.length == 0 && !options.complete()) {
      throw new BadInputException(
          "--from and --to must both be given, because the figure's x, "
              + spec.x()
              + ", is no swept number");
    }
    Stretch stretch =
        options.of(
            unit(spec.x()),
            ends.length == 0 ? Double.NaN : ends[0],
            ends.length == 0 ? Double.NaN : ends[1]);
    return new Drawn(
        Figure.of(table, spec.withXRange(range(stretch))),
        stretch,
        List.of("numbers: the rows of the table"));
  }

  /// The stretch of a run that keeps a pyramid.
  Drawn ofCurves(CurveRows rows)
      throws BadInputException, PointFailedException, IOException, InterruptedException {
    FigureSpec spec =
        new CurveDrawing(study, rows)
            .spec()
            .orElseThrow(() -> new BadInputException(Drawing.UNSAID));
    Axis along = CurveDrawing.along(study);
    String name = along.parameter();
    double[] ends = ends(name);
    Stretch asked = options.of(unit(name), ends[0], ends[1]);
    OptionalDouble period = study.plan().period(name);
    return switch (asked.in(ends[0], ends[1], period)) {
      case Stretch.Placed.Inside(Stretch inside) -> drawn(rows, spec, inside, asked, List.of());
      case Stretch.Placed.Moved(Stretch moved, long periods) ->
          drawn(rows, spec, moved, asked, List.of(moved(name, asked, moved, periods)));
      case Stretch.Placed.Beyond(Stretch beyond) -> beyond(spec, beyond, along);
      case Stretch.Placed.Longer(double length) ->
          throw new BadInputException(
              "--from and --to must be at most one period of "
                  + name
                  + " apart, "
                  + Texts.number(length, 6)
                  + ", where they leave its sweep, "
                  + sweep(ends)
                  + ", but are "
                  + Texts.number(asked.to() - asked.from(), 6)
                  + " apart");
    };
  }

  private static Drawn drawn(
      CurveRows rows, FigureSpec spec, Stretch stretch, Stretch asked, List<String> notes)
      throws PointFailedException, IOException, InterruptedException {
    CurveRows.Piece piece = rows.of(stretch, Zoom.USUAL_COLUMNS);
    List<String> all =
        Stream.concat(notes.stream(), Stream.of("numbers: " + String.join("; ", piece.sources())))
            .toList();
    return new Drawn(Figure.of(piece.table(), spec.withXRange(range(stretch))), asked, all);
  }

  private static String moved(String name, Stretch asked, Stretch moved, long periods) {
    return name
        + " "
        + shown(asked)
        + " is "
        + shown(moved)
        + " and "
        + Texts.count(Math.abs(periods), "period")
        + (periods < 0 ? " less" : "");
  }

  /// What the run did not sweep.
  private Drawn beyond(FigureSpec spec, Stretch stretch, Axis along)
      throws BadInputException, PointFailedException, IOException, InterruptedException {
    String name = along.parameter();
    double[] ends = ends(name);
    double density = (along.values().size() - 1) / (ends[1] - ends[0]);
    long points =
        Math.clamp(
            Math.round(density * (stretch.to() - stretch.from())) + 1, FEWEST_AFRESH, MOST_AFRESH);
    Setting sweep =
        new Setting(
            "sweep." + name,
            "{from: " + stretch.from() + ", to: " + stretch.to() + ", points: " + points + "}",
            "--from, --to");
    Study further =
        again.with(
            List.of(
                sweep,
                new Setting("keep", "table", "--from, --to"),
                new Setting("figure", "{}", "--from, --to")));
    Table table = Afresh.table(Jobs.of(further), threads);
    return new Drawn(
        Figure.of(table, spec.withoutBands().withXRange(range(stretch))),
        stretch,
        List.of(
            "the run sweeps "
                + name
                + " over "
                + sweep(ends)
                + "; numbers of "
                + shown(stretch)
                + " computed afresh, "
                + Texts.count(points, "point")));
  }

  private static String shown(Stretch stretch) {
    return new Value.Real(stretch.from()) + ".." + new Value.Real(stretch.to());
  }

  private static String sweep(double[] ends) {
    return shown(new Stretch(ends[0], ends[1]));
  }

  private static FigureSpec.Range range(Stretch stretch) {
    return new FigureSpec.Range(stretch.from(), stretch.to());
  }

  /// The least and the greatest value of a swept number; none if it is not swept.
  private double[] ends(String parameter) {
    Optional<Axis> axis =
        study.request().axes().stream().filter(a -> a.parameter().equals(parameter)).findFirst();
    double[] numbers =
        axis.stream()
            .flatMap(a ->
                a.values() instanceof LinearValues linear
                    ? Stream.of(linear.getFirst(), linear.getLast())
                    : a.values().stream())
            .mapToDouble(value ->
                switch (value) {
                  case Value.Real real -> real.number();
                  case Value.Whole whole -> whole.number();
                  default -> Double.NaN;
                })
            .filter(number -> !Double.isNaN(number))
            .sorted()
            .toArray();
    return numbers.length == 0 ? numbers : new double[] {numbers[0], numbers[numbers.length - 1]};
  }

  private Unit unit(String column) {
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
