package org.mebit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Run;
import org.mebit.result.RunRecord;
import org.mebit.study.Summary;

/// What a user reads at the end of a run.
final class SummaryText {
  private static final int DIGITS = 6;
  private static final int ERROR_DIGITS = 2;

  private SummaryText() {}

  static String of(Summary summary) {
    RunRecord record = summary.run().record();
    StringBuilder out = new StringBuilder();
    boolean kept = summary.run().hasTable();
    out.append(record.title()).append(": ").append(Texts.count(record.points(), "point"));
    if (kept && record.rows() != record.points()) {
      out.append(", ").append(Texts.count(record.rows(), "row"));
    }
    out.append(
        summary.found()
            ? ", computed before in " + Texts.time(record.seconds()) + " (--force computes again)"
            : " in " + Texts.time(record.seconds()));
    out.append("\n\n")
        .append(
            record.statistics().isEmpty()
                ? ranges(record.ranges())
                : StatisticsText.of(record.statistics()));
    for (RunRecord.LargestError error : record.errors()) {
      out.append(error(error)).append('\n');
    }
    RunRecord.Tolerance tolerance = record.tolerance();
    if (tolerance != null) {
      out.append(tolerance(tolerance)).append('\n');
    }
    out.append("computed by ").append(String.join("; ", record.methods())).append('\n');
    warnings(record).forEach(line -> out.append(line).append('\n'));
    return out.append('\n').append(places(summary.run())).toString();
  }

  /// What must be said even where standard output is taken: that the tolerance was missed, and what
  /// the run warns of.
  static List<String> alarms(Summary summary) {
    RunRecord record = summary.run().record();
    RunRecord.Tolerance tolerance = record.tolerance();
    Stream<String> missed =
        tolerance == null || tolerance.met() ? Stream.of() : Stream.of(tolerance(tolerance));
    return Stream.concat(missed, warnings(record)).toList();
  }

  private static Stream<String> warnings(RunRecord record) {
    return record.warnings().stream().map(warning -> "warning: " + warning);
  }

  private static String ranges(List<RunRecord.Range> ranges) {
    if (ranges.isEmpty()) {
      return "";
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("", "least", "where", "greatest", "where"));
    for (RunRecord.Range range : ranges) {
      lines.add(
          List.of(
              range.quantity() + unit(range.unit(), " [", "]"),
              value(range.least()),
              Texts.at(range.leastAt()),
              value(range.greatest()),
              Texts.at(range.greatestAt())));
    }
    return Texts.aligned(lines, List.of(false, false, false, false, false)) + "\n";
  }

  private static String value(double x) {
    return Double.isNaN(x) ? "none" : Texts.number(x, DIGITS);
  }

  private static String error(RunRecord.LargestError error) {
    String at = Texts.at(error.at());
    return "largest error of "
        + error.quantity()
        + ": "
        + (Double.isNaN(error.error())
            ? "unknown"
            : Texts.number(error.error(), ERROR_DIGITS) + unit(error.unit(), " ", ""))
        + (at.isEmpty() ? "" : " at " + at);
  }

  private static String tolerance(RunRecord.Tolerance tolerance) {
    Double requested = tolerance.requested();
    return "the tolerance "
        + (requested == null ? "asked for" : Texts.number(requested, ERROR_DIGITS))
        + (tolerance.met()
            ? " is met"
            : " is NOT met at " + Texts.count(tolerance.pointsMissed(), "point"));
  }

  private static String unit(String symbol, String before, String after) {
    return symbol.isEmpty() ? "" : before + symbol + after;
  }

  private static String places(Run run) {
    StringBuilder out = new StringBuilder("run     " + shown(run.folder()) + "\n");
    String tables = present(run, Run.TABLE, Run.PYRAMID, Run.DISTRIBUTION);
    out.append("table   ").append(tables).append('\n');
    String figures = present(run, "figure.svg", "figure.png");
    return (figures.isEmpty() ? out : out.append("figure  ").append(figures).append('\n'))
        .toString();
  }

  private static String present(Run run, String... names) {
    return Stream.of(names)
        .filter(name -> Files.exists(run.folder().resolve(name)))
        .collect(Collectors.joining(", "));
  }

  /// A folder as one types it.
  static String shown(@Nullable Path folder) {
    return folder + "/";
  }
}
