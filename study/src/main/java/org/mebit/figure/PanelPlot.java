package org.mebit.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/// One panel as a plot of JFreeChart, in positions from 0 to 1 along both axes.
final class PanelPlot {
  /// Least distance between the error bars of a dense line, pt.
  private static final double BAR_SPACING = 8;

  /// Error bars shorter than this are hidden by the line, pt.
  private static final double SHORTEST_BAR = 1.0 / PngFile.PIXELS_PER_POINT;

  /// A line of more points than this is drawn thinner, so that its details stay apart.
  private static final int DENSE = 1500;

  /// Resolution of a heat map, pixels per pt; 288 per inch.
  private static final double IMAGE_PIXELS = 4;

  /// Outline of a marker.
  private static final BasicStroke MARKER_RIM = new BasicStroke(1);

  /// Rounding of a position.
  private static final double SLACK = 1e-9;

  private final Chart.Panel panel;
  private final @Nullable ColorScale colors;
  private final Place place;

  /// @param colors of a heat map, or null
  PanelPlot(Chart.Panel panel, @Nullable ColorScale colors, Place place) {
    this.panel = panel;
    this.colors = colors;
    this.place = place;
  }

  void draw(Graphics2D g) {
    HeatCells cells = panel.cells();
    boolean map = cells != null && colors != null;
    XYPlot plot = new XYPlot();
    plot.setBackgroundPaint(null);
    plot.setOutlineStroke(House.FRAME);
    plot.setOutlinePaint(House.INK);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    Axis x = place.x();
    Axis y = place.y();
    Rectangle2D frame = place.frame();
    plot.setDomainAxis(PlainAxis.of(x, place.xTicks(), !map));
    plot.setRangeAxis(PlainAxis.of(y, place.yTicks(), !map));
    if (cells != null && colors != null) {
      plot.addAnnotation(
          new XYDataImageAnnotation(image(cells, x, y, colors, place.width()), 0, 0, 1, 1));
    } else {
      plot.setDomainAxis(1, PlainAxis.of(x, place.xTicks(), true));
      plot.setRangeAxis(1, PlainAxis.of(y, place.yTicks(), true));
      fillBands(g, frame);
      addErrorBars(plot, x, y);
      addLines(plot, x, y);
      plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
      plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }
    plot.draw(g, frame, null, null, null);
    markers(g, x, y, frame);
    Point2D mark = panel.mark();
    if (mark != null && x.contains(mark.getX()) && y.contains(mark.getY())) {
      House.mark(
          g,
          frame.getX() + x.position(mark.getX()) * frame.getWidth(),
          frame.getMaxY() - y.position(mark.getY()) * frame.getHeight());
    }
    if (place.below()) {
      TickLabels.below(g, x, place.xTicks(), frame, !map);
    }
    if (place.left()) {
      TickLabels.left(g, y, place.yTicks(), frame, !map);
    }
  }

  /// Fills the areas of curves that are too dense for a line; the curves' means go over them.
  private void fillBands(Graphics2D g, Rectangle2D frame) {
    Shape clip = g.getClip();
    g.clip(frame);
    g.setStroke(House.BAND_EDGE);
    for (Curve curve : panel.curves()) {
      for (Path2D area : areas(curve.band(), frame)) {
        g.setPaint(House.bandColor(curve.style()));
        g.fill(area);
        g.setPaint(House.bandEdgeColor(curve.style()));
        g.draw(area);
      }
    }
    g.setClip(clip);
    g.setPaint(House.INK);
  }

