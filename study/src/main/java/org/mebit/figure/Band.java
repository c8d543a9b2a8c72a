package org.mebit.figure;

/// The area between the least and the greatest values of a curve that has more turns than the page
/// has room for; a gap is a point of NaN.
///
/// @param x abscissae, in the unit of the column
/// @param low lower edge, in the unit of the column
/// @param high upper edge
record Band(double[] x, double[] low, double[] high) {
  /// No area.
  static final Band NONE = new Band(new double[0], new double[0], new double[0]);

  int size() {
    return x.length;
  }
}
