package org.mebit.figure;

import java.util.ArrayList;
import java.util.List;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.result.Table;

/// Reads the panels of zooms from a table each.
final class ZoomReading {
  private ZoomReading() {}

  static ZoomChart read(List<Table> tables, FigureSpec spec, List<Range> stretches) {
    if (tables.size() != stretches.size() + 1) {
      throw new IllegalArgumentException(
          "zooms must have a table for the curve and one for each of "
              + stretches.size()
              + " stretches, but have "
              + tables.size());
    }
    if (spec.color() != null || spec.panels() != null) {
      throw new IllegalArgumentException(
          "zooms must be of a line figure without panels, but the figure has "
              + (spec.color() != null ? "a color" : "panels"));
    }
    List<Chart> steps = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      FigureSpec panel = i == 0 ? spec : spec.withXRange(stretches.get(i - 1));
      Chart step = LineReading.read(tables.get(i), panel);
      if (step.stacked()) {
        throw new IllegalArgumentException(
            "y columns of zooms must have one unit, but have " + step.y().size());
      }
      if (i > 0) {
        requireInside(step.x(), steps.getLast().x());
      }
      steps.add(step);
    }
    return new ZoomChart(spec.title(), steps);
  }

  private static void requireInside(Axis stretch, Axis outer) {
    double slack = 1e-9 * (outer.high() - outer.low());
    if (!(stretch.low() >= outer.low() - slack && stretch.high() <= outer.high() + slack)) {
      throw new IllegalArgumentException(
          "a zoom must lie inside "
              + outer.low()
              + ".."
              + outer.high()
              + ", but goes from "
              + stretch.low()
              + " to "
              + stretch.high());
    }
  }
}
