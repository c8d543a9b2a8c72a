package org.mebit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.result.RunRecord;

/// The statistics of long curves as people read them: a line for each curve and quantity.
final class StatisticsText {
  private static final int DIGITS = 6;

  /// So many lines are read; more stand in `run.json`.
  private static final int MOST_LINES = 40;

  private StatisticsText() {}

  static String of(List<RunRecord.Statistics> all) {
    boolean several = all.stream().anyMatch(one -> !one.curve().isEmpty());
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        line(
            several,
            "",
            List.of("", "points", "mean", "deviation", "least", "at", "greatest", "at")));
    for (RunRecord.Statistics one : all.subList(0, Math.min(MOST_LINES, all.size()))) {
      String unit = one.unit().isEmpty() ? "" : " [" + one.unit() + "]";
      lines.add(
          line(
              several,
              Texts.at(one.curve()),
              List.of(
                  one.quantity() + unit,
                  Long.toString(one.points()),
                  value(one.mean()),
                  value(one.deviation()),
                  value(one.least()),
                  where(one, one.leastAt()),
                  value(one.greatest()),
                  where(one, one.greatestAt()))));
    }
    List<Boolean> right = lines.getFirst().stream().map(_ -> false).toList();
    String more =
        all.size() > MOST_LINES
            ? Texts.count(all.size() - MOST_LINES, "more line") + " in run.json\n"
            : "";
    return Texts.aligned(lines, right) + more + "\n";
  }

  private static List<String> line(boolean several, String curve, List<String> cells) {
    List<String> line = new ArrayList<>();
    if (several) {
      line.add(curve);
    }
    line.addAll(cells);
    return line;
  }

  /// The parameter that runs along the curve; the others are the curve's.
  private static String where(RunRecord.Statistics one, Map<String, @Nullable Object> point) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>(point);
    own.keySet().removeAll(one.curve().keySet());
    return Texts.at(own);
  }

  private static String value(double x) {
    return Double.isNaN(x) ? "none" : Texts.number(x, DIGITS);
  }
}
