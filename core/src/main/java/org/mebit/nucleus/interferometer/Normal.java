package org.mebit.nucleus.interferometer;

import java.util.random.RandomGenerator;

/// The standard normal distribution.
final class Normal {
  /// The series is short below, the continued fraction above.
  private static final double SPLIT = 2;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /// Steps of the fraction beyond which it does not change at x = 2.
  private static final int FRACTION_STEPS = 150;

  private Normal() {}

  /// `Φ(x)`, to rounding also in the lower tail.
  ///
  /// Laplace's series `½ + φ(x) Σ x^{2n+1}/(1·3·…·(2n+1))` and continued fraction `φ(x)/(x + 1/(x +
  /// 2/(x + …)))` (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.2.11 and
  /// 26.2.14).
  static double below(double x) {
    if (x < -SPLIT) {
      return tail(-x);
    }
    if (x > SPLIT) {
      return 1 - tail(x);
    }
    double term = x;
    double sum = x;
    for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
      term *= x * x / n;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
  }

  /// Draws a normal number given that it lies in `least..most`; fast where that is narrow or in a
  /// tail. By rejection: from a uniform number about 0, else from an exponential one (C. P. Robert,
  /// Stat. Comput. 5, 121 (1995)), cut off at the far end.
  static double between(double least, double most, RandomGenerator random) {
    if (most <= 0) {
      return -between(-most, -least, random);
    }
    if (least <= 0) {
      while (true) {
        double x = least + (most - least) * random.nextDouble();
        if (random.nextDouble() < Math.exp(-0.5 * x * x)) {
          return x;
        }
      }
    }
    double rate = 0.5 * (least + Math.sqrt(least * least + 4));
    double missing = Math.expm1(-rate * (most - least));
    // The acceptance exp(−(x − rate)²/2), over the largest one there is.
    double best = Math.min(rate, most) - rate;
    while (true) {
      double x = least - Math.log1p(random.nextDouble() * missing) / rate;
      double off = x - rate;
      if (random.nextDouble() < Math.exp(0.5 * (best * best - off * off))) {
        return Math.min(x, most);
      }
    }
  }

  private static double tail(double x) {
    double fraction = x;
    for (int n = FRACTION_STEPS; n > 0; n--) {
      fraction = x + n / fraction;
    }
    return Math.exp(-0.5 * x * x) / (ROOT_TWO_PI * fraction);
  }
}
