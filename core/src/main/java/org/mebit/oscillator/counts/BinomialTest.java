package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;

/// The exact two-sided test of a share: the probability of all outcomes that are not more likely
/// than the one seen.
final class BinomialTest {
  /// Outcomes as likely as the one seen, but for rounding, count.
  private static final double ROUNDING = 1e-7;

  private BinomialTest() {}

  /// @param successes seen, in 0..trials
  /// @param trials at least 0
  /// @param share expected, above 0 and below 1
  static double pValue(long successes, long trials, double share) {
    double most = logTerm(successes, trials, share) + ROUNDING;
    double sum = 0;
    for (long k = 0; k <= trials; k++) {
      double term = logTerm(k, trials, share);
      if (term <= most) {
        sum += Math.exp(term);
      }
    }
    return Math.min(1, sum);
  }

  /// From Poisson terms, so that large counts lose nothing: `B(k) = P(k; np) P(n−k; nq)/P(n; n)`.
  private static double logTerm(long k, long n, double share) {
    return IncompleteGamma.logPoisson(k, n * share)
        + IncompleteGamma.logPoisson(n - k, n * (1 - share))
        - IncompleteGamma.logPoisson(n, n);
  }
}
