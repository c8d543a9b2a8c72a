package org.mebit.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
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
import org.mebit.result.Pyramid;
import org.mebit.result.Run;
import org.mebit.result.Table;
import org.mebit.scenario.Study;
import org.mebit.study.Illustrator;
import org.mebit.study.Jobs;
import org.mebit.study.PointFailedException;
import org.mebit.study.Progress;

/// The figure of a study: the one it asks for, otherwise a sensible one.
final class Drawing {
  /// The name of the files of a whole figure, without their ending.
  static final String NAME = "figure";

  /// What to do where there is nothing to draw.
  static final String UNSAID =
      "the study does not say what to draw, and its shape does not suggest it:"
          + " name it with --set figure='{x: ..., y: ...}'";

  private static final String ERROR = "_error";

  /// So many lines can be followed by eye.
  private static final int MOST_LINES = 8;

  private Drawing() {}

  /// Draws the figure of `study` into the folder of its run.
  ///
  /// @param threads how many compute what a zoom shows and the run does not have
  /// @param progress hears how far they are
  static Illustrator illustrator(Study study, int threads, Progress progress) {
    return (table, folder) -> {
      Optional<Figure> figure;
      try {
        figure = figure(study, table, folder, threads, progress);
      } catch (PointFailedException e) {
        throw new IllegalStateException(e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (ClosedByInterruptException) new ClosedByInterruptException().initCause(e);
      }
      if (figure.isPresent()) {
        write(figure.get(), folder, NAME, List.of("svg", "png"));
      }
    };
  }

  /// The figure of a run; empty if the study does not say which, and its shape does not suggest it.
  ///
  /// @param table of the run
  /// @param folder of the run
  /// @param threads how many compute what a zoom shows and the run does not have
  /// @param progress hears how far they are
  /// @throws IllegalArgumentException if the figure cannot show this run
  static Optional<Figure> figure(
      Study study, Table table, Path folder, int threads, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    Optional<CurveRows> curves = curves(study, folder, threads, progress);
    return curves.isPresent()
        ? new CurveDrawing(study, curves.get()).figure()
        : figure(study, table);
  }

  /// The curves that the figure of a run shows; empty where it shows the points of a table.
  ///
  /// @param progress hears how far what has to be computed for them is
  static Optional<CurveRows> curves(Study study, Path folder, int threads, Progress progress)
      throws IOException {
    Path pyramid = folder.resolve(Run.PYRAMID);
    return CurveDrawing.serves(study) && Files.exists(pyramid)
        ? Optional.of(new PyramidRows(Jobs.of(study), Pyramid.open(pyramid), threads, progress))
        : Optional.empty();
  }

  /// Writes a figure in these formats.
  ///
  /// @param name of the files without their ending
  /// @param formats endings of files: `svg`, `png`, `pdf`
  /// @return the files
  static List<Path> write(Figure figure, Path folder, String name, List<String> formats)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (String format : formats) {
      Path file = folder.resolve(name + "." + format.toLowerCase(Locale.ROOT));
      figure.write(file);
      files.add(file);
    }
    return files;
  }

  private static Optional<Figure> figure(Study study, Table table) {
    Optional<org.mebit.scenario.MatrixSpec> matrix = matrix(study);
    return matrix.isPresent()
        ? matrix.map(spec -> Figure.of(table, asked(study, spec)))
        : spec(study).map(spec -> Figure.of(table, spec));
  }

  private static Optional<org.mebit.scenario.MatrixSpec> matrix(Study study) {
    return study.figure().isEmpty()
        ? org.mebit.scenario.MatrixSpec.usual(study.plan(), study.request())
        : study
            .figure()
            .filter(org.mebit.scenario.MatrixSpec.class::isInstance)
            .map(org.mebit.scenario.MatrixSpec.class::cast);
  }

  /// What a figure of a table shows; empty where it has no axes, or there is none.
  static Optional<FigureSpec> spec(Study study) {
    if (matrix(study).isPresent()) {
      return Optional.empty();
    }
    return study.figure().isEmpty()
        ? sensible(study)
        : study.figure().map(org.mebit.scenario.FigureSpec.class::cast).map(Drawing::asked);
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

  /// The columns of real numbers that are no errors.
  static List<String> quantities(Study study) {
    return study.plan().outputs().stream()
        .filter(output -> output.kind() == Quantity.Kind.REAL)
        .map(Quantity::name)
        .filter(name -> !name.endsWith(ERROR))
        .toList();
  }

  static FigureSpec asked(org.mebit.scenario.FigureSpec asked) {
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
