package org.mebit.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.CurveOutputs;
import org.mebit.result.RunRecord;

/// What the rows of a study amount to, gathered as they pass: ranges, largest errors, whether the
/// tolerance was met, and how points were computed.
final class Findings {
  private static final String ERROR = "_error";
  private static final String METHOD = "method_used";

  private final Job job;
  private final Layout layout;
  private final List<Extent> extents = new ArrayList<>();
  private final List<Worst> worsts = new ArrayList<>();
  private final Map<String, Long> methods = new TreeMap<>();
  private final int methodPlace;
  private final @Nullable String toleranceUnit;
  private double leastTolerance = Double.POSITIVE_INFINITY;
  private double greatestTolerance = Double.NEGATIVE_INFINITY;
  private long pointsMissed;
  private long lastMissed = -1;

  Findings(Job job, Layout layout) {
    this.job = job;
    this.layout = layout;
    int method = -1;
    List<Column> columns = layout.columns();
    for (int i = layout.variedCount(); i < columns.size(); i++) {
      Column column = columns.get(i);
      switch (column.kind()) {
        case REAL -> {
          if (column.name().endsWith(ERROR)) {
            worsts.add(new Worst(i, column));
          } else {
            extents.add(new Extent(i, column));
          }
        }
        case WHOLE -> extents.add(new Extent(i, column));
        case TEXT -> method = column.name().equals(METHOD) ? i : method;
        case FLAG, WHOLE_LIST -> {}
      }
    }
    methodPlace = method;
    toleranceUnit = NumberColumns.toleranceUnit(job).orElse(null);
  }

  /// Takes notice of a row.
  void note(long point, @Nullable Object[] row) {
    for (Extent extent : extents) {
      if (row[extent.place] instanceof Number number) {
        extent.note(point, number.doubleValue());
      } else {
        extent.absent++;
      }
    }
    if (methodPlace >= 0 && row[methodPlace] instanceof String method) {
      methods.merge(method, 1L, Long::sum);
    }
    if (worsts.isEmpty()) {
      return;
    }
    boolean missed = false;
    for (Worst worst : worsts) {
      if (row[worst.place] instanceof Double error) {
        boolean judged = worst.column.unit().equals(toleranceUnit);
        missed |= worst.note(point, error, judged ? tolerance(point, worst) : null);
      }
    }
    if (missed && point != lastMissed) {
      pointsMissed++;
      lastMissed = point;
    }
  }

  /// Takes notice of points of a curve.
  ///
  /// @param outputs what the chunk has tallies of
  void note(CurveChunk chunk, CurveOutputs outputs) {
    for (int q = 0; q < outputs.count(); q++) {
      String name = outputs.quantities().get(q).name();
      QuantityTally tally = chunk.quantities().get(q);
      for (Extent extent : extents) {
        if (extent.column.name().equals(name)) {
          extent.note(tally.leastPoint(), tally.least());
          extent.note(tally.greatestPoint(), tally.greatest());
          extent.absent += tally.absent();
        }
      }
      ErrorTally error = chunk.errors().get(q);
      for (Worst worst : worsts) {
        if (error != null && error.point() >= 0 && worst.quantity().equals(name)) {
          worst.note(error);
        }
      }
    }
    pointsMissed += chunk.missed();
    if (!Double.isNaN(chunk.leastTolerance())) {
      leastTolerance = Math.min(leastTolerance, chunk.leastTolerance());
      greatestTolerance = Math.max(greatestTolerance, chunk.greatestTolerance());
    }
    chunk.methods().forEach((method, points) -> methods.merge(method, points, Long::sum));
  }

  /// The tolerance of a column at a point; null if there is none.
  private @Nullable Double tolerance(long point, Worst worst) {
    if (point != worst.tolerancePoint) {
      OptionalDouble tolerance = job.plan().tolerance(job.request().point(point), worst.quantity());
      worst.tolerancePoint = point;
      worst.tolerance = tolerance.isPresent() ? (Double) tolerance.getAsDouble() : null;
      leastTolerance = Math.min(leastTolerance, tolerance.orElse(leastTolerance));
      greatestTolerance = Math.max(greatestTolerance, tolerance.orElse(greatestTolerance));
    }
    return worst.tolerance;
  }

  List<RunRecord.Range> ranges() {
    return extents.stream()
        .map(extent ->
            new RunRecord.Range(
                extent.column.name(),
                extent.column.unit(),
                extent.least,
                at(extent.leastPoint),
                extent.greatest,
                at(extent.greatestPoint)))
        .toList();
  }

