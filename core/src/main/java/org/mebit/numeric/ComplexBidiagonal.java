package org.mebit.numeric;

import java.util.Arrays;

/// The reduction `A = Q B P†` of a complex m x n matrix, `m ≥ n`, to a real upper bidiagonal one by
/// Householder reflectors from both sides, as in LAPACK's `zgebd2` (Golub and Van Loan, Matrix
/// Computations, 4th ed., section 5.4.8).
final class ComplexBidiagonal {
  private final int rows;
  private final int columns;
  private final double[] work;
  private final double[] rightVectors;
  private final double[] leftTau;
  private final double[] rightTau;
  final double[] diagonal;
  final double[] superDiagonal;

  /// Reduces the matrix in `work`, which is overwritten.
  ComplexBidiagonal(int rows, int columns, double[] work) {
    this.rows = rows;
    this.columns = columns;
    this.work = work;
    this.rightVectors = new double[Shape.length(columns, columns, 2)];
    this.leftTau = new double[2 * columns];
    this.rightTau = new double[2 * columns];
    this.diagonal = new double[columns];
    this.superDiagonal = new double[Math.max(1, columns - 1)];
    ComplexReflector reflector = new ComplexReflector();
    double[] w = new double[2 * rows];
    for (int i = 0; i < columns; i++) {
      int pivot = 2 * (i + rows * i);
      reflector.annihilate(work, pivot, rows - i);
      diagonal[i] = reflector.beta;
      leftTau[2 * i] = reflector.tauReal;
      leftTau[2 * i + 1] = reflector.tauImaginary;
      for (int j = i + 1; j < columns; j++) {
        ComplexReflector.apply(
            reflector.tauReal,
            -reflector.tauImaginary,
            work,
            pivot,
            rows - i,
            work,
            2 * (i + rows * j));
      }
      if (i < columns - 1) {
        reduceRow(i, reflector, w);
      }
    }
  }

  /// Clears row `i` right of the superdiagonal: `A ← A (1 − τ v v†)`, `v` made from the conjugate
  /// of the row.
  private void reduceRow(int i, ComplexReflector reflector, double[] w) {
    int v = 2 * (i + 1 + columns * i);
    int length = columns - 1 - i;
    for (int j = 0; j < length; j++) {
      int entry = 2 * (i + rows * (i + 1 + j));
      rightVectors[v + 2 * j] = work[entry];
      rightVectors[v + 2 * j + 1] = -work[entry + 1];
    }
    reflector.annihilate(rightVectors, v, length);
    superDiagonal[i] = reflector.beta;
    rightTau[2 * i] = reflector.tauReal;
    rightTau[2 * i + 1] = reflector.tauImaginary;
    int below = rows - i - 1;
    Arrays.fill(w, 0, 2 * below, 0);
    for (int j = 0; j < length; j++) {
      int column = 2 * (i + 1 + rows * (i + 1 + j));
      ComplexReflector.subtract(
          -rightVectors[v + 2 * j], -rightVectors[v + 2 * j + 1], work, column, below, w, 0);
    }
    for (int j = 0; j < length; j++) {
      int column = 2 * (i + 1 + rows * (i + 1 + j));
      double real = rightVectors[v + 2 * j];
      double imaginary = -rightVectors[v + 2 * j + 1];
      ComplexReflector.subtract(
          reflector.tauReal * real - reflector.tauImaginary * imaginary,
          reflector.tauReal * imaginary + reflector.tauImaginary * real,
          w,
          0,
          below,
          work,
          column);
    }
  }

  /// The first n columns of `Q` times the real n x n matrix `z`.
  ComplexMatrix left(double[] z) {
    ComplexMatrix product = ComplexMatrix.zeros(rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < columns; i++) {
        product.entries()[2 * (i + rows * j)] = z[i + columns * j];
      }
    }
    reflect(leftTau, work, rows, 0, product);
    return product;
  }

  /// `P` times the real n x n matrix `z`.
  ComplexMatrix right(Matrix z) {
    ComplexMatrix product = z.toComplex();
    reflect(rightTau, rightVectors, columns, 1, product);
    return product;
  }

  private void reflect(double[] tau, double[] vectors, int size, int shift, ComplexMatrix target) {
    for (int i = columns - 1 - shift; i >= 0; i--) {
      int first = i + shift;
      for (int j = 0; j < columns; j++) {
        ComplexReflector.apply(
            tau[2 * i],
            tau[2 * i + 1],
            vectors,
            2 * (first + size * i),
            size - first,
            target.entries(),
            2 * (first + size * j));
      }
    }
  }
}
