package org.mebit.quantum;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Require;

/// A density operator on one or several subsystems: Hermitian, of unit trace, positive
/// semidefinite.
///
/// What [#of] accepts within its tolerances is put right: the kept matrix is exactly Hermitian and
/// has trace 1.
public final class DensityOperator {
  /// How far trace, Hermiticity (relative to the largest entry) and positivity may be off: wide
  /// enough for states that come out of an integrator or a file with ten digits, too narrow for a
  /// wrong formula.
  public static final double TOLERANCE = 1e-9;

  private static final double LN_2 = Math.log(2);

  private final ComplexMatrix matrix;
  private final Subsystems subsystems;
  private final double[] eigenvalues;

  private DensityOperator(ComplexMatrix matrix, Subsystems subsystems, double[] eigenvalues) {
    this.matrix = matrix;
    this.subsystems = subsystems;
    this.eigenvalues = eigenvalues;
  }

  /// The density operator with the given matrix.
  ///
  /// @param matrix d x d; it is copied
  /// @param dimensions of the subsystems, the most significant first, with product d; a single
  ///   system if there are none
  /// @throws IllegalArgumentException if the matrix is not a state within [#TOLERANCE] or the
  ///   dimensions do not fit it
  public static DensityOperator of(ComplexMatrix matrix, int... dimensions) {
    int size = matrix.rows();
    Require.that(
        size > 0 && size == matrix.columns(),
        "a density operator must be square, but is a " + matrix);
    Subsystems subsystems = Subsystems.of(size, dimensions);
    ComplexMatrix hermitian = Hermitian.part(matrix, TOLERANCE);
    double trace = Hermitian.trace(hermitian);
    Require.that(
        Math.abs(trace - 1) <= TOLERANCE,
        "a density operator must have trace 1 (within %s), but has %s".formatted(TOLERANCE, trace));
    return normalized(hermitian, trace, subsystems);
  }

  /// The density operator proportional to the given matrix, for states that are known up to their
  /// probability.
  ///
  /// @param matrix d x d with positive trace; it is copied
  /// @param dimensions of the subsystems, the most significant first, with product d; a single
  ///   system if there are none
  /// @throws IllegalArgumentException if the trace is not positive or the matrix divided by it is
  ///   not a state
  public static DensityOperator ofUnnormalized(ComplexMatrix matrix, int... dimensions) {
    int size = matrix.rows();
    Require.that(
        size > 0 && size == matrix.columns(),
        "a density operator must be square, but is a " + matrix);
    ComplexMatrix hermitian = Hermitian.part(matrix, TOLERANCE);
    double trace =
        Require.positive("trace of an unnormalised density operator", Hermitian.trace(hermitian));
    return normalized(hermitian, trace, Subsystems.of(size, dimensions));
  }

  private static DensityOperator normalized(
      ComplexMatrix hermitian, double trace, Subsystems subsystems) {
    double[] entries = hermitian.entries();
    for (int k = 0; k < entries.length; k++) {
      entries[k] /= trace;
    }
    double[] eigenvalues = Hermitian.eigenvalues(hermitian);
    Require.that(
        eigenvalues[0] >= -TOLERANCE,
        "a density operator must be positive semidefinite (eigenvalues of at least %s), but has the eigenvalue %s"
            .formatted(-TOLERANCE, eigenvalues[0]));
    for (int k = 0; k < eigenvalues.length; k++) {
      eigenvalues[k] = Math.max(0, eigenvalues[k]);
    }
    return new DensityOperator(hermitian, subsystems, eigenvalues);
  }

  /// The matrix, d x d, exactly Hermitian; not to be written to.
  public ComplexMatrix matrix() {
    return matrix;
  }

  /// The dimensions of the subsystems, the most significant first.
  public int[] dimensions() {
    return subsystems.dimensions().clone();
  }

  /// The eigenvalues, ascending; negative ones within the tolerance are given as 0.
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /// The von Neumann entropy `−Tr ρ log₂ ρ`, in bits.
  public double entropy() {
    return Entropy.shannon(eigenvalues);
  }

  /// The purity `Tr ρ²`, from 1/d to 1.
  public double purity() {
    double norm = matrix.norm();
    return norm * norm;
  }

  /// The squared (Uhlmann) fidelity `F = (Tr √(√ρ σ √ρ))² = ‖√ρ √σ‖₁²` with `other`, in 0..1
  /// (Uhlmann, Rep. Math. Phys. 9, 273 (1976); Jozsa, J. Mod. Opt. 41, 2315 (1994)).
  ///
  /// It is computed as a sum of singular values of `V†W` with `ρ = V V†` and `σ = W W†`;
  /// eigenvalues below `d·2⁻⁵¹` of the largest are taken for rounding errors and left out, as their
  /// square roots would count.
  ///
  /// @throws IllegalArgumentException if `other` has another dimension
  public double fidelity(DensityOperator other) {
    Require.that(
        matrix.rows() == other.matrix.rows(),
        "fidelity: both states must have the same dimension, but have %d and %d"
            .formatted(matrix.rows(), other.matrix.rows()));
    LinearAlgebra algebra = LinearAlgebra.chosen();
    double sum = 0;
    for (double value :
        algebra.singularValues(algebra.multiply(factor().adjoint(), other.factor()))) {
      sum += value;
    }
    return Math.min(1, sum * sum);
  }

  /// `V` with `ρ = V V†`, d x rank: eigenvectors times the square roots of their eigenvalues.
  ComplexMatrix factor() {
    return Hermitian.factor(matrix);
  }

  /// The state of the other subsystems: the partial trace over `subsystem`.
  ///
  /// @param subsystem counted from 0
  /// @throws IllegalArgumentException if there is no such subsystem, or no other
  public DensityOperator partialTrace(int subsystem) {
    return of(subsystems.trace(matrix, subsystem), subsystems.without(subsystem));
  }

  /// The partial transpose with respect to `subsystem`: Hermitian with trace 1, but positive only
  /// if the state is PPT.
  ///
  /// @param subsystem counted from 0
  /// @throws IllegalArgumentException if there is no such subsystem
  public ComplexMatrix partialTranspose(int subsystem) {
    return subsystems.transpose(matrix, subsystem);
  }

  /// The negativity of the first subsystem against the rest.
  public double negativity() {
    return negativity(0);
  }

  /// The negativity `(‖ρᵀ‖₁ − 1)/2` of `subsystem` against the rest: minus the sum of the negative
  /// eigenvalues of the partial transpose. States without negative eigenvalues may give some 1e-17
  /// instead of 0.
  ///
  /// @param subsystem counted from 0
  /// @throws IllegalArgumentException if there is no such subsystem
  public double negativity(int subsystem) {
    double sum = 0;
    for (double value : Hermitian.eigenvalues(partialTranspose(subsystem))) {
      sum -= Math.min(0, value);
    }
    return sum;
  }

  /// The logarithmic negativity of the first subsystem against the rest, in bits.
  public double logNegativity() {
    return logNegativity(0);
  }

  /// The logarithmic negativity `log₂ ‖ρᵀ‖₁` of `subsystem` against the rest, in bits.
  ///
  /// @param subsystem counted from 0
  /// @throws IllegalArgumentException if there is no such subsystem
  public double logNegativity(int subsystem) {
    return Math.log1p(2 * negativity(subsystem)) / LN_2;
  }
}
