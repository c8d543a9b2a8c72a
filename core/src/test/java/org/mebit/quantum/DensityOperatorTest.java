package org.mebit.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.mebit.quantum.States.ket;
import static org.mebit.quantum.States.projector;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Matrix;

final class DensityOperatorTest {
  private static final double ROUNDING = 1e-14;

  @Test
  void bellPairHasOneEbit() {
    DensityOperator bell = DensityOperator.of(States.bell(), 2, 2);
    assertThat(bell.entropy()).isCloseTo(0, within(ROUNDING));
    assertThat(bell.purity()).isCloseTo(1, within(ROUNDING));
    assertThat(bell.negativity()).isCloseTo(0.5, within(ROUNDING));
    assertThat(bell.logNegativity()).isCloseTo(1, within(ROUNDING));
    assertThat(bell.partialTrace(1).entropy()).isCloseTo(1, within(ROUNDING));
  }

  /// Werner, Phys. Rev. A 40, 4277 (1989): for two qubits N = max(0, (3p − 1)/4); entangled above p
  /// = 1/3.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.3333333, 0.3333334, 0.5, 0.9, 1})
  void wernerStatesAreEntangledAboveOneThird(double p) {
    DensityOperator werner = States.werner(p);
    assertThat(werner.negativity()).isCloseTo(Math.max(0, (3 * p - 1) / 4), within(1e-15));
    assertThat(werner.purity()).isCloseTo((1 + 3 * p * p) / 4, within(ROUNDING));
    double[] values = {(1 - p) / 4, (1 - p) / 4, (1 - p) / 4, (1 + 3 * p) / 4};
    assertThat(werner.entropy()).isCloseTo(Entropy.shannon(values), within(ROUNDING));
  }

  /// Isotropic states p |Φ_d⟩⟨Φ_d| + (1 − p)/d²: the partial transpose has the eigenvalues (1 −
  /// p)/d² ± p/d, the lower one d(d − 1)/2 times (Horodecki and Horodecki, Phys. Rev. A 59, 4206
  /// (1999)).
  @ParameterizedTest
  @CsvSource({"2, 0.7", "3, 0.2", "3, 0.6", "4, 0.5", "5, 1"})
  void isotropicStatesHaveTheirNegativity(int dimension, double p) {
    double[] amplitudes = new double[dimension * dimension];
    for (int k = 0; k < dimension; k++) {
      amplitudes[k * dimension + k] = 1 / Math.sqrt(dimension);
    }
    ComplexMatrix noise = States.white(dimension * dimension);
    DensityOperator state =
        DensityOperator.of(States.mix(noise, p, projector(ket(amplitudes))), dimension, dimension);
    double lower = (1 - p) / (dimension * dimension) - p / dimension;
    double expected = Math.max(0, -lower * dimension * (dimension - 1) / 2);
    assertThat(state.negativity(0)).isCloseTo(expected, within(ROUNDING));
    assertThat(state.negativity(1)).isCloseTo(expected, within(ROUNDING));
    assertThat(state.logNegativity())
        .isCloseTo(Math.log(1 + 2 * expected) / Math.log(2), within(ROUNDING));
  }

  @Test
  void productsHaveNoNegativityAndAddTheirEntropies() {
    DensityOperator first = States.random(2, 1, 2);
    DensityOperator second = States.random(3, 2, 3);
    DensityOperator product =
        DensityOperator.of(States.kronecker(first.matrix(), second.matrix()), 2, 3);
    assertThat(product.negativity()).isCloseTo(0, within(1e-15));
    assertThat(product.entropy()).isCloseTo(first.entropy() + second.entropy(), within(ROUNDING));
    assertThat(product.purity()).isCloseTo(first.purity() * second.purity(), within(ROUNDING));
    assertThat(product.partialTrace(1).fidelity(first)).isCloseTo(1, within(ROUNDING));
    assertThat(product.partialTrace(0).fidelity(second)).isCloseTo(1, within(ROUNDING));
  }