  List<RunRecord.LargestError> errors() {
    return worsts.stream()
        .map(worst ->
            new RunRecord.LargestError(
                worst.quantity(), worst.column.unit(), worst.error, at(worst.point), worst.missed))
        .toList();
  }

  /// Quantities that some rows do not have; one line for the columns of one quantity, such as
  /// `rho_pp_pp` and its like.
  List<String> warnings() {
    Map<String, List<Extent>> groups = new LinkedHashMap<>();
    for (Extent extent : extents) {
      if (extent.absent > 0) {
        groups.computeIfAbsent(group(extent), _ -> new ArrayList<>()).add(extent);
      }
    }
    return groups.values().stream().map(this::missing).toList();
  }

  /// Equal for columns of one quantity that are missing in as many rows.
  private String group(Extent extent) {
    String name = extent.column.name();
    int end = name.indexOf('_');
    boolean own = end < 0 || job.request().quantities().contains(name);
    return own ? name : name.substring(0, end + 1) + " " + extent.absent;
  }

  private String missing(List<Extent> group) {
    Extent first = group.getFirst();
    String name = first.column.name();
    return group.size() == 1
        ? name + " is missing in " + count(first.absent) + ", where it does not apply"
        : name
            + " and "
            + (group.size() - 1)
            + " more are missing in "
            + count(first.absent)
            + ", where they do not apply";
  }

  /// Null where there is nothing to judge: no tolerance, or no error estimate in its unit.
  RunRecord.@Nullable Tolerance tolerance() {
    boolean judged =
        worsts.stream()
            .anyMatch(worst -> worst.point >= 0 && worst.column.unit().equals(toleranceUnit));
    Double common = leastTolerance == greatestTolerance ? (Double) leastTolerance : null;
    return judged ? new RunRecord.Tolerance(common, pointsMissed == 0, pointsMissed) : null;
  }

  /// One line per way of computing, counted if the rows say, else as planned.
  List<String> methods() {
    return methods.isEmpty()
        ? List.copyOf(job.plan().methods())
        : methods.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + count(entry.getValue()))
            .toList();
  }

  private String count(long rows) {
    String noun = job.keep().table() ? " row" : " point";
    return rows + noun + (rows == 1 ? "" : "s");
  }

  private Map<String, @Nullable Object> at(long index) {
    return index < 0 ? Map.of() : layout.at(job.request().point(index));
  }

  /// Least and greatest value of a column; of equal ones, that of the first point.
  private static final class Extent {
    private final int place;
    private final Column column;
    private double least = Double.NaN;
    private double greatest = Double.NaN;
    private long leastPoint = -1;
    private long greatestPoint = -1;
    private long absent;

    private Extent(int place, Column column) {
      this.place = place;
      this.column = column;
    }

    private void note(long point, double value) {
      if (Double.isNaN(value)) {
        return;
      }
      if (leastPoint < 0 || value < least || (value == least && point < leastPoint)) {
        least = value;
        leastPoint = point;
      }
      if (greatestPoint < 0 || value > greatest || (value == greatest && point < greatestPoint)) {
        greatest = value;
        greatestPoint = point;
      }
    }
  }

  /// The largest error of a column; one that is NaN is worse than any number.
  private static final class Worst {
    private final int place;
    private final Column column;
    private double error = Double.NaN;
    private long point = -1;
    private long missed;
    private long lastMissed = -1;
    private long tolerancePoint = -1;
    private @Nullable Double tolerance;

    private Worst(int place, Column column) {
      this.place = place;
      this.column = column;
    }

    private String quantity() {
      return column.name().substring(0, column.name().length() - ERROR.length());
    }

    private void note(ErrorTally tally) {
      // As in a table, what could not be estimated is no number.
      double value = Double.isInfinite(tally.largest()) ? Double.NaN : tally.largest();
      keep(tally.point(), value);
      missed += tally.missed();
    }

    private void keep(long at, double value) {
      int order = point < 0 ? 1 : Double.compare(value, error); // NaN is above all numbers
      if (order > 0 || (order == 0 && at < point)) {
        error = value;
        point = at;
      }
    }

    /// Whether the tolerance is missed.
    private boolean note(long at, double value, @Nullable Double tolerance) {
      keep(at, value);
      boolean isMissed = tolerance == null ? Double.isNaN(value) : !(value <= tolerance);
      if (isMissed && at != lastMissed) {
        missed++;
        lastMissed = at;
      }
      return isMissed;
    }
  }
}
