package org.mebit.nucleus;

/// Complex matrices as one writes them first, for references in tests.
///
/// @param re real parts, by row and column
/// @param im imaginary parts
record PlainMatrix(double[][] re, double[][] im) {
  static PlainMatrix zero(int rows, int columns) {
    return new PlainMatrix(new double[rows][columns], new double[rows][columns]);
  }

  static PlainMatrix identity(int n) {
    PlainMatrix one = zero(n, n);
    for (int i = 0; i < n; i++) {
      one.re[i][i] = 1;
    }
    return one;
  }

  int rows() {
    return re.length;
  }

  int columns() {
    return re[0].length;
  }

  PlainMatrix plus(PlainMatrix other) {
    PlainMatrix sum = zero(rows(), columns());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        sum.re[i][j] = re[i][j] + other.re[i][j];
        sum.im[i][j] = im[i][j] + other.im[i][j];
      }
    }
    return sum;
  }

  PlainMatrix times(double factorRe, double factorIm) {
    PlainMatrix product = zero(rows(), columns());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        product.re[i][j] = factorRe * re[i][j] - factorIm * im[i][j];
        product.im[i][j] = factorRe * im[i][j] + factorIm * re[i][j];
      }
    }
    return product;
  }

  PlainMatrix times(double factor) {
    return times(factor, 0);
  }

  PlainMatrix times(PlainMatrix right) {
    PlainMatrix product = zero(rows(), right.columns());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < right.columns(); j++) {
        for (int k = 0; k < columns(); k++) {
          product.re[i][j] += re[i][k] * right.re[k][j] - im[i][k] * right.im[k][j];
          product.im[i][j] += re[i][k] * right.im[k][j] + im[i][k] * right.re[k][j];
        }
      }
    }
    return product;
  }

  PlainMatrix adjoint() {
    PlainMatrix adjoint = zero(/* rows= */ columns(), /* columns= */ rows());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        adjoint.re[j][i] = re[i][j];
        adjoint.im[j][i] = -im[i][j];
      }
    }
    return adjoint;
  }

  /// Real and imaginary part of `Σ a*_ij b_ij`.
  double[] dot(PlainMatrix other) {
    double[] sum = new double[2];
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        sum[0] += re[i][j] * other.re[i][j] + im[i][j] * other.im[i][j];
        sum[1] += re[i][j] * other.im[i][j] - im[i][j] * other.re[i][j];
      }
    }
    return sum;
  }

  double distance(PlainMatrix other) {
    double distance = 0;
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        distance =
            Math.max(distance, Math.hypot(re[i][j] - other.re[i][j], im[i][j] - other.im[i][j]));
      }
    }
    return distance;
  }

  /// `A⁻¹ right` by elimination with the largest pivot of each column.
  PlainMatrix solve(PlainMatrix right) {
    int n = rows();
    PlainMatrix a = times(1);
    PlainMatrix x = right.times(1);
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c; r < n; r++) {
        if (Math.hypot(a.re[r][c], a.im[r][c]) > Math.hypot(a.re[pivot][c], a.im[pivot][c])) {
          pivot = r;
        }
      }
      a.swap(c, pivot);
      x.swap(c, pivot);
      double norm = a.re[c][c] * a.re[c][c] + a.im[c][c] * a.im[c][c];
      for (int r = 0; r < n; r++) {
        if (r != c) {
          double fRe = -(a.re[r][c] * a.re[c][c] + a.im[r][c] * a.im[c][c]) / norm;
          double fIm = -(a.im[r][c] * a.re[c][c] - a.re[r][c] * a.im[c][c]) / norm;
          a.addRow(r, c, fRe, fIm);
          x.addRow(r, c, fRe, fIm);
        }
      }
    }
    for (int r = 0; r < n; r++) {
      double norm = a.re[r][r] * a.re[r][r] + a.im[r][r] * a.im[r][r];
      for (int j = 0; j < x.columns(); j++) {
        double re = x.re[r][j];
        double im = x.im[r][j];
        x.re[r][j] = (re * a.re[r][r] + im * a.im[r][r]) / norm;
        x.im[r][j] = (im * a.re[r][r] - re * a.im[r][r]) / norm;
      }
    }
    return x;
  }

  private void swap(int r, int s) {
    double[] row = re[r];
    re[r] = re[s];
    re[s] = row;
    row = im[r];
    im[r] = im[s];
    im[s] = row;
  }

  private void addRow(int to, int from, double factorRe, double factorIm) {
    for (int j = 0; j < columns(); j++) {
      re[to][j] += factorRe * re[from][j] - factorIm * im[from][j];
      im[to][j] += factorRe * im[from][j] + factorIm * re[from][j];
    }
  }
}
