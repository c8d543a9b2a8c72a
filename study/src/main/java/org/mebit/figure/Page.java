package org.mebit.figure;

import java.awt.Graphics2D;

/// A figure laid out, ready to be drawn in points.
sealed interface Page permits Sheet, PolarSheet, MatrixSheet, ZoomSheet {
  /// Width, pt.
  double width();

  /// Height, pt.
  double height();

  /// The figure in words, for readers that cannot see it.
  String description();

  /// Draws everything, white paper included.
  void draw(Graphics2D g);
}
