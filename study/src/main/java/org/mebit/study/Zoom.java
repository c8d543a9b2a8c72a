package org.mebit.study;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Value;
import org.mebit.result.Cells;
import org.mebit.result.CurveOutputs;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;
import org.mebit.result.PyramidShape;
import org.mebit.result.Run;

/// Stretches of the curves of a run that keeps a pyramid: zoom without end.
///
/// A stretch comes from the coarsest level of the pyramid that has as many cells in it as are
/// wanted. Where even the finest has fewer, it is computed afresh: all points of the study in the
/// stretch, gathered into cells, or, where they are few, new points at equal steps.
public final class Zoom {
  /// How many cells a figure wants.
  public static final int USUAL_COLUMNS = 2000;

  /// New points lie twice as dense as a figure's columns: each is its own least and greatest.
  private static final int NEW_POINTS_PER_COLUMN = 2;

  private static final int MOST_COLUMNS = 1_000_000;

  private final Job job;
  private final Pyramid pyramid;
  private final Crew crew;
  private final Progress progress;
  private final Layout layout;
  private final Curves curves;
  private final CurveOutputs outputs;
  private final Tracer tracer;

  /// @param job of the run's study
  /// @param run the finished run
  /// @param threads how many compute what the pyramid does not have
  /// @throws IOException if the run keeps no pyramid, or it cannot be read
  public Zoom(Job job, Run run, int threads) throws IOException {
    this(
        job,
        run.pyramid()
            .orElseThrow(() ->
                new IOException(
                    "a run must keep a pyramid (keep: pyramid), but " + run.name() + " does not")),
        threads);
  }

  /// @param job of a study
  /// @param pyramid that its run keeps
  /// @param threads how many compute what the pyramid does not have
  public Zoom(Job job, Pyramid pyramid, int threads) {
    this(job, pyramid, threads, Progress.SILENT);
  }

  /// @param job of a study
  /// @param pyramid that its run keeps
  /// @param threads how many compute what the pyramid does not have
  /// @param progress hears how far each computation is
  public Zoom(Job job, Pyramid pyramid, int threads, Progress progress) {
    this.job = job;
    this.progress = progress;
    this.pyramid = pyramid;
    this.crew = new Crew(threads);
    this.layout = new Layout(job);
    this.curves = new Curves(job.request());
    NumberColumns numbers = new NumberColumns(job, layout);
    this.outputs = numbers.outputs();
    this.tracer = Tracer.of(job, layout, curves.parameter(), numbers, false);
  }

  /// What a stretch shows and where that comes from.
  ///
  /// @param table the outer parameters, the parameter at the middle of each cell, and for each
  ///   quantity its least, greatest and mean value and, where it has one, the largest error in the
  ///   cell: `<quantity>_min`, `<quantity>_max`, `<quantity>`, `<quantity>_error`
  /// @param source where it comes from
  public record View(MemoryTable table, Source source) {}

  /// Where a view comes from.
  public sealed interface Source {
    /// A level of the pyramid.
    ///
    /// @param level 0 the finest
    /// @param pointsOfCell how many points a cell has
    record Level(int level, long pointsOfCell) implements Source {
      @Override
      public String toString() {
        return "level %d of the pyramid, cells of %d point%s"
            .formatted(level, pointsOfCell, pointsOfCell == 1 ? "" : "s");
      }
    }

    /// All points of the study in the stretch, computed again.
    ///
    /// @param points how many
    record StudyPoints(long points) implements Source {
      @Override
      public String toString() {
        return "computed afresh, all " + points + " points of the study in the stretch";
      }
    }

    /// New points at equal steps, each a cell.
    ///
    /// @param points how many
    record NewPoints(long points) implements Source {
      @Override
      public String toString() {
        return "computed afresh, " + points + " points at equal steps";
      }
    }
  }

