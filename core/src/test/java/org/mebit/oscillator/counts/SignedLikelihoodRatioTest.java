package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
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

  private static WitnessDensity density(double a, double aRate, double b, double bRate) {
    return new WitnessDensity(new CorrelationDensity(a, aRate), new CorrelationDensity(b, bRate));
  }
}
