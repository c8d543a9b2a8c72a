package org.mebit.figure;

/// Takes the points of one line in the order of the rows and keeps what can be seen of them.
sealed interface Collector permits Decimator, Scatter {
  /// Takes a point; a NaN in `y` is a gap.
  ///
  /// @param x has a place on the axis
  /// @param error half length of the error bar, NaN where there is none
  void add(double x, double y, double error);

  /// Takes a piece of the line by its mean; a NaN in `y` is a gap.
  ///
  /// @param x has a place on the axis
  /// @param low least value on the piece, at most `y`
  /// @param high greatest value on the piece, at least `y`
  void add(double x, double y, double low, double high, double error);

  /// What is drawn, after the last point.
  ///
  /// @param style number of the line in the order of the legend
  Curve finish(int style);
}
