package org.mebit.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Matrix;

final class BipartitePureStateTest {
  /// Eigenvalues of small matrices are good to a few 1e-16; sums of up to 30 of them to this.
  private static final double ROUNDING = 2e-14;

  @Test
  void productHasOneCoefficient() {
    BipartitePureState product =
        BipartitePureState.of(Matrix.ofRows(new double[] {3, 4}, new double[] {6, 8}));
    assertThat(product.normSquared()).isCloseTo(125, within(1e-12));
    assertThat(product.schmidtSpectrum().entropy()).isCloseTo(0, within(1e-28));
    assertThat(product.schmidtSpectrum().negativity()).isCloseTo(0, within(1e-15));
  }

  /// Amplitudes i and 2 on the antidiagonal: coefficients 1/5 and 4/5.
  @Test
  void phasesDoNotEnterTheCoefficients() {
    ComplexMatrix amplitudes = ComplexMatrix.zeros(2, 2);
    amplitudes.entries()[3] = 1;
    amplitudes.entries()[4] = 2;
    double[] coefficients = BipartitePureState.of(amplitudes).schmidtSpectrum().coefficients();
    assertThat(coefficients[0]).isCloseTo(0.8, within(1e-15));
    assertThat(coefficients[1]).isCloseTo(0.2, within(1e-15));
  }

  /// Pure states obey S(ρ_A) = S, purity(ρ_A) = Σλ², E_N = 2 log₂ Σ√λ, and so for both subsystems.
  @ParameterizedTest
  @CsvSource({"1, 4", "2, 2", "3, 3", "2, 5", "6, 4", "5, 5"})
  void mixedStateMeasuresAgreeWithTheSchmidtForm(int first, int second) {
    for (long seed = 0; seed < 5; seed++) {
      BipartitePureState state = BipartitePureState.of(States.gaussian(first, second, seed));
      SchmidtSpectrum spectrum = state.schmidtSpectrum();
      DensityOperator density = state.densityOperator();
      double roots = 0;
      for (double coefficient : spectrum.coefficients()) {
        roots += Math.sqrt(coefficient);
      }
      assertThat(spectrum.logNegativity())
          .isCloseTo(2 * Math.log(roots) / Math.log(2), within(1e-14));
      assertThat(density.dimensions()).containsExactly(first, second);
      assertThat(density.entropy()).isCloseTo(0, within(1e-12));
      assertThat(density.purity()).isCloseTo(1, within(ROUNDING));
      for (int subsystem = 0; subsystem < 2; subsystem++) {
        DensityOperator other = density.partialTrace(subsystem);
        assertThat(other.entropy()).isCloseTo(spectrum.entropy(), within(ROUNDING));
        assertThat(other.purity()).isCloseTo(spectrum.purity(), within(ROUNDING));
        assertThat(density.negativity(subsystem))
            .isCloseTo(spectrum.negativity(), within(ROUNDING));
        assertThat(density.logNegativity(subsystem))
            .isCloseTo(spectrum.logNegativity(), within(ROUNDING));
      }
    }
  }

  /// |01⟩ is number 1 of the product basis, |10⟩ number d_b.
  @Test
  void firstSubsystemIsTheMostSignificant() {
    Matrix amplitudes = Matrix.zeros(2, 3);
    amplitudes.entries()[2] = 1;
    ComplexMatrix density = BipartitePureState.of(amplitudes).densityOperator().matrix();
    assertThat(density.real(1, 1)).isEqualTo(1);
  }

  @Test
  void realAndComplexAmplitudesGiveTheSame() {
    ComplexMatrix complex = States.gaussian(6, 4, 3);
    Matrix real = complex.realPart();
    ComplexMatrix turned = ComplexMatrix.of(Matrix.zeros(6, 4), real);
    assertThat(BipartitePureState.of(turned).schmidtSpectrum().entropy())
        .isCloseTo(BipartitePureState.of(real).schmidtSpectrum().entropy(), within(1e-14));
  }

  @Test
  void statesNeedAmplitudes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BipartitePureState.of(Matrix.zeros(0, 3)))
        .withMessage(
            "amplitudes must have at least one row and column, but are a complex 0 x 3 matrix");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BipartitePureState.of(Matrix.diagonal(1, Double.NaN)))
        .withMessage("amplitude must be a finite number, but is NaN");
    BipartitePureState nothing = BipartitePureState.of(Matrix.zeros(2, 2));
    assertThat(nothing.normSquared()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(nothing::schmidtSpectrum)
        .withMessage("a state must have an amplitude other than 0, but all are 0");
    assertThatIllegalArgumentException().isThrownBy(nothing::densityOperator);
  }
}
