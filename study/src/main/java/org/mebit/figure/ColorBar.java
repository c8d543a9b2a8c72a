package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;

/// The bar that says which value a colour stands for.
final class ColorBar {
  /// Distance from what it belongs to, pt.
  static final double GAP = 7;

  private static final double BAR = 8;
  private static final double LABEL_GAP = 2;
  private static final int STEPS = 256;

  /// A longer bar needs no more numbers, pt.
  private static final double LONGEST = 220;

  /// How much closer than on an ordinary axis the numbers of a short bar stand: one number says
  /// nothing of a scale.
  private static final double[] CLOSE = {1, 1.5, 2, 2.4};

  private ColorBar() {}

  /// Width of a bar of this length with its gap, ticks and label.
  static double width(ColorScale colors, double length) {
    return GAP
        + BAR
        + TickLabels.gap(false)
        + Layout.widest(ticks(colors, length))
        + LABEL_GAP
        + Layout.yLabel(colors.axis(), length).size() * Layout.LABEL_LINE;
  }

  /// Draws it with its upper left corner at `(x, y)`.
  static void draw(Graphics2D g, ColorScale colors, double x, double y, double length) {
    Rectangle2D bar = new Rectangle2D.Double(x, y, BAR, length);
    BufferedImage image = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < STEPS; i++) {
      image.setRGB(0, i, colors.map().rgb(1 - i / (STEPS - 1.0)));
    }
    g.drawImage(image, (int) x, (int) y, (int) BAR, (int) length, null);
    g.setPaint(House.INK);
    g.setStroke(House.FRAME);
    g.draw(bar);
    List<Tick> ticks = ticks(colors, length);
    PlainAxis.of(colors.axis(), ticks, false)
        .draw(g, bar.getMaxX(), bar, bar, RectangleEdge.RIGHT, null);
    TickLabels.right(g, colors.axis(), ticks, bar);
    g.setPaint(House.INK);
    Words.upward(
        g,
        Layout.yLabel(colors.axis(), length),
        bar.getMaxX()
            + TickLabels.gap(false)
            + Layout.widest(ticks)
            + LABEL_GAP
            + House.LABEL_ASCENT,
        bar.getCenterY());
  }

  private static List<Tick> ticks(ColorScale colors, double length) {
    double room = Math.min(length, LONGEST);
    List<Tick> ticks = List.of();
    for (double close : CLOSE) {
      ticks = Ticks.of(colors.axis(), close * room, false);
      if (ticks.stream().filter(tick -> !tick.label().isEmpty()).count() > 1) {
        return ticks;
      }
    }
    return ticks;
  }
}
