package org.mebit.figure;

import java.util.Arrays;

/// A growing list of points of one line; a gap is a point of NaN.
final class Points {
  private double[] x = new double[64];
  private double[] y = new double[64];
  private double[] error = new double[64];
  private int size;

  void add(double pointX, double pointY, double pointError) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
      error = Arrays.copyOf(error, 2 * size);
    }
    x[size] = pointX;
    y[size] = pointY;
    error[size] = pointError;
    size++;
  }

  /// Breaks the line after the last point.
  void gap() {
    if (size > 0 && !Double.isNaN(y[size - 1])) {
      add(Double.NaN, Double.NaN, Double.NaN);
    }
  }

  int size() {
    return size;
  }

  double[] x() {
    return Arrays.copyOf(x, size);
  }

  double[] y() {
    return Arrays.copyOf(y, size);
  }

  /// Half lengths of the error bars, NaN where there is none.
  double[] error() {
    return Arrays.copyOf(error, size);
  }
}