  /// GHZ and W states of three qubits: each qubit against the other two has N = ½ and √2/3.
  @Test
  void anySubsystemOfThreeCanBeTaken() {
    DensityOperator ghz =
        DensityOperator.of(
            projector(ket(States.ROOT_HALF, 0, 0, 0, 0, 0, 0, States.ROOT_HALF)), 2, 2, 2);
    double third = Math.sqrt(1.0 / 3);
    DensityOperator w =
        DensityOperator.of(projector(ket(0, third, third, 0, third, 0, 0, 0)), 2, 2, 2);
    for (int qubit = 0; qubit < 3; qubit++) {
      assertThat(ghz.negativity(qubit)).isCloseTo(0.5, within(ROUNDING));
      assertThat(w.negativity(qubit)).isCloseTo(Math.sqrt(2) / 3, within(ROUNDING));
      // Two qubits of GHZ are classically correlated; those of W keep (√5 − 1)/6.
      assertThat(ghz.partialTrace(qubit).negativity()).isCloseTo(0, within(1e-15));
      assertThat(w.partialTrace(qubit).negativity())
          .isCloseTo((Math.sqrt(5) - 1) / 6, within(ROUNDING));
    }
  }

  @Test
  void partialTransposeTwiceIsNothingAndOfAllIsTheTranspose() {
    DensityOperator state = States.random(4, 5, 2, 3, 2);
    ComplexMatrix all = state.matrix();
    Subsystems subsystems = new Subsystems(state.dimensions());
    for (int subsystem = 0; subsystem < 3; subsystem++) {
      ComplexMatrix once = state.partialTranspose(subsystem);
      assertThat(subsystems.transpose(once, subsystem)).isEqualTo(state.matrix());
      all = subsystems.transpose(all, subsystem);
    }
    assertThat(all).isEqualTo(state.matrix().transpose());
  }

  @Test
  void localUnitariesChangeNoMeasure() {
    for (long seed = 10; seed < 15; seed++) {
      DensityOperator state = States.random(3, seed, 2, 3);
      ComplexMatrix local = States.kronecker(States.unitary(2, seed), States.unitary(3, seed + 50));
      DensityOperator rotated = States.rotate(local, state);
      assertThat(rotated.entropy()).isCloseTo(state.entropy(), within(ROUNDING));
      assertThat(rotated.purity()).isCloseTo(state.purity(), within(ROUNDING));
      assertThat(rotated.negativity()).isCloseTo(state.negativity(), within(ROUNDING));
      assertThat(rotated.partialTrace(0).entropy())
          .isCloseTo(state.partialTrace(0).entropy(), within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 150})
  void equalEigenvaluesGiveFullEntropy(int size) {
    DensityOperator white = DensityOperator.of(States.white(size));
    DensityOperator rotated = States.rotate(States.unitary(size, 8), white);
    double bits = Math.log(size) / Math.log(2);
    assertThat(white.entropy()).isCloseTo(bits, within(ROUNDING));
    assertThat(rotated.entropy()).isCloseTo(bits, within(ROUNDING));
    double[] values = rotated.eigenvalues();
    assertThat(Arrays.stream(values).sum()).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void fidelityWithAPureStateIsAnExpectation() {
    for (long seed = 20; seed < 30; seed++) {
      DensityOperator state = States.random(5, seed, 5);
      double[] psi = States.unitary(5, seed).entries();
      ComplexMatrix vector = new ComplexMatrix(5, 1, Arrays.copyOf(psi, 10));
      double expectation = 0;
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          // Re(conj(ψ_i) ρ_ij ψ_j)
          double real =
              vector.real(i, 0) * vector.real(j, 0)
                  + vector.imaginary(i, 0) * vector.imaginary(j, 0);
          double imaginary =
              vector.real(i, 0) * vector.imaginary(j, 0)
                  - vector.imaginary(i, 0) * vector.real(j, 0);
          expectation +=
              state.matrix().real(i, j) * real - state.matrix().imaginary(i, j) * imaginary;
        }
      }
      DensityOperator pure = DensityOperator.of(projector(vector));
      assertThat(state.fidelity(pure)).isCloseTo(expectation, within(ROUNDING));
      assertThat(pure.fidelity(state)).isCloseTo(expectation, within(ROUNDING));
    }
  }

