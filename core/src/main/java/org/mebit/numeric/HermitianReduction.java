package org.mebit.numeric;

import java.util.Arrays;

/// The reduction `A = Q T Q†` of a Hermitian matrix to a real symmetric tridiagonal one by
/// Householder reflectors, as in LAPACK's `zhetd2` (Golub and Van Loan, Matrix Computations, 4th
/// ed., section 8.3.1).
final class HermitianReduction {
  private final int size;
  private final double[] work;
  private final double[] tau;
  final double[] diagonal;
  final double[] offDiagonal;

  /// Reduces the matrix in the lower triangle of `work`, which is overwritten.
  HermitianReduction(int size, double[] work) {
    this.size = size;
    this.work = work;
    this.tau = new double[2 * size];
    this.diagonal = new double[size];
    this.offDiagonal = new double[Math.max(1, size - 1)];
    ComplexReflector reflector = new ComplexReflector();
    double[] w = new double[2 * size];
    for (int i = 0; i < size - 1; i++) {
      int column = 2 * (i + 1 + size * i);
      int length = size - 1 - i;
      reflector.annihilate(work, column, length);
      offDiagonal[i] = reflector.beta;
      tau[2 * i] = reflector.tauReal;
      tau[2 * i + 1] = reflector.tauImaginary;
      if (reflector.tauReal != 0 || reflector.tauImaginary != 0) {
        updateTrailing(i + 1, column, length, w);
      }
    }
    for (int i = 0; i < size; i++) {
      diagonal[i] = work[2 * (i + size * i)];
    }
  }

  /// `A ← H† A H` on the trailing block: with `w = τ A v − ½ τ (τ A v)†v · v` it is `A − v w† − w
  /// v†`.
  private void updateTrailing(int first, int v, int length, double[] w) {
    double tauReal = tau[2 * (first - 1)];
    double tauImaginary = tau[2 * (first - 1) + 1];
    multiplyByTrailing(first, v, length, w);
    double overlapReal = 0;
    double overlapImaginary = 0;
    for (int k = 0; k < 2 * length; k += 2) {
      double real = tauReal * w[k] - tauImaginary * w[k + 1];
      double imaginary = tauReal * w[k + 1] + tauImaginary * w[k];
      w[k] = real;
      w[k + 1] = imaginary;
      overlapReal += real * work[v + k] + imaginary * work[v + k + 1];
      overlapImaginary += real * work[v + k + 1] - imaginary * work[v + k];
    }
    ComplexReflector.subtract(
        0.5 * (tauReal * overlapReal - tauImaginary * overlapImaginary),
        0.5 * (tauReal * overlapImaginary + tauImaginary * overlapReal),
        work,
        v,
        length,
        w,
        0);
    for (int j = 0; j < length; j++) {
      int column = 2 * (first + j + size * (first + j));
      subtractTwo(v + 2 * j, 2 * j, length - j, w, column);
      work[column + 1] = 0;
    }
  }

  /// One column of `A − v w† − w v†`, from the diagonal down: one pass over three contiguous
  /// pieces.
  private void subtractTwo(int v, int wOffset, int length, double[] w, int column) {
    double vReal = work[v];
    double vImaginary = work[v + 1];
    double wReal = w[wOffset];
    double wImaginary = w[wOffset + 1];
    for (int k = 0; k < 2 * length; k += 2) {
      double a = work[v + k];
      double b = work[v + k + 1];
      double c = w[wOffset + k];
      double d = w[wOffset + k + 1];
      work[column + k] -= (a * wReal + b * wImaginary) + (c * vReal + d * vImaginary);
      work[column + k + 1] -= (b * wReal - a * wImaginary) + (d * vReal - c * vImaginary);
    }
  }

  /// `w = A v` on the trailing block, reading each stored entry once for its place below and above
  /// the diagonal.
  private void multiplyByTrailing(int first, int v, int length, double[] w) {
    Arrays.fill(w, 0, 2 * length, 0);
    for (int j = 0; j < length; j++) {
      int column = 2 * (first + j + size * (first + j)) - 2 * j;
      double xReal = work[v + 2 * j];
      double xImaginary = work[v + 2 * j + 1];
      double sumReal = work[column + 2 * j] * xReal;
      double sumImaginary = work[column + 2 * j] * xImaginary;
      for (int k = 2 * j + 2; k < 2 * length; k += 2) {
        double aReal = work[column + k];
        double aImaginary = work[column + k + 1];
        double bReal = work[v + k];
        double bImaginary = work[v + k + 1];
        w[k] += aReal * xReal - aImaginary * xImaginary;
        w[k + 1] += aReal * xImaginary + aImaginary * xReal;
        sumReal += aReal * bReal + aImaginary * bImaginary;
        sumImaginary += aReal * bImaginary - aImaginary * bReal;
      }
      w[2 * j] += sumReal;
      w[2 * j + 1] += sumImaginary;
    }
  }

  /// `Q z` for the real n x n matrix `z` of eigenvectors of `T`.
  ComplexMatrix transformBack(double[] z) {
    ComplexMatrix vectors = new Matrix(size, size, z).toComplex();
    for (int i = size - 2; i >= 0; i--) {
      for (int j = 0; j < size; j++) {
        ComplexReflector.apply(
            tau[2 * i],
            tau[2 * i + 1],
            work,
            2 * (i + 1 + size * i),
            size - 1 - i,
            vectors.entries(),
            2 * (i + 1 + size * j));
      }
    }
    return vectors;
  }
}
