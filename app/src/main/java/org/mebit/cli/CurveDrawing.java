package org.mebit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mebit.figure.Figure;
import org.mebit.figure.FigureSpec;
import org.mebit.figure.FigureSpecBuilder;
import org.mebit.platform.Axis;
import org.mebit.result.Table;
import org.mebit.scenario.Study;
import org.mebit.study.PointFailedException;
import org.mebit.study.Zoom;

/// The figure of a run that keeps a pyramid: bands between the least and the greatest values.
///
/// @param study of the run
/// @param rows of the run
record CurveDrawing(Study study, CurveRows rows) {
  /// So many bands can be told apart where they lie over each other.
  private static final int MOST_LINES = 4;

  /// A 3 by 3 grid is the largest whose panels stay readable on a page.
  private static final int MOST_PANELS = 9;

  /// The left end of a log axis shows few of many pieces.
  private static final int LOG_COLUMNS = 20 * Zoom.USUAL_COLUMNS;

  /// The axis that the pyramid of a study is built along.
  static Axis along(Study study) {
    return Axis.longestLinear(study.request().axes()).orElseThrow();
  }

  /// Whether a pyramid has what the figure of a study shows.
  static boolean serves(Study study) {
    if (!study.keep().pyramid()) {
      return false;
    }
    if (study.figure().isEmpty()) {
      return !study.keep().table() || sensible(study).isPresent();
    }
    String along = along(study).parameter();
    return study.figure().get() instanceof org.mebit.scenario.FigureSpec spec
        && spec.color().isEmpty()
        && spec.x().equals(along)
        && Drawing.quantities(study).containsAll(spec.y());
  }

  /// What the figure shows; empty where the study does not say and its shape does not suggest it.
  Optional<FigureSpec> spec() {
    return study.figure().isEmpty()
        ? sensible(study)
        : study
            .figure()
            .map(org.mebit.scenario.FigureSpec.class::cast)
            .map(Drawing::asked)
            .map(FigureSpec::withBands);
  }

  /// The figure of the study.
  ///
  /// @throws IllegalArgumentException if the figure cannot show the run
  Optional<Figure> figure() throws PointFailedException, IOException, InterruptedException {
    Optional<FigureSpec> spec = spec();
    if (spec.isEmpty()) {
      return Optional.empty();
    }
    List<org.mebit.scenario.FigureSpec.Range> zooms =
        study.figure().isPresent()
            ? ((org.mebit.scenario.FigureSpec) study.figure().get()).zooms()
            : List.of();
    if (zooms.isEmpty()) {
      return Optional.of(Figure.of(table(spec.get()), spec.get()));
    }
    List<Table> tables = new ArrayList<>(List.of(rows.whole(Zoom.USUAL_COLUMNS)));
    List<FigureSpec.Range> ranges = new ArrayList<>();
    for (org.mebit.scenario.FigureSpec.Range zoom : zooms) {
      tables.add(rows.of(new Stretch(zoom.from(), zoom.to()), Zoom.USUAL_COLUMNS).table());
      ranges.add(new FigureSpec.Range(zoom.from(), zoom.to()));
    }
    return Optional.of(Figure.ofZooms(tables, spec.get(), ranges));
  }

  private Table table(FigureSpec spec)
      throws PointFailedException, IOException, InterruptedException {
    int columns = spec.xScale() == FigureSpec.Scale.LOG ? LOG_COLUMNS : Zoom.USUAL_COLUMNS;
    FigureSpec.Range range = spec.xRange();
    return range == null
        ? rows.whole(columns)
        : rows.of(new Stretch(range.from(), range.to()), columns).table();
  }

  /// The first quantity along the curve: one line, or a line or panel for each value of another
  /// parameter.
  private static Optional<FigureSpec> sensible(Study study) {
    String along = along(study).parameter();
    List<Axis> outer =
        study.request().axes().stream()
            .filter(axis -> !axis.parameter().equals(along) && axis.values().size() > 1)
            .toList();
    List<String> quantities = Drawing.quantities(study);
    if (quantities.isEmpty() || outer.size() > 2) {
      return Optional.empty();
    }
    FigureSpecBuilder spec = FigureSpec.line(along, quantities.getFirst()).bands();
    List<Axis> rest = new ArrayList<>(outer);
    Optional<Axis> lines =
        rest.stream()
            .filter(axis -> axis.values().size() <= MOST_LINES)
            .min((a, b) -> Integer.compare(a.values().size(), b.values().size()));
    lines.ifPresent(axis -> {
      spec.lines(axis.parameter());
      rest.remove(axis);
    });
    if (rest.size() > 1 || rest.stream().anyMatch(axis -> axis.values().size() > MOST_PANELS)) {
      return Optional.empty();
    }
    rest.forEach(axis -> spec.panels(axis.parameter()));
    return Optional.of(spec.build());
  }
}
