package org.mebit.numeric;

import java.util.random.RandomGenerator;

/// Draws from the binomial distribution in a time that does not grow with the number of trials.
///
/// Few expected successes: the distribution function is summed until it passes a uniform number.
/// Else transformed rejection with a squeeze, algorithm BTRS of W. Hörmann, The generation of
/// binomial random variates, J. Stat. Comput. Simul. 46, 101 (1993), with the probabilities of
/// [Binomial], which stay accurate where differences of log-gammas do not.
public final class BinomialDraw {
  /// The rejection needs at least so many expected successes (and failures); below, the sum has at
  /// most some fifty terms.
  private static final double FEWEST_EXPECTED = 10;

  /// Inside this distance from the ends of the uniform number the hat is not tight enough for the
  /// quick test.
  private static final double QUICK_FROM = 0.07;

  private BinomialDraw() {}

  /// The number of successes in n trials of probability `c²`.
  ///
  /// @param c2 `c²` in [0, 1]
  /// @param s2 `1 − c²`, given apart because one of the two may be tiny
  public static long draw(RandomGenerator random, long n, double c2, double s2) {
    double rarer = Math.min(c2, s2);
    long rare;
    if (rarer == 0) {
      rare = 0;
    } else if (n * rarer < FEWEST_EXPECTED) {
      rare = bySum(random, n, rarer);
    } else {
      rare = byRejection(random, n, rarer);
    }
    return c2 <= s2 ? rare : n - rare;
  }

  private static long bySum(RandomGenerator random, long n, double p) {
    double odds = p / (1 - p);
    double uniform = random.nextDouble();
    double probability = Math.exp(n * Math.log1p(-p));
    long k = 0;
    // Rounding may leave a uniform number next to 1 beyond the sum: the end of the loop is n then,
    // or where the probability vanishes.
    while (uniform >= probability && k < n && probability > 0) {
      uniform -= probability;
      probability *= odds * (n - k) / (k + 1);
      k++;
    }
    return k;
  }

  private static long byRejection(RandomGenerator random, long n, double p) {
    double deviation = Math.sqrt(n * p * (1 - p));
    // Hörmann's fits: width and shape of the hat in terms of the standard deviation.
    double width = 1.15 + 2.53 * deviation;
    double shape = -0.0873 + 0.0248 * width + 0.01 * p;
    double centre = n * p + 0.5;
    double quick = 0.92 - 4.2 / width;
    double height = (2.83 + 5.1 / width) * deviation;
    long mode = (long) Math.floor((n + 1) * p);
    double atMode = Binomial.rootProbability(n, mode, p, 1 - p);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double toEnd = 0.5 - Math.abs(u);
      double x = Math.floor((2 * shape / toEnd + width) * u + centre);
      if (toEnd >= QUICK_FROM && v <= quick) {
        return (long) x;
      }
      if (!(x >= 0 && x <= n)) {
        continue;
      }
      double ratio = Binomial.rootProbability(n, (long) x, p, 1 - p) / atMode;
      if (v * height / (shape / (toEnd * toEnd) + width) <= ratio * ratio) {
        return (long) x;
      }
    }
  }
}
