package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.Binomial;

/// Against exact whole numbers, and beyond those against logarithms to 70 digits.
class BinomialTest {
  /// Relative error of `exp(x)`: that of x, times |x|.
  private static double rounding(double logarithm) {
    return 4e-15 + 5e-15 * Math.abs(logarithm);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 15, 16, 17, 33, 100, 1000, 5000})
  void isExactForSymmetricWeights(int n) {
    BigInteger all = BigInteger.ONE.shiftLeft(n);
    BigInteger count = BigInteger.ONE;
    for (int k = 0; k <= n; k++) {
      if (n <= 100 || k % 37 == 0 || Math.abs(2 * k - n) < 60) {
        double expected =
            new BigDecimal(count).divide(new BigDecimal(all), Precise.FEWER).doubleValue();
        double actual = Binomial.symmetric(n, k);
        if (expected < Double.MIN_NORMAL) {
          assertThat(actual).isBetween(0.0, 2 * Double.MIN_NORMAL);
        } else {
          assertThat(actual).isCloseTo(expected, within(expected * rounding(Math.log(expected))));
        }
      }
      count = count.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 20, 150})
  void isExactForEveryBias(int n) {
    for (int share = 0; share <= 64; share++) {
      double c2 = share / 64.0;
      for (int q = 0; q <= n; q++) {
        BigDecimal probability =
            new BigDecimal(Precise.binomial(n, q))
                .multiply(new BigDecimal(c2).pow(q))
                .multiply(new BigDecimal(1 - c2).pow(n - q));
        double expected = probability.sqrt(Precise.FEWER).doubleValue();
        double allowed = expected > 0 ? expected * rounding(Math.log(expected)) : 0;
        assertThat(Binomial.rootProbability(n, q, c2, 1 - c2)).isCloseTo(expected, within(allowed));
      }
    }
  }

  @Test
  void keepsTinyAnglesOfHugeEnsembles() {
    // cos^N(δ/2) with N = 10^15 and δ = 10^−7: exp(N/2 · ln(1 − s²)), s² = 2.5·10^−15.
    double s2 = 2.5e-15;
    assertThat(Binomial.rootProbability(1_000_000_000_000_000L, 1_000_000_000_000_000L, 1 - s2, s2))
        .isCloseTo(Math.exp(-1.25 * (1 + s2 / 2)), within(1e-15));
    // One excitation missing: √(N s²) times that.
    assertThat(Binomial.rootProbability(1_000_000_000_000_000L, 999_999_999_999_999L, 1 - s2, s2))
        .isCloseTo(Math.sqrt(2.5) * Math.exp(-1.25 * (1 + s2 / 2)), within(1e-14));
  }

  @Test
  void neverLeavesTheUnitInterval() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      long n = (long) Math.pow(10, 15 * random.nextDouble());
      long q =
          random.nextBoolean()
              ? (long) (n * random.nextDouble())
              : n - Math.min(n, random.nextInt(5));
      double s2 =
          random.nextBoolean() ? random.nextDouble() : Math.pow(10, -30 * random.nextDouble());
      assertThat(Binomial.rootProbability(n, q, 1 - s2, s2)).isBetween(0.0, 1 + 1e-12);
      assertThat(Binomial.rootProbability(n, q, s2, 1 - s2)).isBetween(0.0, 1 + 1e-12);
    }
    assertThat(Binomial.symmetric(1_000_000_000_000_000L, 0)).isZero();
    assertThat(Binomial.symmetric(1_000_000_000_000_000L, 1_000_000_000_000_000L)).isZero();
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(
      longs = {
        64,
        65,
        1000,
        1001,
        5000,
        10_000,
        1_000_000,
        100_000_001,
        1_000_000_000_000L,
        1_000_000_000_000_000L
      })
  void logRatioToCentreKeepsItsDigits(long n) {
    BigDecimal atoms = BigDecimal.valueOf(n);
    BigDecimal half = atoms.divide(BigDecimal.valueOf(2));
    BigDecimal centre = Precise.lnBinomial(atoms, half);
    for (double deviations : new double[] {0, 0.01, 0.1, 1, 2.5, 7, 13}) {
      // Sites are whole or half-whole; what the patch method asks for is neither.
      double x = deviations * 0.5 * Math.sqrt(n);
      if (x >= 0.45 * n) {
        continue;
      }
      double expected =
          Precise.lnBinomial(atoms, half.add(new BigDecimal(x)))
              .subtract(centre, Precise.FEWER)
              .doubleValue();
      double allowed = 4e-16 * (1 + 4 * Math.abs(expected)) + stirlingCut(n, deviations);
      assertThat(Binomial.logRatioToCentre(n, x)).isCloseTo(expected, within(allowed));
      assertThat(Binomial.logRatioToCentre(n, -x)).isCloseTo(expected, within(allowed));
    }
    assertThat(Binomial.logCentre(n))
        .isCloseTo(
            centre
                .subtract(atoms.multiply(Precise.ln(BigDecimal.valueOf(2))), Precise.FEWER)
                .doubleValue(),
            within(2e-14));
  }

  /// The first term that Stirling's series leaves out, at the smaller of the two arguments.
  private static double stirlingCut(long n, double deviations) {
    double least = 0.5 * n - deviations * 0.5 * Math.sqrt(n);
    return 691.0 / 360_360 / Math.pow(least, 11);
  }

  @ParameterizedTest
  @CsvSource({
    "1000000,499000",
    "1000000,500000",
    "100000000,50003000",
    "1000000000000,500000700000"
  })
  void symmetricWeightsOfLargeEnsembles(long n, long k) {
    double logarithm =
        Precise.lnBinomial(BigDecimal.valueOf(n), BigDecimal.valueOf(k))
            .subtract(
                BigDecimal.valueOf(n).multiply(Precise.ln(BigDecimal.valueOf(2))), Precise.FEWER)
            .doubleValue();
    assertThat(Binomial.symmetric(n, k) / Math.exp(logarithm)).isCloseTo(1, within(1e-14));
  }
}
