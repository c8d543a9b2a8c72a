package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;

/// Names beside samples of their lines, in one column.
///
/// @param title what the lines differ in, or empty
/// @param names one per line, in the order of the styles
/// @param joined whether the samples show a line
/// @param marked whether the samples show a marker
record Legend(String title, List<String> names, boolean joined, boolean marked) {
  private static final double SAMPLE = 16;
  private static final double GAP = 4;
  private static final double ROW = 10;

  double width() {
    double widest =
        names.stream().mapToDouble(n -> House.width(n, House.TICK_FONT)).max().orElse(0);
    return Math.max(SAMPLE + GAP + widest, House.width(title, House.TICK_FONT));
  }

  double height() {
    return ROW * (names.size() + (title.isEmpty() ? 0 : 1));
  }

  /// Draws it with its upper left corner at `(x, y)`.
  void draw(Graphics2D g, double x, double y) {
    g.setFont(House.TICK_FONT);
    double row = y;
    if (!title.isEmpty()) {
      g.setPaint(House.INK);
      g.drawString(title, (float) x, (float) (row + 0.75 * ROW));
      row += ROW;
    }
    for (int style = 0; style < names.size(); style++) {
      double middle = row + ROW / 2;
      g.setPaint(House.color(style));
      if (joined) {
        g.setStroke(House.stroke(style));
        g.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
      }
      if (marked) {
        g.fill(
            AffineTransform.getTranslateInstance(x + SAMPLE / 2, middle)
                .createTransformedShape(House.marker(style)));
      }
      g.setPaint(House.INK);
      g.drawString(names.get(style), (float) (x + SAMPLE + GAP), (float) (row + 0.75 * ROW));
      row += ROW;
    }
  }
}
