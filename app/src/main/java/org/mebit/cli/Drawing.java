package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mebit.figure.Figure;
import org.mebit.figure.FigureSpec;
import org.mebit.figure.FigureSpecBuilder;
import org.mebit.figure.MatrixSpec;
import org.mebit.platform.Axis;
import org.mebit.platform.Quantity;
import org.mebit.platform.Value;
import org.mebit.result.Table;
import org.mebit.scenario.Study;
import org.mebit.study.Illustrator;

/// The figure of a study: the one it asks for, otherwise a sensible one.
final class Drawing {
  private static final String NAME = "figure.";
  private static final String ERROR = "_error";

  /// So many lines can be followed by eye.
  private static final int MOST_LINES = 8;

  private Drawing() {}

  /// Draws the figure of `study` into the folder of its run.
  static Illustrator illustrator(Study study) {
    return (table, folder) -> draw(study, table, folder, List.of("svg", "png"));
  }

  /// Draws a figure in these formats.
  ///
  /// @param formats endings of files: `svg`, `png`, `pdf`
  /// @return the files; none if there is no figure for such a study
  /// @throws IllegalArgumentException if the figure cannot show this table
  static List<Path> draw(Study study, Table table, Path folder, List<String> formats)
      throws IOException {
    Optional<Figure> drawn = figure(study, table);
    List<Path> files = new ArrayList<>();
    if (drawn.isPresent()) {
      Figure figure = drawn.get();
      for (String format : formats) {
        Path file = folder.resolve(NAME + format.toLowerCase(Locale.ROOT));
        figure.write(file);
        files.add(file);
      }
    }
    return files;
  }

  private static Optional<Figure> figure(Study study, Table table) {
    if (study.figure().isEmpty()) {
      Optional<org.mebit.scenario.MatrixSpec> matrix =
          org.mebit.scenario.MatrixSpec.usual(study.plan(), study.request());
      return matrix.isPresent()
          ? matrix.map(spec -> Figure.of(table, asked(study, spec)))
          : sensible(study).map(spec -> Figure.of(table, spec));
    }
    return Optional.of(
        switch (study.figure().get()) {
          case org.mebit.scenario.FigureSpec spec -> Figure.of(table, asked(spec));
          case org.mebit.scenario.MatrixSpec matrix -> Figure.of(table, asked(study, matrix));
        });
  }

  private static MatrixSpec asked(Study study, org.mebit.scenario.MatrixSpec matrix) {
    MatrixSpec.Style style =
        switch (matrix.style()) {
          case BARS -> MatrixSpec.Style.BARS;
          case TILES -> MatrixSpec.Style.TILES;
        };
    return new MatrixSpec(
        style, matrix.basis().states(), matrix.basis().columns(), study.request().varied(), null);
  }

  /// The first quantity over what was swept: the platform's usual axis along x, log scales where
  /// values grow by ratios.
  private static Optional<FigureSpec> sensible(Study study) {
    String usual = study.platform().exampleSweep().parameter();
    List<Axis> axes = new ArrayList<>(study.request().axes());
    axes.sort(Comparator.comparing(axis -> !axis.parameter().equals(usual)));
    Optional<FigureSpec> rows = ofRows(study, axes);
    if (rows.isPresent()) {
      return rows;
    }
    Optional<FigureSpec> spec =
        FigureSpec.sensible(
            axes.stream().map(Axis::parameter).toList(),
            quantities(study),
            axes.stream().map(axis -> (long) axis.values().size()).toList());
    for (Axis axis : axes) {
      if (axis.isGeometric()) {
        spec = spec.map(chosen -> chosen.logarithmic(axis.parameter()));
      }
    }
    List<String> words =
        axes.stream().filter(axis -> !isOfNumbers(axis)).map(Axis::parameter).toList();
    // Words have no place on an axis: better no figure than a warning.
    return spec.filter(chosen -> !words.contains(chosen.x()))
        .filter(chosen -> chosen.color() == null || !words.contains(chosen.y().getFirst()));
  }

  private static boolean isOfNumbers(Axis axis) {
    return axis.values().stream()
        .anyMatch(value -> value instanceof Value.Real || value instanceof Value.Whole);
  }

  /// Where a point has several rows and little or nothing is swept: the first quantity over what
  /// tells the rows apart.
  private static Optional<FigureSpec> ofRows(Study study, List<Axis> axes) {
    List<String> keys =
        study.plan().outputs().stream()
            .map(Quantity::name)
            .filter(name -> study.platform().isRowKey(name))
            .toList();
    Optional<String> quantity = quantities(study).stream().findFirst();
    List<String> outcomes = keys.stream().filter(name -> !name.equals(keys.getFirst())).toList();
    boolean listed = keys.size() == 1;
    if (keys.isEmpty() || quantity.isEmpty() || axes.size() > (listed ? 1 : 0)) {
      return Optional.empty();
    }
    FigureSpecBuilder spec =
        FigureSpec.line(
            outcomes.size() == 1 ? outcomes.getFirst() : keys.getFirst(), quantity.get());
    axes.forEach(axis -> spec.lines(axis.parameter()));
    return axes.stream().allMatch(axis -> axis.values().size() <= MOST_LINES)
        ? Optional.of(spec.build())
        : Optional.empty();
  }

  private static List<String> quantities(Study study) {
    return study.plan().outputs().stream()
        .filter(output -> output.kind() == Quantity.Kind.REAL)
        .map(Quantity::name)
        .filter(name -> !name.endsWith(ERROR))
        .toList();
  }

  private static FigureSpec asked(org.mebit.scenario.FigureSpec asked) {
    FigureSpecBuilder spec =
        asked.color().isPresent()
            ? FigureSpec.heatMap(asked.x(), asked.y().getFirst(), asked.color().get())
            : FigureSpec.line(asked.x(), asked.y().toArray(String[]::new));
    asked.lines().ifPresent(spec::lines);
    asked.panels().ifPresent(spec::panels);
    asked.xRange().ifPresent(range -> spec.xRange(range.from(), range.to()));
    asked.yRange().ifPresent(range -> spec.yRange(range.from(), range.to()));
    if (asked.errorBars()) {
      spec.errorBars();
    }
    if (asked.polar()) {
      spec.polar();
    }
    asked.mark().ifPresent(mark -> spec.mark(mark.x(), mark.y()));
    return spec.xScale(scale(asked.xScale()))
        .yScale(scale(asked.yScale()))
        .colorScale(scale(asked.colorScale()))
        .build();
  }

  private static FigureSpec.Scale scale(org.mebit.scenario.FigureSpec.Scale scale) {
    return switch (scale) {
      case LINEAR -> FigureSpec.Scale.LINEAR;
      case LOG -> FigureSpec.Scale.LOG;
    };
  }
}
