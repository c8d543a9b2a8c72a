package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Zooms laid out on a page: panels one above the other, each a stretch of the one above, which
/// bears a strip there.
final class ZoomSheet implements Page {
  private static final double LABEL_INSET = 1;

  private final ZoomChart chart;
  private final ZoomLayout layout;
  private final @Nullable Legend legend;
  private final Rectangle2D legendArea;

  private ZoomSheet(
      ZoomChart chart, ZoomLayout layout, @Nullable Legend legend, Rectangle2D legendArea) {
    this.chart = chart;
    this.layout = layout;
    this.legend = legend;
    this.legendArea = legendArea;
  }

  /// Finds a place for the legend where no data are, or else above the panels.
  static ZoomSheet of(ZoomChart chart) {
    ZoomLayout layout = new ZoomLayout(chart, 0);
    Chart first = chart.steps().getFirst();
    if (first.legend().isEmpty()) {
      return new ZoomSheet(chart, layout, null, new Rectangle2D.Double());
    }
    List<Curve> curves = first.panels().getFirst().curves();
    Legend legend =
        Legend.of(
            first.legendTitle(),
            first.legend(),
            curves.stream().anyMatch(Curve::joined),
            curves.stream().anyMatch(Curve::marked));
    for (int i = 0; i < chart.steps().size(); i++) {
      Place place = layout.place(i);
      Occupancy taken = new Occupancy(place.width(), place.height());
      for (Curve curve : chart.steps().get(i).panels().getFirst().curves()) {
        taken.add(curve, place.x(), place.y());
      }
      Optional<Rectangle2D> corner =
          Occupancy.freeCorner(
              List.of(taken),
              Occupancy.corners(place.width(), place.height(), legend.width(), legend.height()));
      if (corner.isPresent()) {
        return new ZoomSheet(chart, layout, legend, moved(corner.get(), place.frame()));
      }
    }
    Legend spread = legend.spread(layout.place(0).width());
    ZoomLayout lower = new ZoomLayout(chart, spread.height() + 3);
    Rectangle2D top = lower.place(0).frame();
    return new ZoomSheet(
        chart,
        lower,
        spread,
        new Rectangle2D.Double(
            top.getX(), top.getY() - spread.height() - 3, spread.width(), spread.height()));
  }

  private static Rectangle2D moved(Rectangle2D corner, Rectangle2D frame) {
    return new Rectangle2D.Double(
        frame.getX() + corner.getX(),
        frame.getY() + corner.getY(),
        corner.getWidth(),
        corner.getHeight());
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

  ZoomLayout layout() {
    return layout;
  }

  Rectangle2D legendArea() {
    return legendArea;
  }

  /// The stretch of the next panel as a strip of this one.
  Rectangle2D strip(int step) {
    Rectangle2D frame = layout.place(step).frame();
    Axis here = layout.place(step).x();
    Axis next = layout.place(step + 1).x();
    double from = frame.getX() + here.position(next.low()) * frame.getWidth();
    double to = frame.getX() + here.position(next.high()) * frame.getWidth();
    return new Rectangle2D.Double(from, frame.getY(), to - from, frame.getHeight());
  }

  @Override
  public void draw(Graphics2D g) {
    g.addRenderingHints(House.HINTS);
    g.setPaint(House.PAPER);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    int count = chart.steps().size();
    for (int i = 0; i + 1 < count; i++) {
      mark(g, i);
    }
    for (int i = 0; i < count; i++) {
      clear(g, i);
      Chart step = chart.steps().get(i);
      new PanelPlot(step.panels().getFirst(), null, layout.place(i)).draw(g);
      Place place = layout.place(i);
      Words.centred(
          g,
          place.x().label().text(),
          House.LABEL_FONT,
          place.frame().getCenterX(),
          layout.labelBaseline(i));
    }
    words(g);
  }

  /// Shades the stretch of the next panel and leads to its upper corners.
  private void mark(Graphics2D g, int step) {
    Rectangle2D strip = strip(step);
    Rectangle2D next = layout.place(step + 1).frame();
    double left = strip.getX();
    double right = strip.getMaxX();
    g.setPaint(House.ZOOM_FILL);
    g.fill(strip);
    g.setStroke(House.MINOR);
    g.setPaint(House.ZOOM_LINE);
    for (Shape line :
        List.of(
            new Line2D.Double(left, strip.getY(), left, strip.getMaxY()),
            new Line2D.Double(right, strip.getY(), right, strip.getMaxY()),
            new Line2D.Double(left, strip.getMaxY(), next.getX(), next.getY()),
            new Line2D.Double(right, strip.getMaxY(), next.getMaxX(), next.getY()))) {
      g.draw(line);
    }
    g.setPaint(House.INK);
  }

  /// Takes the lines away where words go.
  private void clear(Graphics2D g, int step) {
    Place place = layout.place(step);
    g.setPaint(House.PAPER);
    double top = place.frame().getMaxY() + TickLabels.gap(true) - LABEL_INSET;
    for (Tick tick : place.xTicks()) {
      if (tick.major()) {
        double width = House.width(tick.label(), House.TICK_FONT) + 2 * LABEL_INSET;
        double middle = place.frame().getX() + place.x().position(tick.value()) * place.width();
        g.fill(new Rectangle2D.Double(middle - width / 2, top, width, Layout.TICK_LINE));
      }
    }
    double width = House.width(place.x().label().text(), House.LABEL_FONT) + 4 * LABEL_INSET;
    g.fill(
        new Rectangle2D.Double(
            place.frame().getCenterX() - width / 2,
            layout.labelBaseline(step) - House.LABEL_ASCENT,
            width,
            Layout.LABEL_LINE));
    g.setPaint(House.INK);
  }

  private void words(Graphics2D g) {
    g.setPaint(House.INK);
    double baseline = House.RIM + 9;
    for (String line : layout.titleLines()) {
      Words.centred(g, line, House.TITLE_FONT, width() / 2, baseline);
      baseline += Layout.TITLE_LINE;
    }
    Rectangle2D all =
        IntStream.range(0, chart.steps().size())
            .mapToObj(i -> layout.place(i).frame())
            .reduce(Rectangle2D::createUnion)
            .orElseThrow();
    Words.upward(g, layout.yLabel(), House.RIM + House.LABEL_ASCENT, all.getCenterY());
    if (legend != null) {
      legend.draw(g, legendArea.getX(), legendArea.getY());
    }
  }
}
