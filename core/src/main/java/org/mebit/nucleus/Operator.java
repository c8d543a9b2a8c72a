package org.mebit.nucleus;

/// A linear map between two small spin spaces, as a complex matrix, row by row.
///
/// Real and imaginary parts stand in arrays of their own, so that products are plain loops over
/// `double[]`; those that a sampled time needs write into an operator that is already there.
final class Operator {
  final int rows;
  final int columns;
  final double[] re;
  final double[] im;

  Operator(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    re = new double[rows * columns];
    im = new double[rows * columns];
  }

  /// The identity of a space of dimension n.
  static Operator identity(int n) {
    Operator one = new Operator(n, n);
    for (int i = 0; i < n; i++) {
      one.re[i * n + i] = 1;
    }
    return one;
  }

  Operator copy() {
    return new Operator(rows, columns).set(this);
  }

  /// Takes the entries of `other`.
  Operator set(Operator other) {
    System.arraycopy(other.re, 0, re, 0, re.length);
    System.arraycopy(other.im, 0, im, 0, im.length);
    return this;
  }

  /// Adds `(fRe + i fIm)·other` to this.
  Operator add(double fRe, double fIm, Operator other) {
    for (int i = 0; i < re.length; i++) {
      re[i] += fRe * other.re[i] - fIm * other.im[i];
      im[i] += fRe * other.im[i] + fIm * other.re[i];
    }
    return this;
  }

  /// Adds `factor·other` to this.
  Operator add(double factor, Operator other) {
    return add(factor, 0, other);
  }

  /// The product of two, as a new one.
  Operator times(Operator right) {
    return new Operator(rows, right.columns).setProduct(this, right);
  }

  /// The adjoint, as a new one.
  Operator adjoint() {
    Operator adjoint = new Operator(/* rows= */ columns, /* columns= */ rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        adjoint.re[j * rows + i] = re[i * columns + j];
        adjoint.im[j * rows + i] = -im[i * columns + j];
      }
    }
    return adjoint;
  }

  /// Becomes `left·right`; neither may be this.
  Operator setProduct(Operator left, Operator right) {
    int inner = left.columns;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int k = 0; k < inner; k++) {
          double a = left.re[i * inner + k];
          double b = left.im[i * inner + k];
          double c = right.re[k * columns + j];
          double d = right.im[k * columns + j];
          sumRe += a * c - b * d;
          sumIm += a * d + b * c;
        }
        re[i * columns + j] = sumRe;
        im[i * columns + j] = sumIm;
      }
    }
    return this;
  }

  /// Becomes `left†·right`; neither may be this.
  Operator setAdjointProduct(Operator left, Operator right) {
    int inner = left.rows;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int k = 0; k < inner; k++) {
          double a = left.re[k * rows + i];
          double b = left.im[k * rows + i];
          double c = right.re[k * columns + j];
          double d = right.im[k * columns + j];
          sumRe += a * c + b * d;
          sumIm += a * d - b * c;
        }
        re[i * columns + j] = sumRe;
        im[i * columns + j] = sumIm;
      }
    }
    return this;
  }

  /// Becomes `left·right − right·left`; neither may be this.
  Operator setCommutator(Operator left, Operator right) {
    int n = rows;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int k = 0; k < n; k++) {
          int ik = i * n + k;
          int kj = k * n + j;
          sumRe += left.re[ik] * right.re[kj] - left.im[ik] * right.im[kj];
          sumIm += left.re[ik] * right.im[kj] + left.im[ik] * right.re[kj];
          sumRe -= right.re[ik] * left.re[kj] - right.im[ik] * left.im[kj];
          sumIm -= right.re[ik] * left.im[kj] + right.im[ik] * left.re[kj];
        }
        re[i * n + j] = sumRe;
        im[i * n + j] = sumIm;
      }
    }
    return this;
  }

  /// The largest absolute value of an entry.
  double largest() {
    double largest = 0;
    for (int i = 0; i < re.length; i++) {
      largest = Math.max(largest, Math.hypot(re[i], im[i]));
    }
    return largest;
  }

  /// The largest absolute value of an entry of the difference.
  double distance(Operator other) {
    return copy().add(-1, other).largest();
  }
}
