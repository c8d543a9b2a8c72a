package org.mebit.oscillator.counts;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.IncompleteGamma;

/// The exact two-sided test of a share: the probability of all outcomes that are not more likely
/// than the one seen.
final class BinomialTest {
  /// Outcomes as likely as the one seen, but for rounding, count.
  private static final double ROUNDING = 1e-7;

  private static final double NEGLIGIBLE = 1e-18;
  private static final long CHECKED = 1 << 20;

  private BinomialTest() {}

  /// @param successes seen, in 0..trials
  /// @param trials at least 0
  /// @param share expected, above 0 and below 1
  static double pValue(long successes, long trials, double share) {
    double most = logTerm(successes, trials, share) + ROUNDING;
    long peak = Math.min(trials, (long) Math.floor((trials + 1) * share));
    if (logTerm(peak, trials, share) <= most) {
      return 1;
    }
    return Math.min(
        1, tail(peak, 0, most, trials, share) + tail(peak, trials, most, trials, share));
  }

  /// The terms of at most `e^most` from the peak, which is more, to an end. They fall steadily.
  private static double tail(long peak, long end, double most, long n, double share) {
    if (peak == end || logTerm(end, n, share) > most) {
      return 0;
    }
    long above = peak;
    long k = end;
    while (Math.abs(above - k) > 1) {
      long middle = above + (k - above) / 2;
      if (logTerm(middle, n, share) > most) {
        above = middle;
      } else {
        k = middle;
      }
    }
    double odds = share / (1 - share);
    double term = Math.exp(logTerm(k, n, share));
    double sum = term;
    int way = end < peak ? -1 : 1;
    while (k != end && term > NEGLIGIBLE * sum) {
      term *= way < 0 ? k / ((n - k + 1) * odds) : (n - k) * odds / (k + 1);
      k += way;
      sum += term;
      if (k % CHECKED == 0) {
        Cancellation.check("a binomial test");
      }
    }
    return sum;
  }

  /// From Poisson terms, so that large counts lose nothing: `B(k) = P(k; np) P(n−k; nq)/P(n; n)`.
  private static double logTerm(long k, long n, double share) {
    return IncompleteGamma.logPoisson(k, n * share)
        + IncompleteGamma.logPoisson(n - k, n * (1 - share))
        - IncompleteGamma.logPoisson(n, n);
  }
}
