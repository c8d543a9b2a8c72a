package org.mebit.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A density matrix as coloured squares with the numbers in them.
///
/// @param basis names of the four states of the basis
/// @param colors of the entries
/// @param width pt
record MatrixTiles(List<String> basis, ColorScale colors, double width) implements MatrixPanel {
  /// Room for the labels of the columns, pt.
  private static final double LABELS = 10;

  /// From this size on a square has room for a third decimal, pt.
  private static final double LARGE = 30;

  /// Colours darker than this bear white numbers.
  private static final double DARK = 140;

  private double labelWidth() {
    return MatrixPanel.widest(basis) + 3;
  }

  private double side() {
    return Math.floor((width - labelWidth()) / MatrixChart.SIZE);
  }

  @Override
  public double height() {
    return MatrixChart.SIZE * side() + LABELS;
  }

  @Override
  public double middle() {
    return labelWidth() + MatrixChart.SIZE * side() / 2;
  }

  @Override
  public void draw(Graphics2D g, MatrixChart.State state, int part, double x, double y) {
    double side = side();
    double left = Math.floor(x + labelWidth());
    Font labels = MatrixPanel.labelFont(basis, 0.95 * side);
    for (int i = 0; i < MatrixChart.SIZE; i++) {
      double middle = y + (i + 0.5) * side;
      g.setPaint(House.INK);
      String ket = MatrixPanel.ket(basis.get(i));
      g.setFont(labels);
      g.drawString(ket, (float) (left - 3 - House.width(ket, labels)), (float) (middle + 2.5));
      Words.centred(
          g,
          MatrixPanel.bra(basis.get(i)),
          labels,
          left + (i + 0.5) * side,
          y + MatrixChart.SIZE * side + 8.5);
      for (int j = 0; j < MatrixChart.SIZE; j++) {
        tile(g, state.at(part, i, j), left + j * side, y + i * side);
      }
    }
    g.setPaint(House.INK);
    g.setStroke(House.FRAME);
    double all = MatrixChart.SIZE * side;
    g.draw(new Rectangle2D.Double(left, y, all, all));
  }

  private void tile(Graphics2D g, double value, double x, double y) {
    double side = side();
    Color color = new Color(colors.rgb(value));
    Rectangle2D square = new Rectangle2D.Double(x, y, side, side);
    g.setPaint(color);
    g.fill(square);
    g.setPaint(House.FAINT_LINE);
    g.setStroke(House.MINOR);
    g.draw(square);
    if (Double.isNaN(value)) {
      return;
    }
    double light = 0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue();
    g.setPaint(light < DARK ? House.PAPER : House.INK);
    int decimals = side >= LARGE ? 3 : 2;
    double widest = House.width(Notation.decimal(-0.25, decimals), House.TICK_FONT);
    float shrink = (float) Math.min(1, 0.88 * side / widest);
    Font font = House.TICK_FONT.deriveFont(House.TICK_FONT.getSize2D() * shrink);
    String text = value == 0 ? "0" : Notation.decimal(value, decimals);
    Words.centred(g, text, font, x + side / 2, y + side / 2 + 0.36 * font.getSize2D());
  }
}
