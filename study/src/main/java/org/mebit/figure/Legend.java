package org.mebit.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;

/// Names beside samples of their lines.
///
/// @param title what the lines differ in, or empty
/// @param names one per line, in the order of the styles
/// @param joined whether the samples show a line
/// @param marked whether the samples show a marker
/// @param columns number of columns of names
/// @param size size of the letters over that of tick labels
record Legend(
    String title, List<String> names, boolean joined, boolean marked, int columns, double size) {
  private static final double SAMPLE = 16;
  private static final double GAP = 4;
  private static final double COLUMN_GAP = 12;
  private static final double ROW = 10;

  /// A legend of one column.
  static Legend of(String title, List<String> names, boolean joined, boolean marked) {
    return new Legend(title, names, joined, marked, 1, 1);
  }

  /// The same legend in as many columns as fit into a width, and in smaller letters if not even one
  /// fits.
  Legend spread(double most) {
    int fit = (int) Math.max(1, (most + COLUMN_GAP) / (entryWidth() + COLUMN_GAP));
    double room = (most - SAMPLE - GAP) / (entryWidth() - SAMPLE - GAP);
    return new Legend(title, names, joined, marked, Math.min(fit, names.size()), Math.min(1, room));
  }

  double width() {
    return Math.max(columns * (entryWidth() + COLUMN_GAP) - COLUMN_GAP, House.width(title, font()));
  }

  double height() {
    return ROW * (rows() + (title.isEmpty() ? 0 : 1));
  }

  private int rows() {
    return Math.ceilDiv(names.size(), columns);
  }

  private double entryWidth() {
    double widest = names.stream().mapToDouble(n -> House.width(n, font())).max().orElse(0);
    return SAMPLE + GAP + widest;
  }

  /// Draws it with its upper left corner at `(x, y)`.
  void draw(Graphics2D g, double x, double y) {
    double first = y;
    if (!title.isEmpty()) {
      write(g, title, x, y);
      first += ROW;
    }
    for (int i = 0; i < names.size(); i++) {
      int column = i / rows();
      drawEntry(g, i, x + column * (entryWidth() + COLUMN_GAP), first + i % rows() * ROW);
    }
  }

  private void drawEntry(Graphics2D g, int style, double x, double row) {
    double middle = row + ROW / 2;
    g.setPaint(House.color(style));
    if (joined) {
      g.setStroke(House.stroke(style, false));
      g.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
    }
    if (marked) {
      g.fill(
          AffineTransform.getTranslateInstance(x + SAMPLE / 2, middle)
              .createTransformedShape(House.marker(style)));
    }
    write(g, names.get(style), x + SAMPLE + GAP, row);
  }

  private Font font() {
    return House.TICK_FONT.deriveFont((float) (size * House.TICK_FONT.getSize2D()));
  }

  private void write(Graphics2D g, String text, double x, double row) {
    g.setFont(font());
    g.setPaint(House.INK);
    g.drawString(text, (float) x, (float) (row + 0.76 * ROW));
  }
}