  /// The closed outlines of a band, one for each run without a gap.
  private List<Path2D> areas(Band band, Rectangle2D frame) {
    List<Path2D> areas = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= band.size(); i++) {
      if (i < band.size() && !Double.isNaN(band.low()[i])) {
        continue;
      }
      if (i > from) {
        Path2D area = new Path2D.Double();
        for (int j = from; j < i; j++) {
          double across = across(band.x()[j], frame);
          double up = up(band.high()[j], frame);
          if (j == from) {
            area.moveTo(across, up);
          } else {
            area.lineTo(across, up);
          }
        }
        for (int j = i - 1; j >= from; j--) {
          area.lineTo(across(band.x()[j], frame), up(band.low()[j], frame));
        }
        area.closePath();
        areas.add(area);
      }
      from = i + 1;
    }
    return areas;
  }

  private double across(double x, Rectangle2D frame) {
    return frame.getX() + place.x().position(x) * frame.getWidth();
  }

  /// What lies far outside is drawn just outside, where a log axis has no place as well.
  private double up(double y, Rectangle2D frame) {
    double position = place.y().hasPlaceFor(y) ? place.y().position(y) : -1;
    return frame.getMaxY() - Math.max(-1, Math.min(2, position)) * frame.getHeight();
  }

  private void addLines(XYPlot plot, Axis x, Axis y) {
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setDrawSeriesLineAsPath(true);
    for (Curve curve : panel.curves()) {
      int size = curve.size();
      double[][] line = new double[2][size];
      for (int i = 0; i < size; i++) {
        line[0][i] = x.position(curve.x()[i]);
        line[1][i] = y.position(curve.y()[i]);
      }
      int series = data.getSeriesCount();
      data.addSeries(series, line);
      renderer.setSeriesPaint(series, House.color(curve.style()));
      renderer.setSeriesStroke(series, House.stroke(curve.style(), isThin(curve)));
      renderer.setSeriesLinesVisible(series, curve.joined());
      renderer.setSeriesShapesVisible(series, false);
    }
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer);
  }

  private static boolean isThin(Curve curve) {
    return curve.size() > DENSE || curve.band().size() > 0;
  }

  /// Draws markers of the points whose middle lies in the frame. JFreeChart would cut those on the
  /// frame in half.
  private void markers(Graphics2D g, Axis x, Axis y, Rectangle2D frame) {
    double dot = 1.3 * House.LINE;
    Shape small = new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot);
    g.setStroke(MARKER_RIM);
    for (Curve curve : panel.curves()) {
      Shape shape = curve.marked() ? House.marker(curve.style()) : small;
      g.setPaint(House.color(curve.style()));
      for (int i = 0; i < curve.size(); i++) {
        double right = x.position(curve.x()[i]);
        double up = y.position(curve.y()[i]);
        // A point between two gaps has no line to show it.
        if ((curve.marked() || curve.isIsolated(i)) && isInside(right) && isInside(up)) {
          Shape placed =
              AffineTransform.getTranslateInstance(
                      frame.getX() + right * frame.getWidth(),
                      frame.getMaxY() - up * frame.getHeight())
                  .createTransformedShape(shape);
          g.fill(placed);
          g.draw(placed);
        }
      }
    }
    g.setPaint(House.INK);
  }

  private static boolean isInside(double position) {
    return position >= -SLACK && position <= 1 + SLACK;
  }

  private void addErrorBars(XYPlot plot, Axis x, Axis y) {
    DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(House.CAP);
    renderer.setErrorStroke(House.FRAME);
    renderer.setDefaultShapesVisible(false);
    for (Curve curve : panel.curves()) {
      Points bars = new Points();
      Points ends = new Points();
      double last = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < curve.size(); i++) {
        double at = x.position(curve.x()[i]);
        double middle = y.position(curve.y()[i]);
        double high = y.position(curve.y()[i] + curve.error()[i]);
        double bottom = curve.y()[i] - curve.error()[i];
        // What a log axis has no place for lies below the frame.
        double low = y.hasPlaceFor(bottom) ? y.position(bottom) : Math.min(-1, middle);
        boolean apart = Math.abs(at - last) * place.width() >= BAR_SPACING;
        if ((curve.marked() || apart) && (high - low) * place.height() > SHORTEST_BAR) {
          bars.add(at, middle, 0);
          ends.add(low, high, 0);
          last = at;
        }
      }
      int series = data.getSeriesCount();
      double[] across = bars.x();
      data.addSeries(series, new double[][] {across, across, across, bars.y(), ends.x(), ends.y()});
      renderer.setSeriesPaint(series, House.color(curve.style()));
      renderer.setSeriesShape(series, House.marker(curve.style()));
    }
    plot.setDataset(0, data);
    plot.setRenderer(0, renderer);
  }

  /// The whole panel as one image, so that files stay small; even cells fill whole pixels each.
  ///
  /// @param panelWidth pt
  static BufferedImage image(
      HeatCells cells, Axis x, Axis y, ColorScale colors, double panelWidth) {
    int most = (int) (IMAGE_PIXELS * panelWidth);
    int width = pixels(cells.x(), x, most);
    int height = pixels(cells.y(), y, most);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      double atY = y.value(1 - (row + 0.5) / height);
      for (int column = 0; column < width; column++) {
        double atX = x.value((column + 0.5) / width);
        image.setRGB(
            column,
            row,
            cells.covers(atX, atY) && !cells.isOutside(atX, atY)
                ? colors.rgb(cells.at(atX, atY))
                : House.PAPER.getRGB());
      }
    }
    return image;
  }

  private static int pixels(Bins bins, Axis axis, int most) {
    boolean whole = bins.isUniform() && bins.low() == axis.low() && bins.high() == axis.high();
    return whole ? bins.count() * Math.max(1, most / bins.count()) : most;
  }
}
