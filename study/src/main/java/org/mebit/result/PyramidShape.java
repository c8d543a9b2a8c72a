package org.mebit.result;

/// How the points of a curve are gathered into the cells of a pyramid.
///
/// Level 0 has cells of 2ᵏ points with the smallest k that gives at most 2²⁰ cells; each further
/// level joins two cells into one, down to at most 2¹² of them. The last cell of a level may have
/// fewer points.
///
/// @param points of the curve, at least 1
/// @param exponent the k of level 0
/// @param levels how many there are
public record PyramidShape(long points, int exponent, int levels) {
  /// The most cells of the finest level.
  public static final int MOST_CELLS = 1 << 20;

  /// The most cells of the coarsest.
  public static final int FEWEST_CELLS = 1 << 12;

  /// The pyramid of a curve.
  ///
  /// @param points of it, at least 1
  /// @throws IllegalArgumentException if there is no point
  public static PyramidShape of(long points) {
    if (points < 1) {
      throw new IllegalArgumentException("a pyramid must have points, but has " + points);
    }
    int exponent = 0;
    while (cells(points, exponent) > MOST_CELLS) {
      exponent++;
    }
    int levels = 1;
    while (cells(points, exponent + levels - 1) > FEWEST_CELLS) {
      levels++;
    }
    return new PyramidShape(points, exponent, levels);
  }

  /// How many cells a level has.
  ///
  /// @param level from 0, the finest
  public long cells(int level) {
    return cells(points, exponent + level);
  }

  /// How many points a cell of a level has, but for the last one.
  public long pointsOfCell(int level) {
    return 1L << (exponent + level);
  }

  /// How many cells all levels have.
  public long allCells() {
    long all = 0;
    for (int level = 0; level < levels; level++) {
      all += cells(level);
    }
    return all;
  }

  /// The coarsest level that has so many cells among some points.
  ///
  /// @param among how many points, one after the other
  /// @param wanted how many cells at least
  /// @return −1 if even the finest has fewer
  public int levelWith(long among, long wanted) {
    for (int level = levels - 1; level >= 0; level--) {
      if (among >>> (exponent + level) >= wanted) {
        return level;
      }
    }
    return -1;
  }

  private static long cells(long points, int exponent) {
    return Math.ceilDiv(points, 1L << exponent);
  }
}
