package org.mebit.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.mebit.quantum.States.ket;
import static org.mebit.quantum.States.projector;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.ComplexMatrix;

final class TwoQubitStateTest {
  /// What the singular-value form must reach also for states of rank 1 and 2; roots of eigenvalues
  /// reach 1e-8.
  private static final double ROUNDING = 1e-14;

  @Test
  void bellPairsAreWorthOneEbit() {
    for (ComplexMatrix bell : new ComplexMatrix[] {States.bell(), States.singlet()}) {
      TwoQubitState state = TwoQubitState.of(bell);
      assertThat(state.concurrence()).isCloseTo(1, within(ROUNDING));
      assertThat(state.entanglementOfFormation()).isCloseTo(1, within(ROUNDING));
    }
  }

  /// Bell-diagonal states have C = max(0, 2λ_max − 1), here with λ_max = (1 + 3p)/4.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.3333333, 0.3333334, 0.5, 0.9, 1})
  void wernerStatesAreEntangledAboveOneThird(double p) {
    TwoQubitState werner = new TwoQubitState(States.werner(p));
    assertThat(werner.concurrence()).isCloseTo(Math.max(0, (3 * p - 1) / 2), within(ROUNDING));
  }

  /// Pure states: C = 2|ad − bc|, and the entanglement of formation is the entropy of entanglement.
  @Test
  void pureStatesFollowTheirAmplitudes() {
    for (long seed = 0; seed < 20; seed++) {
      BipartitePureState state = BipartitePureState.of(States.gaussian(2, 2, seed));
      ComplexMatrix c = state.amplitudes();
      double real =
          c.real(0, 0) * c.real(1, 1)
              - c.imaginary(0, 0) * c.imaginary(1, 1)
              - c.real(0, 1) * c.real(1, 0)
              + c.imaginary(0, 1) * c.imaginary(1, 0);
      double imaginary =
          c.real(0, 0) * c.imaginary(1, 1)
              + c.imaginary(0, 0) * c.real(1, 1)
              - c.real(0, 1) * c.imaginary(1, 0)
              - c.imaginary(0, 1) * c.real(1, 0);
      TwoQubitState qubits = new TwoQubitState(state.densityOperator());
      assertThat(qubits.concurrence())
          .isCloseTo(2 * Math.hypot(real, imaginary) / state.normSquared(), within(ROUNDING));
      assertThat(qubits.entanglementOfFormation())
          .isCloseTo(state.schmidtSpectrum().entropy(), within(ROUNDING));
    }
  }

  /// A product hidden by local unitaries: rank 1, concurrence 0 and not 1e-8.
  @Test
  void hiddenProductsHaveNoConcurrence() {
    for (long seed = 0; seed < 20; seed++) {
      ComplexMatrix local = States.kronecker(States.unitary(2, seed), States.unitary(2, seed + 99));
      DensityOperator product = DensityOperator.of(projector(ket(1, 0, 0, 0)), 2, 2);
      TwoQubitState rotated = new TwoQubitState(States.rotate(local, product));
      assertThat(rotated.concurrence()).isCloseTo(0, within(ROUNDING));
      assertThat(rotated.entanglementOfFormation()).isCloseTo(0, within(ROUNDING));
    }
  }

  /// Rank 2: p |Φ⁺⟩⟨Φ⁺| + (1 − p) |Φ⁻⟩⟨Φ⁻| has C = |2p − 1|; p |Ψ⟩⟨Ψ| + (1 − p) |00⟩⟨00| has C = p.
  /// Both hidden by local unitaries, which change nothing.
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 1e-3, 0.5, 0.7, 1})
  void rankDeficientStatesKeepFullAccuracy(double p) {
    double h = States.ROOT_HALF;
    DensityOperator dephased =
        DensityOperator.of(
            States.mix(projector(ket(h, 0, 0, -h)), p, projector(ket(h, 0, 0, h))), 2, 2);
    DensityOperator lossy =
        DensityOperator.of(
            States.mix(projector(ket(1, 0, 0, 0)), p, projector(ket(0, h, h, 0))), 2, 2);
    for (long seed = 0; seed < 10; seed++) {
      ComplexMatrix local = States.kronecker(States.unitary(2, seed), States.unitary(2, seed + 99));
      assertThat(new TwoQubitState(States.rotate(local, dephased)).concurrence())
          .isCloseTo(Math.abs(2 * p - 1), within(ROUNDING));
      assertThat(new TwoQubitState(States.rotate(local, lossy)).concurrence())
          .isCloseTo(p, within(ROUNDING));
    }
  }

  /// X states: C = 2 max(0, |ρ₁₄| − √(ρ₂₂ρ₃₃), |ρ₂₃| − √(ρ₁₁ρ₄₄)) (Yu and Eberly, Quantum Inf.
  /// Comput. 7, 459 (2007)).
  @Test
  void xStatesHaveTheirClosedForm() {
    ComplexMatrix x = ComplexMatrix.zeros(4, 4);
    double[] diagonal = {0.4, 0.1, 0.2, 0.3};
    for (int k = 0; k < 4; k++) {
      x.entries()[2 * 5 * k] = diagonal[k];
    }
    // ρ₁₄ = 0.2 + 0.1i, ρ₂₃ = 0.05i
    set(x, 0, 3, 0.2, 0.1);
    set(x, 1, 2, 0, 0.05);
    double expected = 2 * (Math.hypot(0.2, 0.1) - Math.sqrt(0.1 * 0.2));
    assertThat(TwoQubitState.of(x).concurrence()).isCloseTo(expected, within(ROUNDING));
    set(x, 0, 3, 0.1, 0);
    assertThat(TwoQubitState.of(x).concurrence()).isZero();
  }

  private static void set(ComplexMatrix matrix, int i, int j, double real, double imaginary) {
    matrix.entries()[2 * (i + 4 * j)] = real;
    matrix.entries()[2 * (i + 4 * j) + 1] = imaginary;
    matrix.entries()[2 * (j + 4 * i)] = real;
    matrix.entries()[2 * (j + 4 * i) + 1] = -imaginary;
  }

  /// For any state of two qubits √((1 − C)² + C²) − (1 − C) ≤ 2N ≤ C (Verstraete et al., J. Phys. A
  /// 34, 10327 (2001)).
  @Test
  void negativityIsBoundedByConcurrence() {
    for (int rank = 1; rank <= 4; rank++) {
      for (long seed = 0; seed < 30; seed++) {
        TwoQubitState state = new TwoQubitState(States.random(rank, 1000L * rank + seed, 2, 2));
        double c = state.concurrence();
        assertThat(2 * state.density().negativity())
            .isBetween(Math.sqrt((1 - c) * (1 - c) + c * c) - (1 - c) - ROUNDING, c + ROUNDING);
      }
    }
  }

  /// E = h(C²/4) to leading order: relative digits survive where 1 − √(1 − C²) is 0 in doubles.
  @Test
  void smallConcurrenceHasSmallButNonzeroEntanglement() {
    DensityOperator weak =
        BipartitePureState.of(org.mebit.numeric.Matrix.diagonal(1, 1e-9)).densityOperator();
    double expected = Entropy.binary(1e-18);
    assertThat(new TwoQubitState(weak).entanglementOfFormation())
        .isCloseTo(expected, Percentage.withPercentage(1e-4));
  }

  @Test
  void otherSystemsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwoQubitState(DensityOperator.of(States.white(4))))
        .withMessage("a two-qubit state must have subsystems of dimensions [2, 2], but has [4]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoQubitState.of(States.white(3)))
        .withMessage("dimensions of the subsystems must have the product 3, but are [2, 2]");
  }
}
