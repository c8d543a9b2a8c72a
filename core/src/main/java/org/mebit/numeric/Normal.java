package org.mebit.numeric;

import java.util.random.RandomGenerator;

/// The standard normal distribution.
public final class Normal {
  /// The series is short below, the continued fraction above.
  private static final double SPLIT = 2;

  /// An interval this narrow, in units of the scale the density falls on, is integrated by a
  /// series.
  private static final double NARROW = 0.02;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /// Steps of the fraction beyond which it does not change at x = 2.
  private static final int FRACTION_STEPS = 150;

  /// From four digits, with the order of convergence 3.
  private static final int QUANTILE_STEPS = 2;

  private Normal() {}

  /// `Φ(x)`, to rounding also in the lower tail.
  ///
  /// Laplace's series `½ + φ(x) Σ x^{2n+1}/(1·3·…·(2n+1))` and continued fraction `φ(x)/(x + 1/(x +
  /// 2/(x + …)))` (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.2.11 and
  /// 26.2.14).
  public static double below(double x) {
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

  /// `1 − Φ(x)`, to rounding also in the upper tail.
  public static double above(double x) {
    return below(-x);
  }

  /// The x with `Φ(x) = p`, to rounding also for small p: Halley's steps from formula 26.2.23 of
  /// the same handbook.
  ///
  /// @param p above 0 and below 1
  public static double quantile(double p) {
    Require.that(p > 0 && p < 1, "p must be above 0 and below 1, but is " + p);
    if (p > 0.5) {
      return -quantile(1 - p);
    }
    double t = Math.sqrt(-2 * Math.log(p));
    double x =
        (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
            - t;
    for (int step = 0; step < QUANTILE_STEPS; step++) {
      double off = (below(x) - p) * ROOT_TWO_PI * Math.exp(0.5 * x * x);
      x -= off / (1 + 0.5 * x * off);
    }
    return x;
  }

  /// `Φ(to) − Φ(from)`, to rounding also where the two are close or both in a tail; 0 unless `from
  /// < to`.
  public static double inside(double from, double to) {
    double width = to - from;
    if (!(width > 0)) {
      return 0;
    }
    double middle = from + 0.5 * width;
    if (width * (1 + Math.abs(middle)) < NARROW) {
      // The density's series about the middle; its next term is below width⁶/10⁵.
      double m = middle * middle;
      double w = width * width;
      double bend = w * (m - 1) / 24 + w * w * (m * m - 6 * m + 3) / 1920;
      return width * Math.exp(-0.5 * m) / ROOT_TWO_PI * (1 + bend);
    }
    return from > 0 ? below(-from) - below(-to) : below(to) - below(from);
  }

  /// Draws a normal number given that it lies in `least..most`; fast where that is narrow or in a
  /// tail. By rejection: from a uniform number about 0, else from an exponential one (C. P. Robert,
  /// Stat. Comput. 5, 121 (1995)), cut off at the far end.
  public static double between(double least, double most, RandomGenerator random) {
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
