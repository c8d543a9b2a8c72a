package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chart laid out on its page, ready to be drawn in points.
final class Sheet implements Page {
  /// The legend beside the panels takes at most this part of the page's width.
  private static final double WIDEST_LEGEND = 0.25;

  private static final double LABEL_HEIGHT = 9;

  private final Chart chart;
  private final Layout layout;
  private final @Nullable Legend legend;
  private final double legendX;
  private final double legendY;
  private final List<Rectangle2D> labels;

  private Sheet(
      Chart chart,
      Layout layout,
      @Nullable Legend legend,
      double legendX,
      double legendY,
      List<Rectangle2D> labels) {
    this.chart = chart;
    this.layout = layout;
    this.legend = legend;
    this.legendX = legendX;
    this.legendY = legendY;
    this.labels = labels;
  }

  /// Finds places for the legend and the panels' labels where no data are.
  static Sheet of(Chart chart) {
    Layout layout = new Layout(chart, 0, 0, false);
    Legend legend = legend(chart);
    double besides = 0;
    double above = 0;
    int home = -1;
    Rectangle2D corner = new Rectangle2D.Double();
    List<Occupancy> taken = occupancies(chart, layout);
    if (legend != null) {
      List<Rectangle2D> corners =
          Occupancy.corners(
              layout.panelWidth(), layout.panelHeight(), legend.width(), legend.height());
      for (int i = 0; i < taken.size() && home < 0; i++) {
        Optional<Rectangle2D> free = Occupancy.freeCorner(List.of(taken.get(i)), corners);
        if (free.isPresent()) {
          home = i;
          corner = free.get();
        }
      }
      if (home < 0) {
        boolean narrow = legend.width() <= WIDEST_LEGEND * layout.width();
        besides = narrow ? legend.width() + 8 : 0;
        if (!narrow) {
          legend = legend.spread(layout.panels().getWidth());
          above = legend.height() + 3;
        }
        layout = new Layout(chart, besides, above, false);
        taken = occupancies(chart, layout);
      } else {
        taken.get(home).add(corner);
      }
    }
    List<Rectangle2D> labels = labels(chart, layout, taken);
    boolean strips =
        labels.isEmpty() && chart.panels().stream().anyMatch(p -> !p.label().isEmpty());
    if (strips) {
      layout = new Layout(chart, besides, above, true);
      for (int i = 0; i < chart.panels().size(); i++) {
        Rectangle2D panel = layout.panel(i);
        labels.add(
            new Rectangle2D.Double(
                panel.getX(), panel.getY() - Layout.STRIP, panel.getWidth(), LABEL_HEIGHT));
      }
    }
    Rectangle2D all = layout.panels();
    double x = above > 0 ? all.getX() : all.getMaxX() + 8;
    double y = above > 0 ? all.getY() - above - (strips ? Layout.STRIP : 0) : all.getY();
    if (home >= 0) {
      x = layout.panel(home).getX() + corner.getX();
      y = layout.panel(home).getY() + corner.getY();
    }
    return new Sheet(chart, layout, legend, x, y, labels);
  }

  @Override
  public double width() {
    return layout.width();
  }

  @Override
  public double height() {
    return layout.height();
  }

  @Override
  public String description() {
    return chart.description();
  }

  Layout layout() {
    return layout;
  }

  /// The rectangle of the legend, empty if there is none.
  Rectangle2D legendArea() {
    return legend == null
        ? new Rectangle2D.Double()
        : new Rectangle2D.Double(legendX, legendY, legend.width(), legend.height());
  }

  private static @Nullable Legend legend(Chart chart) {
    if (chart.legend().isEmpty()) {
      return null;
    }
    List<Curve> curves = chart.panels().stream().flatMap(p -> p.curves().stream()).toList();
    return Legend.of(
        chart.legendTitle(),
        chart.legend(),
        curves.stream().anyMatch(Curve::joined),
        curves.stream().anyMatch(Curve::marked));
  }

