package org.mebit.figure;

/// One line of a panel, ready to be drawn; a gap is a point of NaN.
///
/// @param style number of the line in the order of the legend
/// @param x abscissae, in the unit of the column
/// @param y ordinates, in the unit of the column
/// @param error half lengths of the error bars, NaN where there is none
/// @param band the area of which the line is the mean where it has one
/// @param joined whether neighbours are joined by a line
/// @param marked whether each point has a marker
record Curve(
    int style, double[] x, double[] y, double[] error, Band band, boolean joined, boolean marked) {
  static Curve of(int style, Points points, Band band, boolean joined, boolean marked) {
    return new Curve(style, points.x(), points.y(), points.error(), band, joined, marked);
  }

  int size() {
    return x.length;
  }

  /// Whether neither neighbour joins the point by a line, so that it needs a dot to be seen.
  boolean isIsolated(int i) {
    return !Double.isNaN(y[i])
        && (i == 0 || Double.isNaN(y[i - 1]))
        && (i == x.length - 1 || Double.isNaN(y[i + 1]));
  }
}
