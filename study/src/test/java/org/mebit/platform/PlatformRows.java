package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of a request, by column.
final class PlatformRows {
  private PlatformRows() {}

  static Plan plan(Platform platform, Request request) {
    return switch (platform.plan(request)) {
      case Answer.Accepted(Plan plan) -> plan;
      case Answer.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  static List<Map<String, @Nullable Object>> of(Platform platform, Request request)
      throws InterruptedException {
    Plan plan = plan(platform, request);
    List<Point> points = new ArrayList<>();
    for (long i = 0; i < request.count(); i++) {
      points.add(request.point(i));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    plan.evaluate(
        points,
        (point, cells) -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          for (int i = 0; i < cells.length; i++) {
            row.put(plan.outputs().get(i).name(), cells[i]);
          }
          rows.add(row);
        });
    return rows;
  }
}
