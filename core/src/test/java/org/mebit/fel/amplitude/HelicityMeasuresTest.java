package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.quantum.TwoQubitState;

/// Measures of entanglement know nothing of the basis in which a photon's polarisation is given.
class HelicityMeasuresTest {
  /// Singular values of 4 x 4 matrices, and eigenvalues of partial transposes.
  private static final double ROUNDING = 1e-12;

  /// Roots of the least eigenvalues of a mixed state enter.
  private static final double MIXED = 1e-10;

  /// A unitary of one qubit: `(a, b; −b* e^{iδ}, a* e^{iδ})`.
  private static Complex[] unitary(SplittableRandom random) {
    double angle = random.nextDouble(1.5);
    Complex a = Complex.phase(random.nextDouble(6)).times(Math.cos(angle));
    Complex b = Complex.phase(random.nextDouble(6)).times(Math.sin(angle));
    Complex phase = Complex.phase(random.nextDouble(6));
    return new Complex[] {a, b, b.conjugate().times(phase).times(-1), a.conjugate().times(phase)};
  }

  private static ComplexMatrix local(SplittableRandom random) {
    Complex[] one = unitary(random);
    Complex[] two = unitary(random);
    ComplexMatrix product = ComplexMatrix.zeros(4, 4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        Complex value = one[2 * (i / 2) + j / 2].times(two[2 * (i % 2) + j % 2]);
        product.entries()[2 * (i + 4 * j)] = value.re();
        product.entries()[2 * (i + 4 * j) + 1] = value.im();
      }
    }
    return product;
  }

  private static TwoQubitState turned(TwoQubitState state, ComplexMatrix unitary) {
    LinearAlgebra algebra = LinearAlgebra.chosen();
    return TwoQubitState.of(
        algebra.multiply(algebra.multiply(unitary, state.density().matrix()), unitary.adjoint()));
  }

  @Test
  void concurrenceIsTheSameInAllBases() {
    SplittableRandom random = new SplittableRandom(5);
    TwoQubitState mixed =
        ExactDirac.of(UndulatorField.helical(1), 0.5, 1, 1e-16)
            .evaluate(new PhotonPair(0.8, 1.3, 0, 2.1, 0.25, 1))
            .state();
    TwoQubitState pure = pure().state();
    assertThat(mixed.concurrence()).isBetween(0.05, 0.95);
    for (int i = 0; i < 20; i++) {
      ComplexMatrix unitary = local(random);
      assertThat(turned(mixed, unitary).concurrence())
          .isCloseTo(mixed.concurrence(), within(MIXED));
      assertThat(turned(mixed, unitary).density().negativity())
          .isCloseTo(mixed.density().negativity(), within(ROUNDING));
      assertThat(turned(pure, unitary).concurrence())
          .isCloseTo(pure().concurrence(), within(ROUNDING));
    }
  }

  /// Without spin the state is pure.
  @Test
  void negativityOfAPureStateIsHalfItsConcurrence() {
    HelicityAmplitudes pure = pure();
    assertThat(pure.concurrence()).isBetween(0.1, 0.9);
    assertThat(pure.state().density().negativity())
        .isCloseTo(pure.concurrence() / 2, within(ROUNDING));
    assertThat(pure.state().concurrence()).isCloseTo(pure.concurrence(), within(ROUNDING));
  }

  private static HelicityAmplitudes pure() {
    double[] parts = new double[HelicityAmplitudes.SIZE];
    LeadingOrder.of(Lcls.FIELD, 1, 1e-15)
        .evaluate(new PhotonPair(0.6, 0.45, 0, 0.7, Lcls.THIRD, 1), parts, 0);
    return new HelicityAmplitudes(parts);
  }

  /// Amplitudes of many undulator quanta may have squares that no double holds.
  @Test
  void statesDoNotDependOnTheSizeOfAmplitudes() {
    double[] parts = {0.3, -0.1, 0.5, 0.2, -0.4, 0.6, 0.1, 0.7};
    HelicityAmplitudes usual = new HelicityAmplitudes(parts);
    for (double factor : new double[] {1e-100, 1e-140, 1e-170, 1e-280}) {
      double[] less = new double[8];
      for (int i = 0; i < 8; i++) {
        less[i] = factor * parts[i];
      }
      HelicityAmplitudes small = new HelicityAmplitudes(less);
      assertThat(small.concurrence()).isCloseTo(usual.concurrence(), within(ROUNDING));
      assertThat(small.state().concurrence()).isCloseTo(usual.concurrence(), within(ROUNDING));
    }
    assertThat(new HelicityAmplitudes(new double[8]).concurrence()).isZero();
  }
}
