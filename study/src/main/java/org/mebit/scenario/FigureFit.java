package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Plan;
import org.mebit.platform.Request;
import org.mebit.platform.Value;

/// Fits a figure to the points of a request and the columns a plan gives.
///
/// A quantity of several columns stands for all of them; a column the plan does not give, or a log
/// axis over values that are not above 0, is complained about.
final class FigureFit {
  private final Node.Mapping figure;
  private final Request request;
  private final Plan plan;
  private final List<String> columns;
  private final Complaints complaints;

  FigureFit(Node.Mapping figure, Request request, Plan plan, Complaints complaints) {
    this.figure = figure;
    this.request = request;
    this.plan = plan;
    this.columns = MatrixSpec.names(plan);
    this.complaints = complaints;
  }

  StudyFigure fit(StudyFigure asked) {
    return switch (asked) {
      case FigureSpec spec -> fit(spec);
      case MatrixSpec matrix -> fit(matrix);
    };
  }

  /// A density matrix is drawn from columns of its own, and of few points.
  private MatrixSpec fit(MatrixSpec asked) {
    Optional<MatrixSpec.Basis> basis = MatrixSpec.Basis.among(columns);
    if (basis.isEmpty()) {
      String wanted =
          Arrays.stream(MatrixSpec.Basis.values())
              .map(MatrixSpec.Basis::quantity)
              .collect(Collectors.joining(" or "));
      complaints.add(
          place("density_matrix"),
          "figure.density_matrix must have a density matrix to draw, but the study has none; ask for "
              + wanted
              + " among the quantities");
    }
    if (!MatrixSpec.fits(plan, request)) {
      complaints.add(
          place("density_matrix"),
          "figure.density_matrix must have at most "
              + MatrixSpec.MOST
              + " points, but the study has "
              + (plan.rowsOfPoint() > 1 ? "several rows for each" : request.count()));
    }
    return new MatrixSpec(asked.style(), basis.orElse(asked.basis()));
  }

  private FigureSpec fit(FigureSpec spec) {
    String x = columns(spec.x(), "x").stream().findFirst().orElse(spec.x());
    List<String> y = new ArrayList<>();
    for (String name : spec.y()) {
      y.addAll(columns(name, "y"));
    }
    if (spec.xScale() == FigureSpec.Scale.LOG) {
      checkAboveZero(x, "x");
    }
    if (spec.yScale() == FigureSpec.Scale.LOG) {
      y.forEach(name -> checkAboveZero(name, "y"));
    }
    return new FigureSpec(
        x,
        y,
        spec.lines(),
        spec.panels(),
        spec.color().map(name -> columns(name, "color").stream().findFirst().orElse(name)),
        spec.xScale(),
        spec.yScale(),
        spec.colorScale(),
        spec.xRange(),
        spec.yRange(),
        spec.errorBars(),
        spec.polar(),
        spec.mark(),
        spec.zooms());
  }

  private List<String> columns(String name, String key) {
    if (columns.contains(name) || request.varied().contains(name)) {
      return List.of(name);
    }
    List<String> numbered =
        columns.stream()
            .filter(column -> column.matches(name + "_([0-9]+|((sigma|pi)_)?(re|im))"))
            .toList();
    if (numbered.isEmpty()) {
      complaints.add(place(key), "figure." + key + ": " + Nearest.unknown("column", name, columns));
    }
    return numbered;
  }

  private void checkAboveZero(String parameter, String key) {
    Stream<Value> swept =
        request.axes().stream()
            .filter(axis -> axis.parameter().equals(parameter))
            .flatMap(axis -> ends(axis.values()).stream());
    Stream<Value> listed =
        request.listed().stream()
            .filter(entry -> entry.containsKey(parameter))
            .map(entry -> entry.get(parameter));
    Stream.concat(swept, listed)
        .filter(FigureFit::notAboveZero)
        .findFirst()
        .ifPresent(value ->
            complaints.add(
                place(key + "_scale"),
                "figure."
                    + key
                    + "_scale must be linear, because "
                    + parameter
                    + " takes the value "
                    + value
                    + ", but is log"));
  }

  /// Equal steps are above 0 where their ends are.
  private static List<Value> ends(List<Value> values) {
    return values instanceof LinearValues ? List.of(values.getFirst(), values.getLast()) : values;
  }

  private static boolean notAboveZero(Value value) {
    return switch (value) {
      case Value.Real real -> real.number() <= 0;
      case Value.Whole whole -> whole.number() <= 0;
      default -> false;
    };
  }

  private Place place(String key) {
    return figure.get(key).map(Node.Entry::place).orElse(figure.place());
  }
}
