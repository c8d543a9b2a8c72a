package org.mebit.figure;

import java.util.BitSet;

/// Takes points whose abscissae go to and fro: listed points, or a curve swept by a third quantity.
///
/// Up to [#MOST_KEPT] points are kept in the order of the rows. They are joined if each lies near
/// the one before, as on a swept curve, and are markers otherwise. Of more points one per cell of a
/// fine grid is kept, which looks the same.
final class Scatter implements Collector {
  /// So many points can be drawn one by one.
  static final int MOST_KEPT = 5000;

  /// Cells along each axis once points are too many; finer than a marker.
  private static final int CELLS = 400;

  /// Longest mean step of a swept curve, as a part of the panel's size.
  private static final double NEAR = 0.1;

  private final Axis xAxis;
  private final Axis yAxis;
  private final Points points = new Points();
  private final BitSet occupied = new BitSet();
  private double steps;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private long taken;

  Scatter(Axis xAxis, Axis yAxis) {
    this.xAxis = xAxis;
    this.yAxis = yAxis;
  }

  @Override
  public void add(double x, double y, double error) {
    if (Double.isNaN(y)) {
      if (taken <= MOST_KEPT) {
        points.gap();
      }
      return;
    }
    taken++;
    double px = xAxis.position(x);
    double py = yAxis.position(y);
    if (taken > 1) {
      steps += Math.hypot(px - lastX, py - lastY);
    }
    lastX = px;
    lastY = py;
    boolean inside = px >= 0 && px < 1 && py >= 0 && py < 1;
    boolean fresh = true;
    if (inside) {
      int cell = ((int) (px * CELLS)) * CELLS + (int) (py * CELLS);
      fresh = !occupied.get(cell);
      occupied.set(cell);
    }
    if (taken <= MOST_KEPT || (inside && fresh)) {
      points.add(x, y, error);
    }
  }

  /// Pieces of a curve that goes to and fro have no columns to fill: their means are drawn.
  @Override
  public void add(double x, double y, double low, double high, double error) {
    add(x, y, error);
  }

  @Override
  public Curve finish(int style) {
    boolean swept = taken > 2 && taken <= MOST_KEPT && steps / (taken - 1) < NEAR;
    return Curve.of(style, points, Band.NONE, swept, !swept || taken <= Decimator.MOST_MARKED);
  }
}
