package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values by mpmath with 30 digits: log pmf from loggamma, tails by bisection, summed until terms
/// are below 10⁻²² of the sum; shares are exact in binary.
class BinomialTestTest {
  /// Rounding of the logarithm of a term, some hundreds at most.
  private static final double PERCENT = 1e-9;

  @ParameterizedTest
  @CsvSource({
    "600, 1000, 0.5, 2.7284641560660184e-10",
    "471, 1000, 0.5, 0.071413923527826191",
    "12, 1000, 0.03125, 0.00012025824216704376",
    "500600, 1000000, 0.5, 0.23052792860371865",
    "248500, 1000000, 0.25, 0.0005297189420936253",
    "250001, 1000000, 0.25, 0.99815736642997046",
    "999, 1000000, 0.0009765625, 0.47127252407734557",
    "500020000, 1000000000, 0.5, 0.2059145481013656",
    "250100000, 1000000000, 0.25, 2.8217788376285725e-13",
    "249900000, 1000000000, 0.25, 2.8087852354386237e-13",
    "1000100, 1000000000, 0.0009765625, 1.5532671796874807e-124",
    "976000, 1000000000, 0.0009765625, 0.56936842420745976",
  })
  void manyTrials(long successes, long trials, double share, double expected) {
    assertThat(BinomialTest.pValue(successes, trials, share))
        .isCloseTo(expected, withinPercentage(PERCENT));
  }

  /// All outcomes, from a recursion over the trials, compared with the one seen.
  @Test
  void fewTrials() {
    int trials = 40;
    for (double share : new double[] {0.3, 0.5, 0.9, 0.01}) {
      double[] terms = {1};
      for (int n = 1; n <= trials; n++) {
        double[] next = new double[n + 1];
        for (int k = 0; k < n; k++) {
          next[k] += terms[k] * (1 - share);
          next[k + 1] += terms[k] * share;
        }
        terms = next;
      }
      for (int seen = 0; seen <= trials; seen++) {
        double expected = 0;
        for (double term : terms) {
          expected += term <= terms[seen] * (1 + 1e-7) ? term : 0;
        }
        assertThat(BinomialTest.pValue(seen, trials, share))
            .isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }

  /// Where 10⁸ terms would have to be added: the normal distribution's two tails at z standard
  /// deviations, whose relative error is of order `1/σ`.
  @Test
  void anyNumberOfTrials() {
    long trials = 4_000_000_000_000_000L;
    long sigma = 31_622_777; // √trials/2
    assertThat(BinomialTest.pValue(trials / 2 + 2 * sigma, trials, 0.5))
        .isCloseTo(0.04550026389635841, within(1e-7));
    assertThat(BinomialTest.pValue(trials / 2, trials, 0.5)).isEqualTo(1);
    assertThat(BinomialTest.pValue(0, trials, 0.5)).isZero();
    assertThat(BinomialTest.pValue(trials, trials, 0.5)).isZero();
    assertThat(BinomialTest.pValue(9_000_000_000L, 10_000_000_000L, 0.5)).isZero();
  }

  /// The sum and the integral, on both sides of where one takes over.
  @Test
  void sumsAndIntegralsAgree() {
    double before = BinomialTest.pValue(199_979_998, 399_999_996L, 0.5);
    double after = BinomialTest.pValue(199_980_002, 400_000_004L, 0.5);
    // 2σ below the mode for both; the difference of the trials changes z by 2·10⁻⁸ of itself.
    assertThat(before).isCloseTo(after, within(1e-8)).isCloseTo(0.0455, within(1e-4));
  }
}
