package org.mebit.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// Where everything stands on the page, pt; panels lie on whole points.
final class Layout {
  /// Height of a line of tick labels.
  static final double TICK_LINE = 8;

  /// Height of a line of an axis label.
  static final double LABEL_LINE = 10.5;

  /// Height of a line of the title.
  static final double TITLE_LINE = 12;

  /// Height of the strip above a panel that bears its label.
  static final double STRIP = 11;

  private static final double GAP = 2;

  private final Chart chart;
  private final int columns;
  private final int rows;
  private final double width;
  private final double height;
  private final double left;
  private final double top;
  private final double panelWidth;
  private final double panelHeight;
  private final double gapX;
  private final double gapY;
  private final List<Tick> xTicks;
  private final List<List<Tick>> yTicks;

  /// @param besides room kept free at the right, pt
  /// @param above room kept free under the title, pt
  /// @param strips whether panels bear their labels above them
  Layout(Chart chart, double besides, double above, boolean strips) {
    this.chart = chart;
    int count = chart.panels().size();
    columns = chart.stacked() ? 1 : Chart.columns(count);
    rows = (count + columns - 1) / columns;
    width = columns == 1 ? House.SINGLE_COLUMN : House.DOUBLE_COLUMN;
    boolean map = chart.colors() != null;
    double aspect = chart.aspect() > 0 ? chart.aspect() : aspect(columns, chart.stacked(), map);
    double tickGap = TickLabels.gap(!map);

    // Margins depend on tick labels, these on the panels' size, and that on the margins: the second
    // round starts from sizes that are right but for a few points.
    double w = (width - 60) / columns;
    double h = w / aspect;
    List<Tick> acrossTicks = List.of();
    List<List<Tick>> upTicks = List.of();
    double leftMargin = 0;
    double between = 0;
    for (int round = 0; round < 3; round++) {
      double length = h;
      upTicks = chart.y().stream().map(axis -> Ticks.of(axis, length, false)).toList();
      acrossTicks = Ticks.of(chart.x(), w, true);
      double labels = upTicks.stream().mapToDouble(Layout::widest).max().orElse(0);
      int lines =
          chart.y().stream()
              .mapToInt(axis -> yLabel(axis, chart.stacked() ? length : rows * length).size())
              .max()
              .orElse(1);
      leftMargin = House.RIM + lines * LABEL_LINE + GAP + labels + tickGap;
      double overhang = overhang(acrossTicks, w, true);
      between = columns == 1 ? 0 : Math.max(7, overhang + overhang(acrossTicks, w, false) + 6);
      double rightMargin =
          House.RIM + Math.max(overhang, map ? barWidth(rows * length) : 0) + besides + 1;
      w = Math.floor((width - leftMargin - rightMargin - (columns - 1) * between) / columns);
      h = Math.round(w / aspect);
    }
    panelWidth = w;
    panelHeight = h;
    xTicks = acrossTicks;
    yTicks = upTicks;
    gapX = Math.ceil(between);
    gapY = Math.ceil((strips ? STRIP : 0) + 8);
    left = Math.ceil(leftMargin);
    top =
        Math.ceil(
            House.RIM + titleLines().size() * TITLE_LINE + above + 4 + (strips ? STRIP - 3 : 0));
    height =
        Math.ceil(
            top
                + rows * h
                + (rows - 1) * gapY
                + tickGap
                + TICK_LINE
                + GAP
                + xLabel().size() * LABEL_LINE
                + notes().size() * Words.NOTE_LINE
                + House.RIM);
  }

  private static double aspect(int columns, boolean stacked, boolean map) {
    if (stacked) {
      return 2;
    }
    return switch (columns) {
      case 1, 2 -> map ? 1.2 : 1.5;
      case 3 -> map ? 1.1 : 1.25;
      default -> map ? 1 : 1.1;
    };
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double panelWidth() {
    return panelWidth;
  }

  double panelHeight() {
    return panelHeight;
  }

  /// The frame of a panel.
  Rectangle2D panel(int i) {
    int row = i / columns;
    int column = i % columns;
    return new Rectangle2D.Double(
        left + column * (panelWidth + gapX),
        top + row * (panelHeight + gapY),
        panelWidth,
        panelHeight);
  }

  /// Where a panel stands, and its axes.
  Place place(int i) {
    return new Place(
        panel(i), chart.x(), xTicks, chart.yOf(i), yTicks(i), isLowest(i), isLeftmost(i));
  }

  /// The smallest rectangle around all panels.
  Rectangle2D panels() {
    return new Rectangle2D.Double(
        left,
        top,
        columns * panelWidth + (columns - 1) * gapX,
        rows * panelHeight + (rows - 1) * gapY);
  }

  /// Whether no panel stands below this one.
  boolean isLowest(int i) {
    return i + columns >= chart.panels().size();
  }

  boolean isLeftmost(int i) {
    return i % columns == 0;
  }

  List<Tick> xTicks() {
    return xTicks;
  }

  List<Tick> yTicks(int panel) {
    return yTicks.get(chart.stacked() ? panel : 0);
  }

  List<String> titleLines() {
    return chart.title() == null
        ? List.of()
        : Words.wrapped(chart.title(), House.TITLE_FONT, width - 4 * House.RIM);
  }

  List<String> xLabel() {
    return Words.wrapped(chart.x().label().text(), House.LABEL_FONT, width - left);
  }

  List<String> notes() {
    return Words.notes(chart.notes(), width);
  }

  /// The label of a vertical axis beside panels of this height together.
  static List<String> yLabel(Axis axis, double height) {
    return Words.wrapped(axis.label().text(), House.LABEL_FONT, height);
  }

  private double barWidth(double length) {
    return chart.colors() == null ? 0 : ColorBar.width(chart.colors(), length);
  }

  static double widest(List<Tick> ticks) {
    return ticks.stream().mapToDouble(t -> House.width(t.label(), House.TICK_FONT)).max().orElse(0);
  }

  /// How far the labels of the x axis reach beyond the right (or left) end of a panel.
  private double overhang(List<Tick> ticks, double length, boolean right) {
    double farthest = 0;
    for (Tick tick : ticks) {
      double at = chart.x().position(tick.value()) * length;
      double half = House.width(tick.label(), House.TICK_FONT) / 2;
      farthest = Math.max(farthest, tick.major() ? half - (right ? length - at : at) : 0);
    }
    return farthest;
  }
}
