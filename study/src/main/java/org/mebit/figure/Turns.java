package org.mebit.figure;

/// Notices where a line turns: comes back from the farthest it has been by more than can be
/// overlooked.
final class Turns {
  /// Turns of less than this part of the vertical axis make a line thick rather than black.
  private static final double HEIGHT = 0.01;

  private final Axis upright;
  private double farthest = Double.NaN;
  private int direction;

  /// @param upright vertical axis
  Turns(Axis upright) {
    this.upright = upright;
  }

  /// Takes the next point of the line, and tells whether it has turned before it.
  boolean at(double y) {
    double height = upright.position(y);
    boolean on = direction == 0 ? Double.isNaN(farthest) : direction * (height - farthest) > 0;
    if (on) {
      farthest = height;
      return false;
    }
    if (!(Math.abs(height - farthest) > HEIGHT)) {
      return false;
    }
    boolean known = direction != 0;
    direction = height > farthest ? 1 : -1;
    farthest = height;
    return known;
  }
}
