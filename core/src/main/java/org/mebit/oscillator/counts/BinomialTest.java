package org.mebit.oscillator.counts;

import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.IncompleteGamma;

/// The exact two-sided test of a share: the probability of all outcomes that are not more likely
/// than the one seen.
///
/// Outcomes are likeliest in the middle and rarer outwards, so these are two tails. Their ends are
/// found by bisection; each is summed outwards until nothing changes. A wide one is an integral,
/// where the sum would take long.
final class BinomialTest {
  /// Outcomes as likely as the one seen, but for rounding, count.
  private static final double ROUNDING = 1e-7;

  /// A term that adds less than this share of the sum ends it: those after it fall faster than
  /// those before did.
  private static final double NEGLIGIBLE = 1e-18;

  /// From this variance on tails are integrals. A sum below it has some 10⁵ terms at most.
  private static final double WIDE = 1e8;

  private static final GaussLegendre PANEL = new GaussLegendre(16);

  /// Where the likelihood falls fast, a panel spans `e⁻⁴`.
  private static final double FALL = 4;

  private final long trials;
  private final double share;

  private BinomialTest(long trials, double share) {
    this.trials = trials;
    this.share = share;
  }

  /// @param successes seen, in 0..trials
  /// @param trials at least 0
  /// @param share expected, above 0 and below 1
  static double pValue(long successes, long trials, double share) {
    return new BinomialTest(trials, share).pValue(successes);
  }

  private double pValue(long successes) {
    double most = logTerm(successes) + ROUNDING;
    long mode = Math.min(trials, (long) ((trials + 1.0) * share));
    if (logTerm(mode) <= most) {
      return 1;
    }
    return Math.min(1, tail(edge(mode, 0, most), -1) + tail(edge(mode, trials, most), 1));
  }

  /// The outcome nearest to the mode, from it to an end, that is at most so likely; beyond the end
  /// if none is.
  private long edge(long mode, long end, double most) {
    if (logTerm(end) > most) {
      return end == 0 ? -1 : end + 1;
    }
    long likelier = mode;
    long counted = end;
    while (Math.abs(counted - likelier) > 1) {
      long half = likelier + (counted - likelier) / 2;
      if (logTerm(half) <= most) {
        counted = half;
      } else {
        likelier = half;
      }
    }
    return counted;
  }

  /// The probability of an outcome and all farther out.
  ///
  /// @param side 1 towards more, −1 towards fewer successes
  private double tail(long edge, int side) {
    if (edge < 0 || edge > trials) {
      return 0;
    }
    return trials * share * (1 - share) < WIDE ? sum(edge, side) : integral(edge, side);
  }

  private double sum(long edge, int side) {
    double odds = side > 0 ? share / (1 - share) : (1 - share) / share;
    // Towards fewer successes it is the failures that grow.
    double done = side > 0 ? edge : trials - edge;
    double left = trials - done;
    double term = Math.exp(logTerm(edge));
    double sum = 0;
    while (term > NEGLIGIBLE * sum) {
      sum += term;
      done++;
      term *= left / done * odds;
      left--;
    }
    return sum;
  }

  /// The sum by Euler's and Maclaurin's formula about midpoints: `Σ_{k≥a} f(k) = ∫_{a−½} f +
  /// f′(a−½)/24 − 7 f‴(a−½)/5760 + …`. With the logarithmic slope r of f the last term is `r⁴/823`
  /// of the sum. Where `eˣ` can hold f, r is below `39/√WIDE`: that is 3·10⁻¹³.
  private double integral(long edge, int side) {
    double from = edge - 0.5 * side;
    double end = side > 0 ? trials : 0;
    double slope = Math.abs(Math.log((trials - from) / from * (share / (1 - share))));
    double width = Math.min(Math.sqrt(trials * share * (1 - share)), FALL / slope);
    double sum = 0;
    double panel = Double.POSITIVE_INFINITY;
    for (double at = from; panel > NEGLIGIBLE * sum && side * (end - at) > 0; at += side * width) {
      double half = 0.5 * Math.min(width, Math.abs(end - at));
      panel = 0;
      for (int i = 0; i < PANEL.size(); i++) {
        panel += half * PANEL.weight(i) * Math.exp(logTerm(at + side * half * (1 + PANEL.node(i))));
      }
      sum += panel;
    }
    return sum - slope * Math.exp(logTerm(from)) / 24;
  }

  /// From Poisson terms, so that large counts lose nothing: `B(k) = P(k; np) P(n−k; nq)/P(n; n)`.
  private double logTerm(double k) {
    return IncompleteGamma.logPoisson(k, trials * share)
        + IncompleteGamma.logPoisson(trials - k, trials * (1 - share))
        - IncompleteGamma.logPoisson(trials, trials);
  }
}
