package org.mebit.ensemble.lattice;

/// Small linear least-squares problems by Householder reflections.
final class LeastSquares {
  private LeastSquares() {}

  /// The coefficients c that make `Σ_i (b_i − Σ_j rows_ij c_j)²` least.
  ///
  /// @param rows at least as many as coefficients, columns independent
  /// @param right b
  static double[] solve(double[][] rows, double[] right) {
    int m = rows.length;
    int n = rows[0].length;
    double[][] columns = new double[n + 1][m];
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      double square = 0;
      for (int i = 0; i < m; i++) {
        square += rows[i][j] * rows[i][j];
      }
      // Powers of a small angle differ by orders of magnitude.
      scale[j] = 1 / Math.sqrt(square);
      for (int i = 0; i < m; i++) {
        columns[j][i] = rows[i][j] * scale[j];
      }
    }
    columns[n] = right.clone();
    double[] pivots = new double[n];
    for (int j = 0; j < n; j++) {
      pivots[j] = reflect(columns, j);
    }
    double[] result = new double[n];
    for (int j = n - 1; j >= 0; j--) {
      double sum = columns[n][j];
      for (int k = j + 1; k < n; k++) {
        sum -= columns[k][j] * result[k];
      }
      result[j] = sum / pivots[j];
    }
    for (int j = 0; j < n; j++) {
      result[j] *= scale[j];
    }
    return result;
  }

  /// Clears a column below its pivot, in the columns after it.
  private static double reflect(double[][] columns, int j) {
    double[] v = columns[j];
    int m = v.length;
    double square = 0;
    for (int i = j; i < m; i++) {
      square += v[i] * v[i];
    }
    double pivot = v[j] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    double norm = 2 * (square - v[j] * pivot);
    v[j] -= pivot;
    for (int k = j + 1; k < columns.length; k++) {
      double product = 0;
      for (int i = j; i < m; i++) {
        product += v[i] * columns[k][i];
      }
      double factor = 2 * product / norm;
      for (int i = j; i < m; i++) {
        columns[k][i] -= factor * v[i];
      }
    }
    return pivot;
  }
}
