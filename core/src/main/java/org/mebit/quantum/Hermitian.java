package org.mebit.quantum;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.HermitianEigen;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Require;

/// What density operators and their partial transposes need as Hermitian matrices.
final class Hermitian {
  /// Eigenvalues below `ROUNDING·d·λ_max` are rounding errors of the decomposition and of the
  /// arithmetic that made the matrix: both are a few units of 2⁻⁵³ of the largest eigenvalue.
  static final double ROUNDING = 0x1p-51;

  private Hermitian() {}

  /// `(A + A†)/2`, a new matrix.
  ///
  /// @throws IllegalArgumentException if `A` has an entry that is not finite, or differs from its
  ///   adjoint by more than `tolerance` times its largest entry
  static ComplexMatrix part(ComplexMatrix matrix, double tolerance) {
    double[] a = matrix.entries();
    double largest = 0;
    for (double part : a) {
      largest = Math.max(largest, Math.abs(Require.finite("entry of a density operator", part)));
    }
    ComplexMatrix adjoint = matrix.adjoint();
    double[] b = adjoint.entries();
    for (int k = 0; k < a.length; k++) {
      double difference = Math.abs(a[k] - b[k]);
      if (!(difference <= tolerance * largest)) {
        int entry = k / 2;
        throw new IllegalArgumentException(
            "a density operator must be Hermitian, but entry (%d, %d) differs from the conjugate of its mirror image by %s"
                .formatted(entry % matrix.rows(), entry / matrix.rows(), difference));
      }
      b[k] = 0.5 * (a[k] + b[k]);
    }
    return adjoint;
  }

  static double trace(ComplexMatrix matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      sum += matrix.real(i, i);
    }
    return sum;
  }

  /// Ascending; real matrices take the faster way.
  static double[] eigenvalues(ComplexMatrix matrix) {
    LinearAlgebra algebra = LinearAlgebra.chosen();
    return matrix.isReal()
        ? algebra.symmetricEigenvalues(matrix.realPart())
        : algebra.hermitianEigenvalues(matrix);
  }

  /// `V` with `A = V V†`, d x rank, for a positive semidefinite matrix.
  static ComplexMatrix factor(ComplexMatrix matrix) {
    int size = matrix.rows();
    HermitianEigen eigen = LinearAlgebra.chosen().hermitianEigen(matrix);
    double[] values = eigen.values();
    double least = ROUNDING * size * values[size - 1];
    int first = 0;
    while (values[first] <= least) {
      first++;
    }
    ComplexMatrix factor = ComplexMatrix.zeros(size, size - first);
    double[] from = eigen.vectors().entries();
    double[] to = factor.entries();
    for (int k = 0; k < to.length; k++) {
      to[k] = Math.sqrt(values[first + k / (2 * size)]) * from[k + 2 * size * first];
    }
    return factor;
  }
}