  /// A stretch of a curve.
  ///
  /// @param outer a value for every outer parameter of the pyramid, one that the study has; empty
  ///   where there is one curve
  /// @param from lower end, in the parameter's unit
  /// @param to upper end; what lies outside the study's range is cut off
  /// @param columns how many cells are wanted, at least 1
  /// @throws IllegalArgumentException if nothing of the stretch lies in the study's range, or it is
  ///   too narrow for two doubles
  /// @throws PointFailedException if a point cannot be computed
  public View of(Map<String, Value> outer, double from, double to, int columns)
      throws PointFailedException, IOException, InterruptedException {
    Require.inRange("columns", columns, 1, MOST_COLUMNS);
    long curve = curves.with(outer);
    LinearValues values = curves.values();
    double least = Math.min(values.first(), values.last());
    double greatest = Math.max(values.first(), values.last());
    double low = Math.max(from, least);
    double high = Math.min(to, greatest);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "a stretch of %s must go upwards and lie within %s to %s, but is %s to %s"
              .formatted(curves.parameter(), least, greatest, from, to));
    }
    int first = curves.firstWithin(low, high);
    int points = curves.endWithin(low, high) - first;
    int level = PyramidShape.of(values.size()).levelWith(points, columns);
    if (level >= 0) {
      Pyramid.Stretch cells = pyramid.cells(plain(outer), level, low, high);
      return new View(
          BandTable.of(pyramid).of(cells.table()),
          new Source.Level(level, cells.level().pointsOfCell()));
    }
    int wanted = NEW_POINTS_PER_COLUMN * columns;
    if (points >= wanted) {
      StretchPieces pieces =
          new StretchPieces(
              tracer,
              outputs,
              curves.first(curve),
              values,
              first,
              points,
              curves.index(curve, first),
              curves.stride(),
              points / columns);
      return new View(computed(curve, pieces), new Source.StudyPoints(points));
    }
    int fresh = (int) Math.min(wanted, doubles(low, high));
    LinearValues steps = new LinearValues(new BigDecimal(low), new BigDecimal(high), fresh);
    // Their random numbers are neither those of the study's points nor those of another curve.
    long unused = job.request().count() + curve * wanted;
    StretchPieces pieces =
        new StretchPieces(tracer, outputs, curves.first(curve), steps, 0, fresh, unused, 1, 1);
    return new View(computed(curve, pieces), new Source.NewPoints(fresh));
  }

  /// How many doubles there are from `low` to `high`, at the coarsest spacing among them.
  private static double doubles(double low, double high) {
    double spacing = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
    return Math.max(Math.floor((high - low) / spacing) + 1, 2);
  }

  private MemoryTable computed(long curve, StretchPieces pieces)
      throws PointFailedException, IOException, InterruptedException {
    List<Cells> cells = new ArrayList<>();
    crew.compute(pieces, cells::add, progress);
    List<String> names = curves.outerNames();
    List<String> withError = new ArrayList<>();
    for (int q = 0; q < outputs.count(); q++) {
      if (outputs.hasError(q)) {
        withError.add(outputs.quantities().get(q).name());
      }
    }
    return new BandTable(
            names.stream().map(layout::column).toList(),
            layout.column(curves.parameter()),
            outputs.quantities(),
            withError::contains)
        .of(layout.cells(curves.first(curve), names), cells);
  }

  private static Map<String, @Nullable Object> plain(Map<String, Value> values) {
    Map<String, @Nullable Object> plain = new HashMap<>();
    values.forEach((name, value) -> plain.put(name, Layout.plain(value)));
    return plain;
  }

  /// The whole of all curves from the pyramid alone, in the columns of a view: what a figure of the
  /// run shows.
  ///
  /// @param columns how many cells of each curve are wanted, at least 1
  public static MemoryTable overview(Pyramid pyramid, int columns) throws IOException {
    PyramidShape shape = pyramid.shape();
    int level = Math.max(shape.levelWith(shape.points(), columns), 0);
    return BandTable.of(pyramid).of(pyramid.level(level));
  }
}
