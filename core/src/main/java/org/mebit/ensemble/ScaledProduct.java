package org.mebit.ensemble;

import org.jspecify.annotations.Nullable;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// A growing product of matrices, with powers of two taken out: the product of a hundred factors
/// leaves the range of double.
///
/// Real and imaginary parts are kept apart, because most factors are real.
final class ScaledProduct {
  private final LinearAlgebra algebra = LinearAlgebra.chosen();
  private Matrix re;
  private @Nullable Matrix im;
  private long exponent;

  ScaledProduct(Matrix start) {
    this.re = start;
  }

  /// Multiplies column i by `weights[2i] + i weights[2i+1]`.
  void scaleColumns(double[] weights) {
    boolean complex = false;
    for (int i = 1; i < weights.length; i += 2) {
      complex |= weights[i] != 0;
    }
    Matrix old = re;
    Matrix oldIm = im;
    if (!complex) {
      re = columns(old, weights, 0);
      im = oldIm == null ? null : columns(oldIm, weights, 0);
    } else {
      re = columns(old, weights, 0);
      im = columns(old, weights, 1);
      if (oldIm != null) {
        add(re, -1, columns(oldIm, weights, 1));
        add(im, 1, columns(oldIm, weights, 0));
      }
    }
    rescale();
  }

  void multiply(Toeplitz factor) {
    re = factor.after(re);
    im = im == null ? null : factor.after(im);
    rescale();
  }

  void multiply(ComplexMatrix factor) {
    Matrix factorRe = factor.realPart();
    Matrix factorIm = part(factor);
    Matrix newRe = algebra.multiply(re, factorRe);
    Matrix newIm = algebra.multiply(re, factorIm);
    if (im != null) {
      add(newRe, -1, algebra.multiply(im, factorIm));
      add(newIm, 1, algebra.multiply(im, factorRe));
    }
    re = newRe;
    im = newIm;
    rescale();
  }

  /// Base-2 logarithm of the Frobenius norm; −∞ for zero.
  double logNorm() {
    return Math.log(norm()) / Math.log(2) + exponent;
  }

  /// The norm of the scaled product.
  double norm() {
    return im == null ? re.norm() : Math.hypot(re.norm(), im.norm());
  }

  /// The product is the scaled one times 2 to this power.
  long exponent() {
    return exponent;
  }

  /// Singular values of the scaled product.
  double[] singularValues() {
    return im == null
        ? algebra.singularValues(re)
        : algebra.singularValues(ComplexMatrix.of(re, im));
  }

  /// `rows·|P|` with the absolute values of the scaled product.
  Matrix absoluteAfter(Matrix rows) {
    double[] parts = re.entries();
    double[] sizes = new double[parts.length];
    Matrix imaginary = im;
    for (int i = 0; i < sizes.length; i++) {
      double size = Math.abs(parts[i]);
      sizes[i] = imaginary == null ? size : size + Math.abs(imaginary.entries()[i]);
    }
    return algebra.multiply(rows, new Matrix(re.rows(), re.columns(), sizes));
  }

  private void rescale() {
    double norm = norm();
    if (norm > 0) {
      int power = Math.getExponent(norm);
      scale(re, -power);
      if (im != null) {
        scale(im, -power);
      }
      exponent += power;
    }
  }

  private static void scale(Matrix matrix, int power) {
    double[] entries = matrix.entries();
    // In two steps: 2 to the power may itself overflow.
    double first = Math.scalb(1.0, power / 2);
    double second = Math.scalb(1.0, power - power / 2);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entries[i] * first * second;
    }
  }

  private static Matrix columns(Matrix matrix, double[] weights, int part) {
    int rows = matrix.rows();
    double[] from = matrix.entries();
    double[] to = new double[from.length];
    for (int column = 0; column < matrix.columns(); column++) {
      double weight = weights[2 * column + part];
      for (int at = rows * column; at < rows * (column + 1); at++) {
        to[at] = weight * from[at];
      }
    }
    return new Matrix(rows, matrix.columns(), to);
  }

  private static void add(Matrix to, double sign, Matrix other) {
    double[] entries = to.entries();
    double[] more = other.entries();
    for (int i = 0; i < entries.length; i++) {
      entries[i] += sign * more[i];
    }
  }

  private static Matrix part(ComplexMatrix matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = matrix.entries()[2 * i + 1];
    }
    return new Matrix(matrix.rows(), matrix.columns(), entries);
  }
}
