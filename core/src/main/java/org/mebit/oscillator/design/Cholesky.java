package org.mebit.oscillator.design;

/// Solves `A x = b` for a small symmetric positive matrix, scaled to a unit diagonal first: units
/// of parameters may differ by many powers of ten.
final class Cholesky {
  /// A pivot below it, on a unit diagonal, is rounding.
  private static final double SINGULAR = 1e-13;

  private Cholesky() {}

  /// The solution; empty if the matrix is singular to rounding.
  ///
  /// @param damping added to the unit diagonal, 0 or more
  static double[] solve(double[][] a, double[] b, double damping) {
    int n = b.length;
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      if (!(a[i][i] > 0) || !(a[i][i] < Double.POSITIVE_INFINITY)) {
        return new double[0];
      }
      scale[i] = 1 / Math.sqrt(a[i][i]);
    }
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 + damping : a[i][j] * scale[i] * scale[j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i == j) {
          if (!(sum > SINGULAR)) {
            return new double[0];
          }
          factor[i][i] = Math.sqrt(sum);
        } else {
          factor[i][j] = sum / factor[j][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[i] * scale[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * x[k];
      }
      x[i] = sum / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < n; k++) {
        sum -= factor[k][i] * x[k];
      }
      x[i] = sum / factor[i][i];
    }
    for (int i = 0; i < n; i++) {
      x[i] *= scale[i];
    }
    return x;
  }
}
