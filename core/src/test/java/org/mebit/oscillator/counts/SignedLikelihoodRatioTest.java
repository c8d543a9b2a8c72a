package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.numeric.IncompleteGamma;

class SignedLikelihoodRatioTest {
  @Test
  void vanishesOnTheBoundary() {
    double same = 1.2;
    double cross = SignedLikelihoodRatio.boundary(same);
    // Counts that are their expectation on the boundary.
    WitnessDensity on = density(same * 20, 20, cross * 30, 30);
    assertThat(SignedLikelihoodRatio.of(on)).isCloseTo(0, within(1e-6));
    assertThat(on.plugIn()).isCloseTo(1, within(1e-14));
    assertThat(SignedLikelihoodRatio.of(density(same * 20, 20, cross * 30 + 3, 30))).isPositive();
    assertThat(SignedLikelihoodRatio.of(density(same * 20, 20, cross * 30 - 3, 30))).isNegative();
  }

  /// Without coincidences behind the same detector the likelihood is largest at g_same = 0 as long
  /// as C_cross does not exceed 2 E_cross: the deviance from g_cross = 2 is all there is.
  @Test
  void zeroCoincidences() {
    double z = SignedLikelihoodRatio.of(density(0, 10, 9, 5));
    assertThat(z).isCloseTo(-Math.sqrt(2 * (9 * Math.log(0.9) + 1)), within(1e-12));
  }

  /// The profile by a plain scan of g_same.
  @Test
  void agreesWithAScan() {
    double least = Double.POSITIVE_INFINITY;
    for (double a = 0.2; a < 3; a += 1e-5) {
      double b = a + 2 + 2 * Math.sqrt(2 * a);
      double ratio =
          9 * Math.log(9 / (10.8 * a))
              + 10.8 * a
              - 9
              + 130 * Math.log(130 / (16.7 * b))
              + 16.7 * b
              - 130;
      least = Math.min(least, ratio);
    }
    assertThat(SignedLikelihoodRatio.of(density(9, 10.8, 130, 16.7)))
        .isCloseTo(Math.sqrt(2 * least), within(1e-8));
  }

  /// Of an independent program, with scipy's bounded minimiser for the profile.
  @Test
  void publishedCountsAgainstTheBound() {
    SignedLikelihoodRatio optimal = SignedLikelihoodRatio.of(CountReference.counts(false), 0.995);
    assertThat(optimal.z1()).isCloseTo(2.305728023759387, within(1e-8));
    assertThat(optimal.z2()).isCloseTo(0.6911912507799447, within(1e-8));
    assertThat(optimal.confidence()).isCloseTo(0.98296, within(1e-5));
    SignedLikelihoodRatio extended = SignedLikelihoodRatio.of(CountReference.counts(true), 0.995);
    assertThat(extended.z1()).isCloseTo(2.648754926095121, within(1e-8));
    assertThat(extended.z2()).isCloseTo(1.4655951113413377, within(1e-8));
    assertThat(extended.confidence()).isCloseTo(0.99819, within(1e-5));
    assertThat(SignedLikelihoodRatio.of(density(9, 10.8, 130, 16.7), 0.9))
        .isCloseTo(1.8727059793531158, within(1e-8));
    // No coincidence of equal detectors.
    assertThat(SignedLikelihoodRatio.of(density(0, 10, 30, 10), 0.9))
        .isCloseTo(0.1381804092745511, within(1e-8));
  }

  @Test
  void boundaryHasTheWitnessOfTheBound() {
    for (double bound : new double[] {0.3, 0.9, 1}) {
      for (double same : new double[] {0, 0.4, 1.2}) {
        double cross = SignedLikelihoodRatio.boundary(same, bound);
        assertThat(density(same, 1, cross, 1).plugIn()).isCloseTo(bound, within(1e-14));
      }
      double cross = SignedLikelihoodRatio.boundary(1.2, bound);
      // A root of a deviance that vanishes to rounding.
      assertThat(SignedLikelihoodRatio.of(density(24, 20, cross * 30, 30), bound))
          .isCloseTo(0, within(1e-6));
    }
    assertThatThrownBy(() -> SignedLikelihoodRatio.boundary(1, 0))
        .hasMessage("bound must be above 0 and at most 1, but is 0.0");
  }

