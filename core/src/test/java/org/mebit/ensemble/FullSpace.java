package org.mebit.ensemble;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;
import org.mebit.numeric.SymmetricEigen;

/// The protocol as written, in the full space of `(N+1)^M` amplitudes: coherent states, the
/// diagonal of `exp(−iHt)`, the offset, and projections on eigenvectors of the matrix `S_x = a†b +
/// b†a`. Nothing is shared with the code under test but the dense eigenvalue routines.
final class FullSpace {
  private final int nodes;
  private final int levels;
  private final double[] re;
  private final double[] im;

  FullSpace(int nodes, int atoms, double time, double offset) {
    this.nodes = nodes;
    this.levels = atoms + 1;
    int size = 1;
    for (int j = 0; j < nodes; j++) {
      size *= levels;
    }
    re = new double[size];
    im = new double[size];
    double[] root = new double[levels];
    double binomial = 1;
    for (int k = 0; k < levels; k++) {
      root[k] = Math.sqrt(binomial / Math.pow(2, atoms));
      binomial = binomial * (atoms - k) / (k + 1);
    }
    int[] k = new int[nodes];
    for (int index = 0; index < size; index++) {
      int rest = index;
      double amplitude = 1;
      for (int j = nodes - 1; j >= 0; j--) {
        k[j] = rest % levels;
        rest /= levels;
        amplitude *= root[k[j]];
      }
      // H = Σ_j (−1)^j n_j n_{j+1}, nodes counted from 1.
      long energy = 0;
      long measured = 0;
      for (int j = 1; j < nodes; j++) {
        energy += (j % 2 == 0 ? 1 : -1) * (long) k[j - 1] * k[j];
        if (j > 1) {
          measured += k[j - 1];
        }
      }
      double phase = -energy * time + measured * offset;
      re[index] = amplitude * Math.cos(phase);
      im[index] = amplitude * Math.sin(phase);
    }
  }

  /// The unnormalised amplitude `A(k_1, k_M)` after outcomes q on nodes 2..M−1.
  ComplexMatrix project(long... outcomes) {
    int atoms = levels - 1;
    double[] sx = new double[levels * levels];
    for (int k = 0; k < atoms; k++) {
      double element = Math.sqrt((k + 1.0) * (atoms - k));
      sx[k + levels * (k + 1)] = element;
      sx[k + 1 + levels * k] = element;
    }
    // Ascending eigenvalues 2q − N: column q is |q⟩_x up to sign.
    SymmetricEigen eigen = LinearAlgebra.chosen().symmetricEigen(new Matrix(levels, levels, sx));
    int inner = 1;
    for (int j = 2; j < nodes; j++) {
      inner *= levels;
    }
    double[] a = new double[2 * levels * levels];
    for (int first = 0; first < levels; first++) {
      for (int middle = 0; middle < inner; middle++) {
        double weight = 1;
        int rest = middle;
        for (int j = nodes - 1; j >= 2; j--) {
          weight *= eigen.vectors().get(rest % levels, (int) outcomes[j - 2]);
          rest /= levels;
        }
        for (int last = 0; last < levels; last++) {
          int index = (first * inner + middle) * levels + last;
          int at = 2 * (first + levels * last);
          a[at] += weight * re[index];
          a[at + 1] += weight * im[index];
        }
      }
    }
    return new ComplexMatrix(levels, levels, a);
  }

  static double probability(ComplexMatrix amplitude) {
    double sum = 0;
    for (double part : amplitude.entries()) {
      sum += part * part;
    }
    return sum;
  }

  /// Eigenvalues of the normalised reduced density matrix, not from singular values.
  private static double[] weights(ComplexMatrix amplitude) {
    double norm = probability(amplitude);
    double[] weights =
        LinearAlgebra.chosen()
            .hermitianEigenvalues(LinearAlgebra.chosen().multiply(amplitude, amplitude.adjoint()));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.max(weights[i], 0) / norm;
    }
    return weights;
  }

  /// Entropy in bits.
  static double entropy(ComplexMatrix amplitude) {
    double entropy = 0;
    for (double weight : weights(amplitude)) {
      if (weight > 0) {
        entropy -= weight * Math.log(weight) / Math.log(2);
      }
    }
    return entropy;
  }

  /// Logarithmic negativity `2 log₂ Tr √ρ` in bits; roots of eigenvalues are good to half the
  /// digits.
  static double logNegativity(ComplexMatrix amplitude) {
    double roots = 0;
    for (double weight : weights(amplitude)) {
      roots += Math.sqrt(weight);
    }
    return 2 * Math.log(roots) / Math.log(2);
  }
}
