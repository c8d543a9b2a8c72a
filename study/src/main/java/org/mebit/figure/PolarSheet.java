package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Polar heat maps on a page: discs or sectors side by side, a ruler of radii at the left and one
/// colour bar.
///
/// @param chart what is shown
/// @param colors of the maps
/// @param columns discs side by side
/// @param disc where the centre lies in a panel, and how large it is drawn
/// @param left of the first panel, pt
/// @param top of the first panel, pt
/// @param panelWidth with the labels around the disc, pt
/// @param panelHeight with the labels around the disc and the one of the panel, pt
/// @param height of the page, pt
record PolarSheet(
    Chart chart,
    ColorScale colors,
    int columns,
    PolarDisc disc,
    double left,
    double top,
    double panelWidth,
    double panelHeight,
    double height)
    implements Page {
  /// Room for the labels above and below a disc.
  private static final double LABEL_ROOM = 12;

  private static final double GAP = 6;

  /// Height of a disc over the width of its panel, at most.
  private static final double TALLEST = 1.2;

  /// A radius to start from, pt.
  private static final double FIRST_RADIUS = 60;

  static PolarSheet of(Chart chart) {
    ColorScale colors = chart.colors();
    if (colors == null) {
      throw new IllegalArgumentException("a polar figure must be a heat map, but has no colors");
    }
    int count = chart.panels().size();
    int columns = Chart.columns(count);
    int rows = Math.ceilDiv(count, columns);
    double width = width(columns);
    double strip = chart.panels().getFirst().label().isEmpty() ? 0 : Layout.STRIP;
    PolarDisc unit = PolarDisc.of(chart.x(), chart.yOf(0), 1);
    PolarDisc disc = PolarDisc.of(chart.x(), chart.yOf(0), FIRST_RADIUS);
    double panelWidth = 0;
    double left = 0;
    // The labels of ruler, rim and bar depend on the size they leave.
    for (int round = 0; round < 3; round++) {
      left = Math.ceil(House.RIM + disc.rulerWidth());
      double length =
          rows * (disc.up() + disc.down()) + (rows - 1) * (2 * LABEL_ROOM + GAP + strip);
      double right = House.RIM + ColorBar.width(colors, length) + 1;
      panelWidth = Math.floor((width - left - right - (columns - 1) * GAP) / columns);
      double[] overhang = disc.overhang();
      double wide =
          (panelWidth - Math.ceil(overhang[0]) - Math.ceil(overhang[1]) - 2)
              / (unit.right() + unit.left());
      double high = TALLEST * panelWidth / (unit.up() + unit.down());
      disc = PolarDisc.of(chart.x(), chart.yOf(0), Math.floor(Math.min(wide, high)));
    }
    double panelHeight = Math.ceil(strip + disc.up() + disc.down() + 2 * LABEL_ROOM);
    double top = Math.ceil(House.RIM + titleLines(chart, width).size() * Layout.TITLE_LINE + 2);
    double height =
        top
            + rows * panelHeight
            + (rows - 1) * GAP
            + Layout.LABEL_LINE
            + Words.notes(chart.notes(), width).size() * Words.NOTE_LINE
            + House.RIM;
    return new PolarSheet(
        chart, colors, columns, disc, left, top, panelWidth, panelHeight, Math.ceil(height));
  }

  private static double width(int columns) {
    return columns == 1 ? House.SINGLE_COLUMN : House.DOUBLE_COLUMN;
  }

  private static List<String> titleLines(Chart chart, double width) {
    return chart.title() == null
        ? List.of()
        : Words.wrapped(chart.title(), House.TITLE_FONT, width - 4 * House.RIM);
  }

  @Override
  public double width() {
    return width(columns);
  }

  @Override
  public String description() {
    return chart.description();
  }

  /// The abscissa of the centre of a panel's disc.
  double centreX(int panel) {
    double[] overhang = disc.overhang();
    double room = panelWidth - disc.left() - disc.right() - overhang[0] - overhang[1];
    return Math.rint(
        left + panel % columns * (panelWidth + GAP) + overhang[0] + room / 2 + disc.left());
  }

  /// The ordinate of the centre of a panel's disc, downwards.
  double centreY(int panel) {
    double bottom = top + Math.floorDiv(panel, columns) * (panelHeight + GAP) + panelHeight;
    return Math.rint(bottom - LABEL_ROOM - disc.down());
  }

  @Override
  public void draw(Graphics2D g) {
    g.addRenderingHints(House.HINTS);
    g.setPaint(House.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, width(), height));
    g.setPaint(House.INK);
    double baseline = House.RIM + 9;
    for (String line : titleLines(chart, width())) {
      Words.centred(g, line, House.TITLE_FONT, width() / 2, baseline);
      baseline += Layout.TITLE_LINE;
    }
    int count = chart.panels().size();
    for (int i = 0; i < count; i++) {
      Chart.Panel panel = chart.panels().get(i);
      HeatCells cells = panel.cells();
      if (cells != null) {
        disc.draw(g, cells, colors, centreX(i), centreY(i));
      }
      Point2D mark = panel.mark();
      if (mark != null) {
        disc.mark(g, mark, centreX(i), centreY(i));
      }
      if (i % columns == 0) {
        disc.ruler(g, left, centreY(i));
      }
      g.setPaint(House.INK);
      Words.centred(
          g,
          panel.label(),
          House.TICK_FONT,
          left + i % columns * (panelWidth + GAP) + panelWidth / 2,
          centreY(i) - disc.up() - LABEL_ROOM - 3);
    }
    int rows = Math.ceilDiv(count, columns);
    double across = columns * (panelWidth + GAP) - GAP;
    List<String> notes = Words.notes(chart.notes(), width());
    Words.centred(
        g,
        chart.x().label().text(),
        House.LABEL_FONT,
        left + across / 2,
        height - House.RIM - 2.5 - notes.size() * Words.NOTE_LINE);
    Words.notes(g, notes, House.RIM, height - House.RIM);
    double barTop = centreY(0) - Math.floor(disc.up());
    double barBottom = centreY((rows - 1) * columns) + Math.floor(disc.down());
    ColorBar.draw(g, colors, Math.ceil(left + across) + ColorBar.GAP, barTop, barBottom - barTop);
  }
}