  @Test
  void binomialTestAgainstHandCount() {
    // 1 of 4 with ½: 0, 1, 3 and 4 are not likelier; 10 of 16 outcomes.
    assertThat(BinomialTest.pValue(1, 4, 0.5)).isCloseTo(10.0 / 16, within(1e-14));
    assertThat(BinomialTest.pValue(2, 4, 0.5)).isCloseTo(1, within(1e-14));
    // 3 of 3 with ¼: 1/64.
    assertThat(BinomialTest.pValue(3, 3, 0.25)).isCloseTo(1.0 / 64, within(1e-14));
    assertThat(BinomialTest.pValue(0, 0, 0.25)).isEqualTo(1);
  }

  /// Against the sum over all outcomes, and, of millions, scipy's `binomtest`.
  @Test
  void binomialTestOfManyTrials() {
    for (long seen : new long[] {0, 12, 20, 21, 22, 35, 70}) {
      double[] log = new double[71];
      for (int k = 0; k <= 70; k++) {
        log[k] =
            IncompleteGamma.logFactorial(70)
                - IncompleteGamma.logFactorial(k)
                - IncompleteGamma.logFactorial(70 - k)
                + k * Math.log(0.3)
                + (70 - k) * Math.log(0.7);
      }
      double sum = 0;
      for (double term : log) {
        sum += term <= log[(int) seen] + 1e-9 ? Math.exp(term) : 0;
      }
      assertThat(BinomialTest.pValue(seen, 70, 0.3)).isCloseTo(sum, within(1e-12 * sum));
    }
    assertThat(BinomialTest.pValue(2_001_500, 4_000_000, 0.5))
        .isCloseTo(0.1337439585985948, within(1e-9));
    assertThat(BinomialTest.pValue(199_000, 1_000_000, 0.2))
        .isCloseTo(0.012419267145426958, within(1e-9));
  }

  @Test
  void validity() {
    Validity ideal = new Validity(0, 0.5, 1.2, 7.46);
    assertThat(ideal.leastFluxFactor()).isEqualTo(1);
    assertThat(ideal.splitterShrinkage()).isEqualTo(1);
    // (7.46 − 1.2)/(7.46 + 1.2 − 2)
    assertThat(ideal.coherence()).isCloseTo(0.93994, within(1e-5));
    // Whatever arm the noise sits in, the factor is not below the least one.
    Validity uneven = new Validity(0.1, 0.45, 1.2, 7.46);
    double sum = 1.2 + 7.46 - 2;
    double product = Math.pow(0.5 * (7.46 - 1.2), 2);
    double apart = Math.sqrt(sum * sum - 4 * product);
    double least =
        Math.min(
            Validity.fluxFactor(0.1, 0.5 * (sum + apart), 0.5 * (sum - apart)),
            Validity.fluxFactor(0.1, 0.5 * (sum - apart), 0.5 * (sum + apart)));
    assertThat(uneven.leastFluxFactor()).isCloseTo(least, within(1e-14));
    assertThat(uneven.splitterShrinkage()).isCloseTo(0.98, within(1e-14));
  }

  /// No correlations within the limits give less, and none gives more than 1.
  @Test
  void worstCaseOfTheFluxes() {
    double least = new Validity(0.1, 0.5, 0.8, 6, 1.4, 5, 7).leastFluxFactor();
    double lowest = 1;
    for (double same = 1; same <= 1.4001; same += 0.01) {
      for (double cross = 5; cross <= 7.001; cross += 0.01) {
        double sum = same + cross - 2;
        double apart = Math.sqrt(sum * sum - (cross - same) * (cross - same));
        lowest =
            Math.min(lowest, Validity.fluxFactor(0.1, 0.5 * (sum - apart), 0.5 * (sum + apart)));
      }
    }
    assertThat(least).isCloseTo(lowest, within(1e-6));
    // h = 1/21; at most all of S = 5.9 in one arm.
    assertThat(new Validity(0.1, 0.5, 0.4, 6, 0.9, 5, 7).leastFluxFactor())
        .isCloseTo((1 - 5.9 / 6.9 / 21) / (1 - 1.0 / 441), within(1e-14));
    assertThat(new Validity(0.1, 0.5, 1, 6, 1 + 1e-12, 5, 7).leastFluxFactor()).isEqualTo(1);
    assertThat(Validity.fluxFactorOfDevices(0.1, 7.5, 9.6)).isCloseTo(0.99641, within(5e-6));
    assertThatThrownBy(() -> Validity.fluxFactorOfDevices(0.1, 0, 9.6))
        .hasMessageStartingWith("gA must be");
  }

  private static WitnessDensity density(double a, double aRate, double b, double bRate) {
    return new WitnessDensity(new CorrelationDensity(a, aRate), new CorrelationDensity(b, bRate));
  }
}
