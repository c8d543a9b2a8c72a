package org.mebit.quantum;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;
import org.mebit.numeric.Require;

/// A pure state of two subsystems, `|ψ⟩ = Σ c(a, b) |a⟩|b⟩`, not necessarily normalised: after a
/// measurement the norm squared is the probability of the outcome.
public final class BipartitePureState {
  private final ComplexMatrix amplitudes;

  private BipartitePureState(ComplexMatrix amplitudes) {
    this.amplitudes = amplitudes;
  }

  /// The state with amplitudes `c(a, b)` in row `a` and column `b`. The matrix is not copied.
  ///
  /// @param amplitudes d_a x d_b, at least 1 x 1, finite
  /// @throws IllegalArgumentException if there are no amplitudes or one is not finite
  public static BipartitePureState of(ComplexMatrix amplitudes) {
    Require.that(
        amplitudes.entries().length > 0,
        "amplitudes must have at least one row and column, but are a " + amplitudes);
    for (double part : amplitudes.entries()) {
      Require.finite("amplitude", part);
    }
    return new BipartitePureState(amplitudes);
  }

  /// The state with real amplitudes `c(a, b)` in row `a` and column `b`.
  ///
  /// @param amplitudes d_a x d_b, at least 1 x 1, finite
  /// @throws IllegalArgumentException if there are no amplitudes or one is not finite
  public static BipartitePureState of(Matrix amplitudes) {
    return of(amplitudes.toComplex());
  }

  /// The amplitudes `c(a, b)`, d_a x d_b.
  public ComplexMatrix amplitudes() {
    return amplitudes;
  }

  /// `⟨ψ|ψ⟩`
  public double normSquared() {
    double norm = amplitudes.norm();
    return norm * norm;
  }

  /// The Schmidt coefficients of the normalised state: squares of the singular values of the
  /// amplitude matrix.
  ///
  /// @throws IllegalArgumentException if all amplitudes are 0
  public SchmidtSpectrum schmidtSpectrum() {
    requireAmplitudes();
    LinearAlgebra algebra = LinearAlgebra.chosen();
    return SchmidtSpectrum.ofSingularValues(
        amplitudes.isReal()
            ? algebra.singularValues(amplitudes.realPart())
            : algebra.singularValues(amplitudes));
  }

  /// The projector `|ψ⟩⟨ψ|/⟨ψ|ψ⟩` on both subsystems.
  ///
  /// @throws IllegalArgumentException if all amplitudes are 0
  public DensityOperator densityOperator() {
    requireAmplitudes();
    int rows = amplitudes.rows();
    int columns = amplitudes.columns();
    double norm = amplitudes.norm();
    // Row-major order of the amplitudes is the order of the product basis.
    double[] vector = amplitudes.transpose().entries();
    for (int k = 0; k < vector.length; k++) {
      vector[k] /= norm;
    }
    ComplexMatrix ket = new ComplexMatrix(vector.length / 2, 1, vector);
    return DensityOperator.of(LinearAlgebra.chosen().multiply(ket, ket.adjoint()), rows, columns);
  }

  private void requireAmplitudes() {
    Require.that(
        amplitudes.norm() > 0, "a state must have an amplitude other than 0, but all are 0");
  }
}
