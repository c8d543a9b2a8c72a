package org.mebit.quantum;

import java.util.Arrays;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Require;

/// A state of two qubits, for which the entanglement of formation is known in closed form
/// (Wootters, Phys. Rev. Lett. 80, 2245 (1998)).
///
/// @param density a density operator on subsystems of dimension 2 and 2
public record TwoQubitState(DensityOperator density) {

  /// @throws IllegalArgumentException if the subsystems are not two qubits
  public TwoQubitState {
    int[] dimensions = density.dimensions();
    Require.that(
        dimensions.length == 2 && dimensions[0] == 2 && dimensions[1] == 2,
        "a two-qubit state must have subsystems of dimensions [2, 2], but has "
            + Arrays.toString(dimensions));
  }

  /// The state with the given 4 x 4 matrix in the basis `00, 01, 10, 11`.
  ///
  /// @throws IllegalArgumentException if it is not a density matrix of two qubits
  public static TwoQubitState of(ComplexMatrix matrix) {
    return new TwoQubitState(DensityOperator.of(matrix, 2, 2));
  }

  /// Wootters' concurrence `C = max(0, s₁ − s₂ − s₃ − s₄)`, in 0..1.
  ///
  /// The `s` are the singular values of `Vᵀ (σ_y ⊗ σ_y) V` with `ρ = V V†`, Wootters' `τ` (eqs. 11
  /// to 13). As roots of eigenvalues of `ρ ρ̃` the same numbers would be off by 1e-8 wherever the
  /// state has less than full rank.
  public double concurrence() {
    ComplexMatrix factor = density.factor();
    ComplexMatrix flipped = ComplexMatrix.zeros(4, factor.columns());
    for (int j = 0; j < factor.columns(); j++) {
      for (int i = 0; i < 4; i++) {
        // σ_y ⊗ σ_y has -1, 1, 1, -1 on the antidiagonal.
        int sign = i == 0 || i == 3 ? -1 : 1;
        flipped.entries()[2 * (i + 4 * j)] = sign * factor.real(3 - i, j);
        flipped.entries()[2 * (i + 4 * j) + 1] = sign * factor.imaginary(3 - i, j);
      }
    }
    LinearAlgebra algebra = LinearAlgebra.chosen();
    double[] values = algebra.singularValues(algebra.multiply(factor.transpose(), flipped));
    double concurrence = values[0];
    for (int k = 1; k < values.length; k++) {
      concurrence -= values[k];
    }
    return Math.clamp(concurrence, 0, 1);
  }

  /// The entanglement of formation `h(½ + ½√(1 − C²))` with the binary entropy `h`, in bits (eq. 8
  /// there).
  public double entanglementOfFormation() {
    double concurrence = concurrence();
    double root = Math.sqrt((1 - concurrence) * (1 + concurrence));
    // The smaller of the two probabilities, without the difference 1 - root.
    return Entropy.binary(concurrence * concurrence / (2 * (1 + root)));
  }
}
