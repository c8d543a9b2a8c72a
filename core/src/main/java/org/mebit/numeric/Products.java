package org.mebit.numeric;

import java.util.Arrays;

/// Matrix products in plain loops that the JIT turns into vector instructions.
final class Products {
  private Products() {}

  static Matrix multiply(Matrix a, Matrix b) {
    Matrix product = Matrix.zeros(a.rows(), b.columns());
    double[] x = a.entries();
    double[] y = b.entries();
    double[] z = product.entries();
    int rows = a.rows();
    int inner = a.columns();
    for (int j = 0; j < b.columns(); j++) {
      int to = rows * j;
      for (int k = 0; k < inner; k++) {
        add(y[k + inner * j], x, rows * k, rows, z, to);
      }
    }
    return product;
  }

  /// Real and imaginary parts are kept apart inside, because interleaved loops do not vectorise.
  static ComplexMatrix multiply(ComplexMatrix a, ComplexMatrix b) {
    int rows = a.rows();
    int inner = a.columns();
    double[] xReal = part(a.entries(), 0);
    double[] xImaginary = part(a.entries(), 1);
    double[] zReal = new double[rows];
    double[] zImaginary = new double[rows];
    ComplexMatrix product = ComplexMatrix.zeros(rows, b.columns());
    for (int j = 0; j < b.columns(); j++) {
      Arrays.fill(zReal, 0);
      Arrays.fill(zImaginary, 0);
      for (int k = 0; k < inner; k++) {
        double real = b.entries()[2 * (k + inner * j)];
        double imaginary = b.entries()[2 * (k + inner * j) + 1];
        add(real, xReal, rows * k, rows, zReal, 0);
        add(-imaginary, xImaginary, rows * k, rows, zReal, 0);
        add(imaginary, xReal, rows * k, rows, zImaginary, 0);
        add(real, xImaginary, rows * k, rows, zImaginary, 0);
      }
      for (int i = 0; i < rows; i++) {
        product.entries()[2 * (i + rows * j)] = zReal[i];
        product.entries()[2 * (i + rows * j) + 1] = zImaginary[i];
      }
    }
    return product;
  }

  private static double[] part(double[] interleaved, int which) {
    double[] part = new double[interleaved.length / 2];
    for (int k = 0; k < part.length; k++) {
      part[k] = interleaved[2 * k + which];
    }
    return part;
  }

  private static void add(double factor, double[] x, int from, int length, double[] z, int to) {
    for (int i = 0; i < length; i++) {
      z[to + i] += factor * x[from + i];
    }
  }
}
