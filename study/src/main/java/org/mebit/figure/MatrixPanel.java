package org.mebit.figure;

import java.awt.Font;
import java.awt.Graphics2D;

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

  /// The two-photon state of an index, between these ends: `|+−⟩`.
  static String label(int index, String before, String after) {
    return before + (index < 2 ? "+" : "−") + (index % 2 == 0 ? "+" : "−") + after;
  }

  /// The font of labels that have so much room each.
  static Font labelFont(double room) {
    double width = House.width(label(1, "⟨", "|"), House.TICK_FONT);
    float shrink = (float) Math.min(1, room / width);
    return House.TICK_FONT.deriveFont(House.TICK_FONT.getSize2D() * shrink);
  }
}
