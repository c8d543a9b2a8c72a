package org.mebit.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// Where a panel stands on the page, and its axes.
///
/// @param frame pt
/// @param x horizontal axis
/// @param xTicks its ticks
/// @param y vertical axis
/// @param yTicks its ticks
/// @param below whether the horizontal ticks have their labels
/// @param left whether the vertical ticks have theirs
record Place(
    Rectangle2D frame,
    Axis x,
    List<Tick> xTicks,
    Axis y,
    List<Tick> yTicks,
    boolean below,
    boolean left) {
  double width() {
    return frame.getWidth();
  }

  double height() {
    return frame.getHeight();
  }
}
