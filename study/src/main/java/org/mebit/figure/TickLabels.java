package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Writes the labels of ticks beside a frame.
final class TickLabels {
  /// Height of a digit over the size of its font (DejaVu Sans).
  private static final double DIGIT_HEIGHT = 0.73;

  private TickLabels() {}

  /// Distance between the frame and the labels, pt.
  ///
  /// @param inward whether the ticks point into the panel
  static double gap(boolean inward) {
    return inward ? 3.5 : 2.5 + 0.7 * House.TICK;
  }

  /// Writes the labels of a horizontal axis below `frame`.
  static void below(Graphics2D g, Axis axis, List<Tick> ticks, Rectangle2D frame, boolean inward) {
    double baseline = frame.getMaxY() + gap(inward) + digitHeight();
    prepare(g);
    for (Tick tick : ticks) {
      double x = frame.getX() + axis.position(tick.value()) * frame.getWidth();
      g.drawString(tick.label(), (float) (x - width(tick) / 2), (float) baseline);
    }
  }

  /// Writes the labels of a vertical axis to the left of `frame`, flush right.
  static void left(Graphics2D g, Axis axis, List<Tick> ticks, Rectangle2D frame, boolean inward) {
    prepare(g);
    for (Tick tick : ticks) {
      double x = frame.getX() - gap(inward) - width(tick);
      g.drawString(tick.label(), (float) x, (float) baseline(axis, tick, frame));
    }
  }

  /// Writes the labels of a vertical axis to the right of `frame`, flush left.
  static void right(Graphics2D g, Axis axis, List<Tick> ticks, Rectangle2D frame) {
    prepare(g);
    for (Tick tick : ticks) {
      double x = frame.getMaxX() + gap(false);
      g.drawString(tick.label(), (float) x, (float) baseline(axis, tick, frame));
    }
  }

  private static double baseline(Axis axis, Tick tick, Rectangle2D frame) {
    double middle = frame.getMaxY() - axis.position(tick.value()) * frame.getHeight();
    return middle + digitHeight() / 2;
  }

  private static double digitHeight() {
    return DIGIT_HEIGHT * House.TICK_FONT.getSize2D();
  }

  private static double width(Tick tick) {
    return House.width(tick.label(), House.TICK_FONT);
  }

  private static void prepare(Graphics2D g) {
    g.setPaint(House.INK);
    g.setFont(House.TICK_FONT);
  }
}
