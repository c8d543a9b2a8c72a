package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.Binomial;

/// Against the alternating double sum of the paper's eq. 24 in whole numbers.
class XDickeStateTest {
  /// `√(k!(N−k)!/(2^N q!(N−q)!)) Σ_m C(q,m) C(N−q,k−m) (−1)^{N−q−k+m}`: the coefficient of `a^k
  /// b^{N−k}` in `(a+b)^q (a−b)^{N−q}`, normalised.
  private static double exact(int n, int q, int k) {
    BigInteger sum = BigInteger.ZERO;
    for (int m = Math.max(0, k - (n - q)); m <= Math.min(q, k); m++) {
      BigInteger term = Precise.binomial(q, m).multiply(Precise.binomial(n - q, k - m));
      sum = (n - q - k + m) % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    // k!(N−k)!/(q!(N−q)!) = C(N,q)/C(N,k).
    MathContext digits = Precise.FEWER;
    BigDecimal norm =
        new BigDecimal(Precise.binomial(n, q))
            .divide(new BigDecimal(Precise.binomial(n, k).shiftLeft(n)), digits)
            .sqrt(digits);
    return norm.multiply(new BigDecimal(sum), digits).doubleValue();
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 12, 13, 30, 31, 60})
  void equalsTheAlternatingSum(int n) {
    for (int q = 0; q <= n; q++) {
      double[] v = XDickeState.elements(n, q);
      assertThat(v).hasSize(n + 1);
      for (int k = 0; k <= n; k++) {
        assertThat(v[k]).as("q = %d, k = %d", q, k).isCloseTo(exact(n, q, k), within(3e-15));
      }
    }
  }

  @Test
  void differentOutcomesAreOrthonormal() {
    int n = 200;
    double[][] v = new double[n + 1][];
    for (int q = 0; q <= n; q++) {
      v[q] = XDickeState.elements(n, q);
    }
    for (int q = 0; q <= n; q++) {
      for (int p = 0; p <= q; p++) {
        double overlap = 0;
        for (int k = 0; k <= n; k++) {
          overlap += v[q][k] * v[p][k];
        }
        assertThat(overlap).as("%d and %d", q, p).isCloseTo(p == q ? 1 : 0, within(2e-14));
      }
    }
  }

  @Test
  void outcomeAndStateMayBeExchanged() {
    // The Hadamard rotation is its own inverse and real: its matrix is symmetric.
    int n = 101;
    for (int q = 0; q <= n; q += 7) {
      double[] v = XDickeState.elements(n, q);
      double[] opposite = XDickeState.elements(n, n - q);
      for (int k = 0; k <= n; k++) {
        assertThat(v[k]).isCloseTo(XDickeState.elements(n, k)[q], within(1e-14));
        assertThat(opposite[k]).isCloseTo((n - k) % 2 == 0 ? v[k] : -v[k], within(1e-14));
        assertThat(v[n - k]).isEqualTo((n - q) % 2 == 0 ? v[k] : -v[k]);
      }
    }
  }

  @Test
  void allNIsTheCoherentState() {
    double[] v = XDickeState.elements(5000, 5000);
    for (int k = 0; k <= 5000; k++) {
      double expected = Binomial.rootProbability(5000, k, 0.5, 0.5);
      assertThat(v[k]).isCloseTo(expected, within(1e-14 + 1e-11 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 2, 777, 25_000, 49_999, 50_000, 50_001, 87_654, 99_998, 99_999, 100_000})
  void solvesTheEigenvalueEquationOfAHundredThousandAtoms(long q) {
    residual(100_000, q);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 300, 50_000, 50_001, 99_998, 100_000, 100_001})
  void solvesTheEigenvalueEquationForOddNumbers(long q) {
    residual(100_001, q);
  }

  private static void residual(int n, long q) {
    double[] v = XDickeState.elements(n, q);
    double square = 0;
    double norm = 0;
    for (int k = 0; k <= n; k++) {
      double left = k > 0 ? Math.sqrt((double) k * (n - k + 1)) * v[k - 1] : 0;
      double right = k < n ? Math.sqrt((k + 1.0) * (n - k)) * v[k + 1] : 0;
      double rest = left + right - (2.0 * q - n) * v[k];
      square += rest * rest;
      norm += v[k] * v[k];
    }
    assertThat(Math.sqrt(square)).isLessThanOrEqualTo((n % 2 == 0 ? 5e-15 : 1e-14) * n);
    assertThat(norm).isCloseTo(1, within(1e-12));
    // Positive at k = N; from there to the first zero the signs are all equal for a positive
    // eigenvalue and alternate for a negative one, which shows where v(N) has underflowed.
    int k = n;
    while (v[k] == 0) {
      k--;
    }
    boolean flipped = 2 * q < n && (n - k) % 2 != 0;
    assertThat(flipped ? -v[k] : v[k]).isPositive();
  }
}
