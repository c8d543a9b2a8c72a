package org.mebit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mebit.figure.Figure;
import org.mebit.figure.FigureSpec;
import org.mebit.platform.Axis;
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

  private static final String SOURCE = "--from, --to";

  /// Reads the study of a run.
  @FunctionalInterface
  interface Again {
    /// @throws BadInputException if the study does not allow these settings
    Study with(List<Setting> settings) throws BadInputException, IOException;
  }

  /// What there is to write.
  ///
  /// @param figure of the stretch
  /// @param name of its file without the ending
  /// @param notes where its numbers come from, a line each
  record Drawn(Figure figure, String name, List<String> notes) {}

  /// The stretch of a run that keeps a table alone: its rows in the stretch.
  Drawn ofTable(Table table) throws BadInputException {
    StretchAxis axis = StretchAxis.ofTable(study);
    AskedStretch asked = axis.asked(options);
    FigureSpec spec = Drawing.spec(study).orElseThrow().withXRange(range(axis.rows(asked)));
    return new Drawn(
        Figure.of(table, spec), asked.fileName(), List.of("numbers: the rows of the table"));
  }

  /// The stretch of a run that keeps a pyramid.
  Drawn ofCurves(CurveRows rows)
      throws BadInputException, PointFailedException, IOException, InterruptedException {
    FigureSpec spec =
        new CurveDrawing(study, rows)
            .spec()
            .orElseThrow(() -> new BadInputException(Drawing.UNSAID));
    StretchAxis axis = StretchAxis.ofCurves(study);
    AskedStretch asked = axis.asked(options);
    List<String> notes = new ArrayList<>();
    Stretch shown;
    long periods = 0;
    Table table;
    switch (axis.place(asked)) {
      case Placed.Inside(Stretch inside) -> {
        shown = inside;
        table = kept(rows, inside, notes);
      }
      case Placed.Moved(Stretch moved, long taken) -> {
        shown = moved;
        periods = taken;
        notes.add(moved(axis, asked, moved, taken));
        table = kept(rows, moved, notes);
      }
      case Placed.Beyond(AskedStretch beyond, long taken) -> {
        shown = beyond.rounded();
        periods = taken;
        if (taken != 0) {
          notes.add(moved(axis, asked, shown, taken));
        }
        table = afresh(axis, beyond, spec.y(), notes);
      }
      case Placed.Longer _ -> throw new IllegalStateException("a stretch beyond a period");
    }
    if (periods != 0 && asked.rounded().isResolved()) {
      BigDecimal shift = axis.period().orElseThrow().multiply(BigDecimal.valueOf(periods));
      shown = asked.rounded();
      table = new ShiftedTable(table, axis.name(), shift, shown);
    }
    return new Drawn(Figure.of(table, spec.withXRange(range(shown))), asked.fileName(), notes);
  }

  private static Table kept(CurveRows rows, Stretch stretch, List<String> notes)
      throws PointFailedException, IOException, InterruptedException {
    CurveRows.Piece piece = rows.of(stretch, Zoom.USUAL_COLUMNS);
    notes.add("numbers: " + String.join("; ", piece.sources()));
    return piece.table();
  }

  private static String moved(StretchAxis axis, AskedStretch asked, Stretch moved, long periods) {
    return axis.name()
        + " "
        + asked
        + " is "
        + moved
        + " and "
        + Texts.count(Math.abs(periods), "period")
        + (periods < 0 ? " less" : "")
        + (asked.rounded().isResolved()
            ? ""
            : "; the axis shows the latter, which 16 digits resolve");
  }

  /// What the run did not sweep.
  private Table afresh(
      StretchAxis axis, AskedStretch stretch, List<String> quantities, List<String> notes)
      throws BadInputException, PointFailedException, IOException, InterruptedException {
    Stretch sweep = axis.swept().orElseThrow();
    double density = (CurveDrawing.along(study).values().size() - 1) / sweep.width();
    long points =
        Math.clamp(Math.round(density * stretch.rounded().width()) + 1, FEWEST_AFRESH, MOST_AFRESH);
    Setting further =
        new Setting(
            "sweep." + axis.name(),
            "{from: "
                + stretch.from().toPlainString()
                + ", to: "
                + stretch.to().toPlainString()
                + ", points: "
                + points
                + "}",
            SOURCE);
    Study other =
        again.with(
            List.of(
                further,
                new Setting("keep", "table", SOURCE),
                new Setting("figure", "{}", SOURCE)));
    notes.add(
        "the run sweeps "
            + axis.name()
            + " over "
            + sweep
            + "; numbers of "
            + stretch
            + " computed afresh, "
            + Texts.count(points, "point"));
    List<String> outer =
        study.request().axes().stream()
            .map(Axis::parameter)
            .filter(name -> !name.equals(axis.name()))
            .toList();
    // Few points are cells of their own, so that the line of the means is as fine as it can be.
    int size = (int) Math.max(points / (2 * Zoom.USUAL_COLUMNS), 1);
    return new GatheredPoints(outer, axis.name(), quantities)
        .of(Afresh.table(Jobs.of(other), threads), size);
  }

  private static FigureSpec.Range range(Stretch stretch) {
    return new FigureSpec.Range(stretch.from(), stretch.to());
  }
}
