package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Both implementations, and what the tests of both need.
final class Implementations {
  static final LinearAlgebra JAVA = PureJava.INSTANCE;
  static final LinearAlgebra NATIVE = load();

  private Implementations() {}

  static List<LinearAlgebra> all() {
    return List.of(JAVA, NATIVE);
  }

  private static LinearAlgebra load() {
    try {
      return OpenBlas.load();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Matrix random(int rows, int columns, long seed) {
    Matrix matrix = Matrix.zeros(rows, columns);
    fill(matrix.entries(), seed);
    return matrix;
  }

  static ComplexMatrix randomComplex(int rows, int columns, long seed) {
    ComplexMatrix matrix = ComplexMatrix.zeros(rows, columns);
    fill(matrix.entries(), seed);
    return matrix;
  }

  private static void fill(double[] entries, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int k = 0; k < entries.length; k++) {
      entries[k] = random.nextGaussian();
    }
  }

  static Matrix randomSymmetric(int size, long seed) {
    Matrix a = random(size, size, seed);
    double[] t = a.transpose().entries();
    for (int k = 0; k < t.length; k++) {
      t[k] = 0.5 * (t[k] + a.entries()[k]);
    }
    return new Matrix(size, size, t);
  }

  static ComplexMatrix randomHermitian(int size, long seed) {
    ComplexMatrix a = randomComplex(size, size, seed);
    double[] t = a.adjoint().entries();
    for (int k = 0; k < t.length; k++) {
      t[k] = 0.5 * (t[k] + a.entries()[k]);
    }
    return new ComplexMatrix(size, size, t);
  }

  /// `1 − 2 v v†/v†v` for a random `v`: unitary and Hermitian, exact to rounding by construction.
  static ComplexMatrix reflection(int size, long seed) {
    double[] v = randomComplex(size, 1, seed).entries();
    double square = 0;
    for (double part : v) {
      square += part * part;
    }
    ComplexMatrix matrix = ComplexMatrix.identity(size);
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        int k = 2 * (i + size * j);
        matrix.entries()[k] -= 2 * (v[2 * i] * v[2 * j] + v[2 * i + 1] * v[2 * j + 1]) / square;
        matrix.entries()[k + 1] -= 2 * (v[2 * i + 1] * v[2 * j] - v[2 * i] * v[2 * j + 1]) / square;
      }
    }
    return matrix;
  }

  /// `u diag(values)`
  static ComplexMatrix scaleColumns(ComplexMatrix u, double[] values) {
    ComplexMatrix scaled = new ComplexMatrix(u.rows(), u.columns(), u.entries().clone());
    for (int k = 0; k < scaled.entries().length; k++) {
      scaled.entries()[k] *= values[k / (2 * u.rows())];
    }
    return scaled;
  }

  /// `u diag(values)`
  static Matrix scaleColumns(Matrix u, double[] values) {
    Matrix scaled = new Matrix(u.rows(), u.columns(), u.entries().clone());
    for (int k = 0; k < scaled.entries().length; k++) {
      scaled.entries()[k] *= values[k / u.rows()];
    }
    return scaled;
  }

  /// All numbers within `tolerance` of those expected; the message names the worst.
  static void assertClose(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    int worst = 0;
    double largest = 0;
    for (int k = 0; k < actual.length; k++) {
      double difference = Math.abs(actual[k] - expected[k]);
      if (!(difference <= largest)) {
        worst = k;
        largest = difference;
      }
    }
    assertThat(largest)
        .as("largest difference, at number %d", worst)
        .isLessThanOrEqualTo(tolerance);
  }
}
