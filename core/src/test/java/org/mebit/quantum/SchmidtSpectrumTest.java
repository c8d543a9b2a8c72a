package org.mebit.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchmidtSpectrumTest {
  /// A few roundings of numbers of order one.
  private static final double ROUNDING = 1e-15;

  private static final Percentage ALL_DIGITS = Percentage.withPercentage(1e-12);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000, 100_000})
  void equalCoefficientsAreMaximallyEntangled(int rank) {
    double[] ones = new double[rank];
    Arrays.fill(ones, 7);
    for (SchmidtSpectrum spectrum :
        new SchmidtSpectrum[] {
          SchmidtSpectrum.ofWeights(ones), SchmidtSpectrum.ofSingularValues(ones)
        }) {
      double bits = Math.log(rank) / Math.log(2);
      assertThat(spectrum.entropy()).isCloseTo(bits, within(1e-13));
      assertThat(spectrum.logNegativity()).isCloseTo(bits, within(1e-13));
      assertThat(spectrum.negativity()).isCloseTo((rank - 1) / 2.0, within(1e-10));
      assertThat(spectrum.purity()).isCloseTo(1.0 / rank, ALL_DIGITS);
    }
  }

  @Test
  void bellPairHasOneEbit() {
    SchmidtSpectrum bell = SchmidtSpectrum.ofSingularValues(1, 1);
    assertThat(bell.entropy()).isEqualTo(1);
    assertThat(bell.logNegativity()).isEqualTo(1);
    assertThat(bell.negativity()).isEqualTo(0.5);
    assertThat(bell.purity()).isEqualTo(0.5);
    assertThat(bell.coefficients()).containsExactly(0.5, 0.5);
  }

  @Test
  void zerosChangeNothing() {
    SchmidtSpectrum spectrum = SchmidtSpectrum.ofWeights(0, 3, 0, 1, 0);
    // h(1/4) = 2 - (3/4) log2 3
    assertThat(spectrum.entropy())
        .isCloseTo(2 - 0.75 * Math.log(3) / Math.log(2), within(ROUNDING));
    assertThat(spectrum.negativity()).isCloseTo(Math.sqrt(3) / 4, within(ROUNDING));
    assertThat(spectrum.purity()).isCloseTo(10.0 / 16, within(ROUNDING));
    assertThat(spectrum.coefficients()).containsExactly(0.75, 0.25, 0, 0, 0);
  }

  @Test
  void productStateHasNone() {
    SchmidtSpectrum product = SchmidtSpectrum.ofSingularValues(0.3, 0, 0);
    assertThat(product.entropy()).isZero();
    assertThat(product.negativity()).isZero();
    assertThat(product.logNegativity()).isZero();
    assertThat(product.purity()).isEqualTo(1);
  }

  /// Leading terms of the series in a small coefficient ε = s²: S = (ε/ln 2)(1 − ln ε), N = s, E_N
  /// = 2s/ln 2.
  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-20, 1e-60, 1e-150})
  void tinyCoefficientsKeepAllDigits(double s) {
    SchmidtSpectrum spectrum = SchmidtSpectrum.ofSingularValues(s, 1);
    double weight = s * s;
    double ln2 = 0.6931471805599453;
    assertThat(spectrum.entropy()).isCloseTo(weight * (1 - 2 * Math.log(s)) / ln2, ALL_DIGITS);
    assertThat(spectrum.negativity()).isCloseTo(s, ALL_DIGITS);
    assertThat(spectrum.logNegativity()).isCloseTo(2 * s / ln2, Percentage.withPercentage(200 * s));
    assertThat(spectrum.coefficients()[1]).isCloseTo(weight, ALL_DIGITS);
  }

  /// The square of the coefficient is below the smallest double, its root still counts.
  @Test
  void negativitySurvivesWhereTheCoefficientUnderflows() {
    SchmidtSpectrum spectrum = SchmidtSpectrum.ofSingularValues(1, 1e-200);
    assertThat(spectrum.negativity()).isCloseTo(1e-200, ALL_DIGITS);
    assertThat(spectrum.entropy()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-160, 1, 1e160, 1e300})
  void scaleDoesNotMatter(double scale) {
    SchmidtSpectrum values = SchmidtSpectrum.ofSingularValues(3 * scale, 4 * scale);
    assertThat(values.coefficients()[0]).isCloseTo(0.64, within(ROUNDING));
    assertThat(SchmidtSpectrum.ofWeights(3 * scale, scale).purity())
        .isCloseTo(0.625, within(ROUNDING));
  }

  /// The two-mode squeezed vacuum, coefficients (1 − x) xⁿ with x = tanh² r: S = cosh² r log₂ cosh²
  /// r − sinh² r log₂ sinh² r, E_N = 2r/ln 2.
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 1, 2})
  void twoModeSqueezedVacuumHasItsClosedForms(double r) {
    double[] amplitudes = new double[4000];
    for (int n = 0; n < amplitudes.length; n++) {
      amplitudes[n] = Math.pow(Math.tanh(r), n);
    }
    SchmidtSpectrum spectrum = SchmidtSpectrum.ofSingularValues(amplitudes);
    double cosh2 = Math.cosh(r) * Math.cosh(r);
    double sinh2 = Math.sinh(r) * Math.sinh(r);
    double entropy = (cosh2 * Math.log(cosh2) - sinh2 * Math.log(sinh2)) / Math.log(2);
    assertThat(spectrum.entropy()).isCloseTo(entropy, within(2e-14));
    assertThat(spectrum.logNegativity()).isCloseTo(2 * r / Math.log(2), within(2e-14));
    assertThat(spectrum.purity()).isCloseTo(1 / Math.cosh(2 * r), within(1e-14));
  }

  @Test
  void measuresAreOrderedForRandomSpectra() {
    SplittableRandom random = new SplittableRandom(41);
    for (int k = 0; k < 200; k++) {
      double[] weights = random.doubles(1 + k % 20).toArray();
      SchmidtSpectrum spectrum = SchmidtSpectrum.ofWeights(weights);
      double bits = Math.log(weights.length) / Math.log(2);
      // Rényi entropies fall with their order: 1/2, 1, 2.
      assertThat(spectrum.logNegativity()).isBetween(spectrum.entropy() - ROUNDING, bits + 1e-14);
      assertThat(spectrum.entropy())
          .isGreaterThanOrEqualTo(-Math.log(spectrum.purity()) / Math.log(2) - ROUNDING);
      assertThat(Arrays.stream(spectrum.coefficients()).sum()).isCloseTo(1, within(ROUNDING));
    }
  }

  @Test
  void weightsMustBeWeights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchmidtSpectrum.ofWeights(1, -1e-3))
        .withMessage("weights must be 0 or more and finite, but number 1 is -0.001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchmidtSpectrum.ofSingularValues(Double.NaN))
        .withMessage("singular values must be 0 or more and finite, but number 0 is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchmidtSpectrum.ofSingularValues(1, Double.POSITIVE_INFINITY))
        .withMessageEndingWith("number 1 is Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchmidtSpectrum.ofWeights(0, 0))
        .withMessage("weights must contain a number above 0, but none of the 2 is");
    assertThatIllegalArgumentException()
        .isThrownBy(SchmidtSpectrum::ofWeights)
        .withMessage("weights must contain a number above 0, but none of the 0 is");
  }
}
