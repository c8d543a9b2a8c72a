package org.mebit.quantum;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;

/// States the tests share; amplitudes and matrices are written down here, not taken from the code
/// under test.
final class States {
  private static final LinearAlgebra ALGEBRA = LinearAlgebra.chosen();

  private States() {}

  /// A column vector of real amplitudes.
  static ComplexMatrix ket(double... amplitudes) {
    ComplexMatrix ket = ComplexMatrix.zeros(amplitudes.length, 1);
    for (int k = 0; k < amplitudes.length; k++) {
      ket.entries()[2 * k] = amplitudes[k];
    }
    return ket;
  }

  static ComplexMatrix projector(ComplexMatrix ket) {
    return ALGEBRA.multiply(ket, ket.adjoint());
  }

  /// `(1 − w) a + w b`
  static ComplexMatrix mix(ComplexMatrix a, double w, ComplexMatrix b) {
    ComplexMatrix mixture = ComplexMatrix.zeros(a.rows(), a.columns());
    for (int k = 0; k < mixture.entries().length; k++) {
      mixture.entries()[k] = (1 - w) * a.entries()[k] + w * b.entries()[k];
    }
    return mixture;
  }

  static ComplexMatrix white(int size) {
    return mix(ComplexMatrix.zeros(size, size), 1.0 / size, ComplexMatrix.identity(size));
  }

  static final double ROOT_HALF = Math.sqrt(0.5);

  /// `(|00⟩ + |11⟩)/√2`
  static ComplexMatrix bell() {
    return projector(ket(ROOT_HALF, 0, 0, ROOT_HALF));
  }

  /// `(|01⟩ − |10⟩)/√2`
  static ComplexMatrix singlet() {
    return projector(ket(0, ROOT_HALF, -ROOT_HALF, 0));
  }

  /// The singlet with weight `p` in white noise.
  static DensityOperator werner(double p) {
    return DensityOperator.of(mix(white(4), p, singlet()), 2, 2);
  }

  /// `a ⊗ b`, the first factor being the most significant.
  static ComplexMatrix kronecker(ComplexMatrix a, ComplexMatrix b) {
    ComplexMatrix product = ComplexMatrix.zeros(a.rows() * b.rows(), a.columns() * b.columns());
    for (int j = 0; j < product.columns(); j++) {
      for (int i = 0; i < product.rows(); i++) {
        double aReal = a.real(i / b.rows(), j / b.columns());
        double aImaginary = a.imaginary(i / b.rows(), j / b.columns());
        double bReal = b.real(i % b.rows(), j % b.columns());
        double bImaginary = b.imaginary(i % b.rows(), j % b.columns());
        int k = 2 * (i + product.rows() * j);
        product.entries()[k] = aReal * bReal - aImaginary * bImaginary;
        product.entries()[k + 1] = aReal * bImaginary + aImaginary * bReal;
      }
    }
    return product;
  }

  static ComplexMatrix gaussian(int rows, int columns, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    ComplexMatrix matrix = ComplexMatrix.zeros(rows, columns);
    for (int k = 0; k < matrix.entries().length; k++) {
      matrix.entries()[k] = random.nextGaussian();
    }
    return matrix;
  }

  /// A random unitary: the left singular vectors of a Gaussian matrix.
  static ComplexMatrix unitary(int size, long seed) {
    return ALGEBRA.singularValueDecomposition(gaussian(size, size, seed)).u();
  }

  /// A random state of the given rank.
  static DensityOperator random(int rank, long seed, int... dimensions) {
    int size = 1;
    for (int dimension : dimensions) {
      size *= dimension;
    }
    ComplexMatrix factor = gaussian(size, rank, seed);
    return DensityOperator.ofUnnormalized(projector(factor), dimensions);
  }

  /// `u ρ u†`
  static DensityOperator rotate(ComplexMatrix u, DensityOperator state) {
    return DensityOperator.of(
        ALGEBRA.multiply(ALGEBRA.multiply(u, state.matrix()), u.adjoint()), state.dimensions());
  }
}
