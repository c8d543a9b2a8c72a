package org.mebit.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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

  private final Chart chart;
  private final int index;
  private final Layout layout;

  PanelPlot(Chart chart, int index, Layout layout) {
    this.chart = chart;
    this.index = index;
    this.layout = layout;
  }

  void draw(Graphics2D g) {
    Chart.Panel panel = chart.panels().get(index);
    HeatCells cells = panel.cells();
    ColorScale colors = chart.colors();
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
    Axis x = chart.x();
    Axis y = chart.yOf(index);
    plot.setDomainAxis(PlainAxis.of(x, layout.xTicks(), !map));
    plot.setRangeAxis(PlainAxis.of(y, layout.yTicks(index), !map));
    if (cells != null && colors != null) {
      plot.addAnnotation(
          new XYDataImageAnnotation(image(cells, x, y, colors, layout.panelWidth()), 0, 0, 1, 1));
    } else {
      plot.setDomainAxis(1, PlainAxis.of(x, layout.xTicks(), true));
      plot.setRangeAxis(1, PlainAxis.of(y, layout.yTicks(index), true));
      addErrorBars(plot, panel, x, y);
      addLines(plot, panel, x, y);
      plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
      plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }
    Rectangle2D frame = layout.panel(index);
    plot.draw(g, frame, null, null, null);
    markers(g, panel, x, y, frame);
    Point2D mark = panel.mark();
    if (mark != null && x.contains(mark.getX()) && y.contains(mark.getY())) {
      House.mark(
          g,
          frame.getX() + x.position(mark.getX()) * frame.getWidth(),
          frame.getMaxY() - y.position(mark.getY()) * frame.getHeight());
    }
    if (layout.isLowest(index)) {
      TickLabels.below(g, x, layout.xTicks(), frame, !map);
    }
    if (layout.isLeftmost(index)) {
      TickLabels.left(g, y, layout.yTicks(index), frame, !map);
    }
  }

  private static void addLines(XYPlot plot, Chart.Panel panel, Axis x, Axis y) {
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
      renderer.setSeriesStroke(series, House.stroke(curve.style(), curve.size() > DENSE));
      renderer.setSeriesLinesVisible(series, curve.joined());
      renderer.setSeriesShapesVisible(series, false);
    }
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer);
  }

  /// Draws markers of the points whose middle lies in the frame. JFreeChart would cut those on the
  /// frame in half.
  private static void markers(Graphics2D g, Chart.Panel panel, Axis x, Axis y, Rectangle2D frame) {
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

  private void addErrorBars(XYPlot plot, Chart.Panel panel, Axis x, Axis y) {
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
        boolean apart = Math.abs(at - last) * layout.panelWidth() >= BAR_SPACING;
        if ((curve.marked() || apart) && (high - low) * layout.panelHeight() > SHORTEST_BAR) {
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
            cells.covers(atX, atY) ? colors.rgb(cells.at(atX, atY)) : House.PAPER.getRGB());
      }
    }
    return image;
  }

  private static int pixels(Bins bins, Axis axis, int most) {
    boolean whole = bins.isUniform() && bins.low() == axis.low() && bins.high() == axis.high();
    return whole ? bins.count() * Math.max(1, most / bins.count()) : most;
  }
}