  /// Commuting states: the square of the Bhattacharyya coefficient, here (√(0.5·0.1) + √(0.3·0.6) +
  /// √(0.2·0.3))².
  @Test
  void fidelityOfCommutingStatesIsClassical() {
    DensityOperator a = DensityOperator.of(Matrix.diagonal(0.5, 0.3, 0.2).toComplex());
    DensityOperator b = DensityOperator.of(Matrix.diagonal(0.1, 0.6, 0.3).toComplex());
    double root = Math.sqrt(0.05) + Math.sqrt(0.18) + Math.sqrt(0.06);
    assertThat(a.fidelity(b)).isCloseTo(root * root, within(ROUNDING));
  }

  @Test
  void fidelityIsOneForEqualAndZeroForOrthogonalStates() {
    DensityOperator state = States.random(2, 31, 4);
    assertThat(state.fidelity(state)).isCloseTo(1, within(ROUNDING)).isLessThanOrEqualTo(1);
    DensityOperator up = DensityOperator.of(Matrix.diagonal(1, 0).toComplex());
    DensityOperator down = DensityOperator.of(Matrix.diagonal(0, 1).toComplex());
    assertThat(up.fidelity(down)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> up.fidelity(state))
        .withMessage("fidelity: both states must have the same dimension, but have 2 and 4");
  }

  @Test
  void whatIsWithinTheToleranceIsPutRight() {
    ComplexMatrix rough = Matrix.diagonal(0.6, 0.4 + 5e-10, -1e-10).toComplex();
    rough.entries()[2] = 1e-10;
    DensityOperator state = DensityOperator.of(rough);
    assertThat(state.matrix().real(0, 1))
        .isEqualTo(state.matrix().real(1, 0))
        .isCloseTo(5e-11, within(1e-18));
    assertThat(state.eigenvalues()[0]).isZero();
    assertThat(state.matrix().real(0, 0)).isCloseTo(0.6 / (1 + 4e-10), within(1e-15));
    assertThat(rough.real(0, 1)).isZero();
    assertThat(DensityOperator.ofUnnormalized(Matrix.diagonal(3e-30, 1e-30).toComplex()).purity())
        .isCloseTo(0.625, within(ROUNDING));
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(ComplexMatrix.zeros(2, 3)))
        .withMessage("a density operator must be square, but is a complex 2 x 3 matrix");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(ComplexMatrix.zeros(0, 0)))
        .withMessage("a density operator must be square, but is a complex 0 x 0 matrix");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(Matrix.diagonal(0.5, 0.6).toComplex()))
        .withMessage("a density operator must have trace 1 (within 1.0E-9), but has 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(Matrix.diagonal(1.25, -0.25).toComplex()))
        .withMessage(
            "a density operator must be positive semidefinite (eigenvalues of at least -1.0E-9), but has the eigenvalue -0.25");
    Matrix skew = Matrix.ofRows(new double[] {0.5, 0.25}, new double[] {0, 0.5});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(skew.toComplex()))
        .withMessage(
            "a density operator must be Hermitian, but entry (1, 0) differs from the conjugate of its mirror image by 0.25");
    ComplexMatrix imaginary = Matrix.diagonal(0.5, 0.5).toComplex();
    imaginary.entries()[1] = 0.1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(imaginary))
        .withMessageStartingWith("a density operator must be Hermitian, but entry (0, 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(Matrix.diagonal(Double.NaN, 1).toComplex()))
        .withMessage("entry of a density operator must be a finite number, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.ofUnnormalized(ComplexMatrix.zeros(2, 2)))
        .withMessage(
            "trace of an unnormalised density operator must be above 0 and finite, but is 0.0");
  }

  @Test
  void subsystemsMustFit() {
    ComplexMatrix white = States.white(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(white, 2, 2))
        .withMessage("dimensions of the subsystems must have the product 6, but are [2, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(white, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6))
        .withMessageStartingWith("dimensions of the subsystems must have the product 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DensityOperator.of(white, 0, 6))
        .withMessage("dimension of a subsystem must be in 1..6, but is 0");
    DensityOperator state = DensityOperator.of(white, 2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.negativity(2))
        .withMessage("subsystem must be in 0..1, but is 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.partialTrace(0).partialTrace(0))
        .withMessage("partial trace: there must be two subsystems or more, but there is one");
  }
}
