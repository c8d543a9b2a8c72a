package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values with 20 digits from mpmath.
class IncompleteGammaTest {
  /// Relative: a deviance of a few tens, to rounding.
  private static final double ROUNDING = 2e-14;

  @Test
  void tails() {
    close(IncompleteGamma.lower(10.5, 3.3), 0.0011957447368397928);
    close(IncompleteGamma.upper(5001, 5400), 1.8627005259859812e-08);
    close(IncompleteGamma.upper(1, 40), 4.248354255291589e-18);
  }

  @Test
  void logFactorials() {
    close(IncompleteGamma.logFactorial(0.3), -0.10817480950786047);
    close(IncompleteGamma.logFactorial(9), 12.801827480081469);
    close(IncompleteGamma.logFactorial(5000.5), 37595.40218046748);
    assertThat(IncompleteGamma.logFactorial(0)).isZero();
  }

  @Test
  void poissonTerms() {
    // e^{−2} 2³/3! and e^{−2}
    close(IncompleteGamma.poisson(3, 2), Math.exp(-2) * 8 / 6);
    close(IncompleteGamma.poisson(0, 2), Math.exp(-2));
    assertThat(IncompleteGamma.poisson(3, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 1e-9",
    "0.4, 0.9",
    "1, 0.5",
    "10, 1e-12",
    "10, 0.16",
    "131, 0.84",
    "5001, 0.9999"
  })
  void quantilesInvertShares(double shape, double p) {
    double x = IncompleteGamma.quantile(shape, p);
    assertThat(IncompleteGamma.lower(shape, x)).isCloseTo(p, within(1e-12 * p));
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.2", "10, 9.5", "10, 30", "131, 131", "131, 132.5"})
  void tailsSumToOne(double shape, double x) {
    assertThat(IncompleteGamma.lower(shape, x) + IncompleteGamma.upper(shape, x))
        .isCloseTo(1, within(4e-15));
    // One shape more takes one term away.
    assertThat(IncompleteGamma.upper(shape + 1, x) - IncompleteGamma.upper(shape, x))
        .isCloseTo(IncompleteGamma.poisson(shape, x), within(1e-14));
  }

  @Test
  void normalQuantiles() {
    // Φ^{-1} by mpmath.
    close(Normal.quantile(0.16), -0.9944578832097531);
    close(Normal.quantile(1e-9), -5.9978070150076865);
    close(Normal.above(3), 0.0013498980316300946);
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-15));
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(ROUNDING * Math.abs(expected)));
  }
}
