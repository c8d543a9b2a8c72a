package org.mebit.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/// Draws one part of a density matrix into a rectangle.
sealed interface MatrixPanel permits MatrixTiles, MatrixBars {
  /// Height it needs, pt.
  double height();

  /// Where what its title stands above has its middle, pt from the left.
  double middle();

  /// Draws it with its upper left corner at `(x, y)`.
  ///
  /// @param part 0 for real, 1 for imaginary parts
  void draw(Graphics2D g, MatrixChart.State state, int part, double x, double y);

  /// The row of a state: `|+−⟩`.
  static String ket(String state) {
    return "|" + state + "⟩";
  }

  /// The column of a state: `⟨+−|`.
  static String bra(String state) {
    return "⟨" + state + "|";
  }

  /// Width of the widest row label.
  static double widest(List<String> basis) {
    return basis.stream()
        .mapToDouble(state -> House.width(ket(state), House.TICK_FONT))
        .max()
        .orElse(0);
  }

  /// The font of labels that have so much room each.
  static Font labelFont(List<String> basis, double room) {
    double width = widest(basis);
    float shrink = (float) Math.min(1, room / width);
    return House.TICK_FONT.deriveFont(House.TICK_FONT.getSize2D() * shrink);
  }
}
