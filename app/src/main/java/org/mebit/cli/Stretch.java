package org.mebit.cli;

import org.mebit.platform.Value;

/// A stretch of a curve.
///
/// @param from lower end, in the unit of the parameter that runs along the curve
/// @param to upper end, above `from`
record Stretch(double from, double to) {
  /// Fewer doubles than these between the ends would put points and marks of an axis visibly beside
  /// their places.
  private static final double FEWEST_DOUBLES = 1000;

  double width() {
    return to - from;
  }

  /// The least width of a stretch there that a figure can show.
  double narrowest() {
    return FEWEST_DOUBLES * Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
  }

  /// Whether doubles can tell the places in it apart.
  boolean isResolved() {
    return width() >= narrowest();
  }

  /// What of it lies in `other`.
  Stretch within(Stretch other) {
    return new Stretch(Math.max(from, other.from), Math.min(to, other.to));
  }

  @Override
  public String toString() {
    return new Value.Real(from) + ".." + new Value.Real(to);
  }
}