  private static List<Occupancy> occupancies(Chart chart, Layout layout) {
    List<Occupancy> all = new ArrayList<>();
    for (int i = 0; i < chart.panels().size(); i++) {
      Occupancy taken = new Occupancy(layout.panelWidth(), layout.panelHeight());
      for (Curve curve : chart.panels().get(i).curves()) {
        taken.add(curve, chart.x(), chart.yOf(i));
      }
      if (chart.colors() != null) {
        taken.add(new Rectangle2D.Double(0, 0, layout.panelWidth(), layout.panelHeight()));
      }
      all.add(taken);
    }
    return all;
  }

  /// The labels' places in a corner that is free in all panels; empty if there is none.
  private static List<Rectangle2D> labels(Chart chart, Layout layout, List<Occupancy> taken) {
    double width =
        chart.panels().stream()
            .mapToDouble(p -> House.width(p.label(), House.TICK_FONT))
            .max()
            .orElse(0);
    List<Rectangle2D> places = new ArrayList<>();
    if (width > 0) {
      List<Rectangle2D> corners =
          Occupancy.corners(layout.panelWidth(), layout.panelHeight(), width, LABEL_HEIGHT);
      Optional<Rectangle2D> free = Occupancy.freeCorner(taken, corners);
      for (int i = 0; free.isPresent() && i < taken.size(); i++) {
        Rectangle2D panel = layout.panel(i);
        places.add(
            new Rectangle2D.Double(
                panel.getX() + free.get().getX(),
                panel.getY() + free.get().getY(),
                width,
                LABEL_HEIGHT));
      }
    }
    return places;
  }

  @Override
  public void draw(Graphics2D g) {
    g.addRenderingHints(House.HINTS);
    g.setPaint(House.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    for (int i = 0; i < chart.panels().size(); i++) {
      new PanelPlot(chart.panels().get(i), chart.colors(), layout.place(i)).draw(g);
    }
    g.setPaint(House.INK);
    Rectangle2D all = layout.panels();
    double baseline = House.RIM + 9;
    for (String line : layout.titleLines()) {
      Words.centred(g, line, House.TITLE_FONT, width() / 2, baseline);
      baseline += Layout.TITLE_LINE;
    }
    List<String> xLabel = layout.xLabel();
    baseline =
        height()
            - House.RIM
            - 2.5
            - (xLabel.size() - 1) * Layout.LABEL_LINE
            - layout.notes().size() * Words.NOTE_LINE;
    for (String line : xLabel) {
      Words.centred(g, line, House.LABEL_FONT, all.getCenterX(), baseline);
      baseline += Layout.LABEL_LINE;
    }
    Words.notes(g, layout.notes(), House.RIM, height() - House.RIM);
    for (int i = 0; i < chart.y().size(); i++) {
      Rectangle2D beside = chart.stacked() ? layout.panel(i) : all;
      Words.upward(
          g,
          Layout.yLabel(chart.y().get(i), beside.getHeight()),
          House.RIM + House.LABEL_ASCENT,
          beside.getCenterY());
    }
    drawPanelLabels(g);
    if (legend != null) {
      legend.draw(g, legendX, legendY);
    }
    if (chart.colors() != null) {
      ColorBar.draw(g, chart.colors(), all.getMaxX() + ColorBar.GAP, all.getY(), all.getHeight());
    }
  }

  private void drawPanelLabels(Graphics2D g) {
    g.setPaint(House.INK);
    for (int i = 0; i < labels.size(); i++) {
      Rectangle2D place = labels.get(i);
      String label = chart.panels().get(i).label();
      double width = House.width(label, House.TICK_FONT);
      // A label wider than its panel is set smaller.
      float shrink = (float) Math.min(1, place.getWidth() / width);
      g.setFont(House.TICK_FONT.deriveFont(House.TICK_FONT.getSize2D() * shrink));
      boolean right = place.getX() > layout.panel(i).getCenterX();
      double x = right ? place.getMaxX() - width * shrink : place.getX();
      g.drawString(label, (float) x, (float) (place.getY() + 7));
    }
  }
}
