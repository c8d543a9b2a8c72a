package org.mebit.figure;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Which square points of a panel are taken by data, so that words can go elsewhere.
final class Occupancy {
  /// Distance between a text in a corner and the frame, pt.
  private static final double INSET = 5;

  private final int width;
  private final int height;
  private final BitSet taken = new BitSet();

  /// @param width of the panel, pt
  /// @param height of the panel, pt
  Occupancy(double width, double height) {
    this.width = (int) Math.ceil(width);
    this.height = (int) Math.ceil(height);
  }

  /// Takes what a curve covers.
  void add(Curve curve, Axis x, Axis y) {
    Band band = curve.band();
    for (int i = 0; i < band.size(); i++) {
      double px = x.position(band.x()[i]) * width;
      double top = Math.max(0, (1 - y.position(band.high()[i])) * height);
      double bottom = Math.min(height, (1 - y.position(band.low()[i])) * height);
      for (double py = top; py <= bottom; py++) {
        take(px, py);
      }
    }
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < curve.size(); i++) {
      double px = x.position(curve.x()[i]) * width;
      double py = (1 - y.position(curve.y()[i])) * height;
      if (curve.joined() && !Double.isNaN(lastY) && !Double.isNaN(py)) {
        // Half a point per step, and no more steps than the longest line inside has.
        int steps = (int) Math.min(4 * (width + height), 2 * Math.hypot(px - lastX, py - lastY));
        for (int s = 1; s < steps; s++) {
          take(lastX + (px - lastX) * s / steps, lastY + (py - lastY) * s / steps);
        }
      }
      take(px, py);
      double error = curve.error()[i];
      for (double at = -1; at <= 1 && error > 0; at += 0.05) {
        take(px, (1 - y.position(curve.y()[i] + at * error)) * height);
      }
      lastX = px;
      lastY = py;
    }
  }

  /// Takes a rectangle, such as one with words in it.
  void add(Rectangle2D area) {
    for (double px = area.getX(); px < area.getMaxX(); px++) {
      for (double py = area.getY(); py < area.getMaxY(); py++) {
        take(px, py);
      }
    }
  }

  private void take(double px, double py) {
    if (px >= 0 && px < width && py >= 0 && py < height) {
      taken.set(((int) py) * width + (int) px);
    }
  }

  /// The number of taken points in a rectangle.
  int count(Rectangle2D area) {
    int count = 0;
    for (int row = Math.max(0, (int) area.getY()); row < Math.min(height, area.getMaxY()); row++) {
      int from = row * width + Math.max(0, (int) area.getX());
      int to = row * width + Math.min(width, (int) Math.ceil(area.getMaxX()));
      for (int i = taken.nextSetBit(from); i >= 0 && i < to; i = taken.nextSetBit(i + 1)) {
        count++;
      }
    }
    return count;
  }

  /// The corners of a panel where a rectangle of this size may stand: the top ones first.
  static List<Rectangle2D> corners(
      double panelWidth, double panelHeight, double width, double height) {
    double right = panelWidth - INSET - width;
    double bottom = panelHeight - INSET - height;
    if (right < INSET || bottom < INSET) {
      return List.of();
    }
    return List.of(
        new Rectangle2D.Double(right, INSET, width, height),
        new Rectangle2D.Double(INSET, INSET, width, height),
        new Rectangle2D.Double(right, bottom, width, height),
        new Rectangle2D.Double(INSET, bottom, width, height));
  }

  /// The first corner that is free in all of `panels`.
  static Optional<Rectangle2D> freeCorner(List<Occupancy> panels, List<Rectangle2D> corners) {
    return corners.stream()
        .filter(corner -> panels.stream().allMatch(panel -> panel.count(withRoom(corner)) == 0))
        .findFirst();
  }

  private static Rectangle2D withRoom(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() - 2, area.getY() - 2, area.getWidth() + 4, area.getHeight() + 4);
  }
}
