package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Density matrices laid out on a page, each with its imaginary part beside it where it has one.
///
/// @param chart what is shown
/// @param panel draws one part of one matrix
/// @param colors of the entries
/// @param across matrices side by side
/// @param partWidth of one part, pt
/// @param left of the first part, pt
/// @param titleLines lines above each matrix
record MatrixSheet(
    MatrixChart chart,
    MatrixPanel panel,
    ColorScale colors,
    int across,
    double partWidth,
    double left,
    int titleLines)
    implements Page {
  private static final double GAP = 8;
  private static final double TITLE_LINE = 9.5;

  /// Length of the colour bar, at which its width is found before the page is laid out, pt.
  private static final double BAR_LENGTH = 120;

  static MatrixSheet of(MatrixChart chart) {
    double most = chart.largest();
    AxisLabel label = AxisLabel.plain(chart.quantity(), "");
    ColorScale colors =
        new ColorScale(new Axis(-most, most, false, false, label), ColorMap.DIVERGING);
    boolean tiles = chart.style() == MatrixSpec.Style.TILES;
    int count = chart.states().size();
    int parts = chart.imaginary() ? 2 : 1;
    // Bars need more room than tiles to be told apart.
    int across = chart.imaginary() ? (count > (tiles ? 1 : 3) ? 2 : 1) : Chart.columns(count);
    double width = width(across * parts);
    double left = House.RIM + (tiles ? 0 : Layout.LABEL_LINE);
    double right = House.RIM + (tiles ? ColorBar.width(colors, BAR_LENGTH) : 0);
    int panels = across * parts;
    double partWidth = Math.floor((width - left - right - (panels - 1) * GAP) / panels);
    MatrixPanel panel =
        tiles
            ? new MatrixTiles(chart.basis(), colors, partWidth)
            : new MatrixBars(chart.basis(), room(chart, label), colors, partWidth);
    double room = parts * partWidth + (parts - 1) * GAP;
    int lines =
        chart.states().stream().mapToInt(state -> lines(state, room).size()).max().orElse(0);
    return new MatrixSheet(chart, panel, colors, across, partWidth, left, lines);
  }

  /// The axis of bars: from the least to the greatest value, each a little beyond.
  private static Axis room(MatrixChart chart, AxisLabel label) {
    double span = chart.high() - chart.low();
    double beyond = span > 0 ? 0.06 * span : 1;
    // What hangs a hair below the floor needs no cellar.
    double low = -chart.low() > 0.01 * span ? chart.low() - beyond : 0;
    double high = chart.high() > 0.01 * span || low == 0 ? chart.high() + beyond : 0;
    return new Axis(low, high, false, false, label);
  }

  private static double width(int panels) {
    return panels == 1 ? House.SINGLE_COLUMN : House.DOUBLE_COLUMN;
  }

  private static List<String> lines(MatrixChart.State state, double room) {
    return state.title().isEmpty()
        ? List.of()
        : Words.wrapped(state.title(), House.TICK_FONT, room);
  }

  private int parts() {
    return chart.imaginary() ? 2 : 1;
  }

  private double room() {
    return parts() * partWidth + (parts() - 1) * GAP;
  }

  private double strip() {
    return (titleLines + (chart.imaginary() ? 1 : 0)) * TITLE_LINE + 3;
  }

  private double rowHeight() {
    return strip() + panel.height() + GAP;
  }

  private int rows() {
    return Math.ceilDiv(chart.states().size(), across);
  }

  private List<String> heading() {
    return chart.title() == null
        ? List.of()
        : Words.wrapped(chart.title(), House.TITLE_FONT, width() - 4 * House.RIM);
  }

  private double top() {
    return Math.ceil(House.RIM + heading().size() * Layout.TITLE_LINE);
  }

  private List<String> notes() {
    return Words.notes(chart.notes(), width());
  }

  @Override
  public double width() {
    return width(across * parts());
  }

  @Override
  public double height() {
    return Math.ceil(top() + rows() * rowHeight() + notes().size() * Words.NOTE_LINE + House.RIM);
  }

  @Override
  public String description() {
    String all =
        chart.quantity()
            + ": density matrices of two photons in the basis "
            + String.join(", ", chart.basis());
    return chart.title() == null ? all : chart.title() + " - " + all;
  }

  /// The upper left corner of the panel of a part, pt.
  double[] corner(int state, int part) {
    return new double[] {
      left + state % across * (room() + GAP) + part * (partWidth + GAP),
      Math.rint(top() + Math.floorDiv(state, across) * rowHeight() + strip())
    };
  }

  @Override
  public void draw(Graphics2D g) {
    g.addRenderingHints(House.HINTS);
    g.setPaint(House.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    g.setPaint(House.INK);
    double baseline = House.RIM + 9;
    for (String line : heading()) {
      Words.centred(g, line, House.TITLE_FONT, width() / 2, baseline);
      baseline += Layout.TITLE_LINE;
    }
    boolean tiles = panel instanceof MatrixTiles;
    for (int i = 0; i < chart.states().size(); i++) {
      MatrixChart.State state = chart.states().get(i);
      double[] first = corner(i, 0);
      List<String> lines = lines(state, room());
      for (int line = 0; line < lines.size(); line++) {
        double at = first[1] - strip() + (line + 1) * TITLE_LINE - 1;
        Words.centred(g, lines.get(line), House.TICK_FONT, first[0] + room() / 2, at);
      }
      for (int part = 0; part < parts(); part++) {
        double[] corner = corner(i, part);
        g.setPaint(House.INK);
        if (chart.imaginary()) {
          String name = part == 0 ? "Re ρ" : "Im ρ";
          double middle = corner[0] + panel.middle();
          Words.centred(g, name, House.TICK_FONT, middle, corner[1] - 4);
        }
        panel.draw(g, state, part, corner[0], corner[1]);
      }
      if (!tiles && i % across == 0) {
        g.setPaint(House.INK);
        Words.upward(
            g,
            List.of(chart.quantity()),
            House.RIM + House.LABEL_ASCENT,
            first[1] + 0.65 * panel.height());
      }
    }
    double[] last = corner((rows() - 1) * across, 0);
    Words.notes(g, notes(), House.RIM, height() - House.RIM);
    if (tiles) {
      double y = corner(0, 0)[1];
      double length = last[1] - y + panel.height() - 10;
      ColorBar.draw(
          g,
          colors,
          Math.ceil(left + across * (room() + GAP) - GAP) + ColorBar.GAP,
          y,
          Math.floor(length));
    }
  }
}
