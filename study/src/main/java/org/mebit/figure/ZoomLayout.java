package org.mebit.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Where the panels of zooms stand on the page, pt.
final class ZoomLayout {
  /// Width of a panel over its height: flat, because several go on a page.
  private static final double ASPECT = 2.3;

  /// Room between the label of an axis and the panel below, which the leading lines fan out in.
  private static final double FAN = 5;

  private static final double GAP = 2;

  private final ZoomChart chart;
  private final double height;
  private final List<Place> places = new ArrayList<>();

  /// @param above room kept free under the title, pt
  ZoomLayout(ZoomChart chart, double above) {
    this.chart = chart;
    int count = chart.steps().size();
    double w = House.SINGLE_COLUMN - 40;
    double left = 0;
    List<List<Tick>> across = List.of();
    List<List<Tick>> up = List.of();
    // As in Layout: margins depend on tick labels, these on the size, and that on the margins.
    for (int round = 0; round < 3; round++) {
      double width = w;
      across = chart.steps().stream().map(step -> Ticks.of(step.x(), width, true)).toList();
      up =
          chart.steps().stream().map(step -> Ticks.of(step.yOf(0), width / ASPECT, false)).toList();
      double labels = up.stream().mapToDouble(Layout::widest).max().orElse(0);
      double overhang = 0;
      for (int i = 0; i < count; i++) {
        for (Tick tick : across.get(i)) {
          double at = chart.steps().get(i).x().position(tick.value()) * width;
          double half = House.width(tick.label(), House.TICK_FONT) / 2;
          overhang = Math.max(overhang, tick.major() ? half - (width - at) : 0);
        }
      }
      left =
          Math.ceil(
              House.RIM
                  + yLabel().size() * Layout.LABEL_LINE
                  + GAP
                  + labels
                  + TickLabels.gap(true));
      w = Math.floor(House.SINGLE_COLUMN - left - House.RIM - overhang - 1);
    }
    double h = Math.round(w / ASPECT);
    double top = Math.ceil(House.RIM + titleLines().size() * Layout.TITLE_LINE + above + 4);
    double words = TickLabels.gap(true) + Layout.TICK_LINE + GAP + Layout.LABEL_LINE;
    for (int i = 0; i < count; i++) {
      Rectangle2D frame = new Rectangle2D.Double(left, top, w, h);
      Chart step = chart.steps().get(i);
      places.add(new Place(frame, step.x(), across.get(i), step.yOf(0), up.get(i), true, true));
      top = Math.ceil(top + h + words + FAN);
    }
    height = Math.ceil(top - FAN + House.RIM);
  }

  double width() {
    return House.SINGLE_COLUMN;
  }

  double height() {
    return height;
  }

  /// Where a panel stands.
  Place place(int step) {
    return places.get(step);
  }

  /// The baseline of the label of a panel's horizontal axis.
  double labelBaseline(int step) {
    return places.get(step).frame().getMaxY()
        + TickLabels.gap(true)
        + Layout.TICK_LINE
        + GAP
        + House.LABEL_ASCENT;
  }

  List<String> titleLines() {
    return chart.title() == null
        ? List.of()
        : Words.wrapped(chart.title(), House.TITLE_FONT, width() - 4 * House.RIM);
  }

  /// The label of all vertical axes.
  List<String> yLabel() {
    double panels = chart.steps().size() * House.SINGLE_COLUMN / 2 / ASPECT;
    return Layout.yLabel(chart.steps().getFirst().yOf(0), panels);
  }
}
