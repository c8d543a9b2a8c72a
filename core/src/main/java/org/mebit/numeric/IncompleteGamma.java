package org.mebit.numeric;

/// The gamma distribution of scale 1 and real shape, without loss in either tail, and the terms of
/// the Poisson distribution continued to real counts.
///
/// Terms are computed from the deviance `n ln(n/x) + x − n`, so that they keep their digits for
/// counts of many thousands (C. Loader, Fast and accurate computation of binomial probabilities,
/// 2000).
public final class IncompleteGamma {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /// From here on Stirling's series holds to rounding.
  private static final double STIRLING_FROM = 16;

  private static final int MOST_TERMS = 1_000_000;
  private static final int MOST_STEPS = 100;

  private IncompleteGamma() {}

  /// `ln Γ(n + 1)`.
  ///
  /// @param n at least 0
  public static double logFactorial(double n) {
    return n == 0 ? 0 : HALF_LOG_TWO_PI + (n + 0.5) * Math.log(n) - n + stirlingRest(n);
  }

  /// `xⁿ e^{−x}/Γ(n + 1)`.
  ///
  /// @param n at least 0
  /// @param x at least 0
  public static double poisson(double n, double x) {
    return Math.exp(logPoisson(n, x));
  }

  /// Its logarithm, −∞ where it is 0.
  public static double logPoisson(double n, double x) {
    if (n == 0) {
      return -x;
    }
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return -HALF_LOG_TWO_PI - 0.5 * Math.log(n) - stirlingRest(n) - deviance(n, x);
  }

  /// `n ln(n/x) + x − n`, at least 0 and without cancellation for x near n.
  ///
  /// @param n at least 0
  /// @param x above 0
  public static double deviance(double n, double x) {
    if (Math.abs(n - x) < 0.1 * (n + x)) {
      double v = (n - x) / (n + x);
      double sum = (n - x) * v;
      double power = 2 * n * v;
      for (int k = 3; ; k += 2) {
        power *= v * v;
        double next = sum + power / k;
        if (next == sum) {
          return sum;
        }
        sum = next;
      }
    }
    return (n == 0 ? 0 : n * Math.log(n / x)) + x - n;
  }

  /// The share below x, to rounding relative to itself.
  ///
  /// @param shape above 0
  public static double lower(double shape, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
  }

  /// The share above x, to rounding relative to itself.
  ///
  /// @param shape above 0
  public static double upper(double shape, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
  }

  /// The x below which the share p lies.
  ///
  /// @param shape above 0
  /// @param p above 0 and below 1
  public static double quantile(double shape, double p) {
    double z = Normal.quantile(p);
    // E. B. Wilson and M. M. Hilferty, PNAS 17, 684 (1931); in its far lower tail the first term of
    // the series instead.
    double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    double x = shape * root * root * root;
    if (!(x > 0.1 * shape)) {
      x = Math.exp((Math.log(p) + logFactorial(shape)) / shape);
    }
    // Newton's steps for the logarithm of the smaller tail as a function of ln x: nearly straight.
    for (int step = 0; step < MOST_STEPS; step++) {
      double density = density(shape, x);
      double move;
      if (p < 0.5) {
        double share = lower(shape, x);
        move = share / (x * density) * Math.log(p / share);
      } else {
        double share = upper(shape, x);
        move = -share / (x * density) * Math.log((1 - p) / share);
      }
      x *= Math.exp(Math.max(-1, Math.min(1, move)));
      if (Math.abs(move) < 1e-14) {
        break;
      }
    }
    return x;
  }

  /// The density `x^{shape−1} e^{−x}/Γ(shape)`, also for shapes below 1.
  private static double density(double shape, double x) {
    return shape >= 1 ? poisson(shape - 1, x) : poisson(shape, x) * shape / x;
  }

  /// `x^k e^{−x}/Γ(k+1) (1 + x/(k+1) + x²/((k+1)(k+2)) + …)`.
  private static double series(double shape, double x) {
    double term = 1;
    double sum = 1;
    double k = shape;
    for (int i = 0; i < MOST_TERMS && term > 1e-17 * sum; i++) {
      k++;
      term *= x / k;
      sum += term;
    }
    return Math.min(1, sum * poisson(shape, x));
  }

  /// Legendre's continued fraction, by Lentz's method in Thompson and Barnett's form.
  private static double fraction(double shape, double x) {
    double b = x + 1 - shape;
    double c = 1e300;
    double d = 1 / b;
    double value = d;
    for (int i = 1; i < MOST_TERMS; i++) {
      double a = -i * (i - shape);
      b += 2;
      d = 1 / (a * d + b);
      c = b + a / c;
      double factor = c * d;
      value *= factor;
      if (Math.abs(factor - 1) < 2e-16) {
        break;
      }
    }
    // x^k e^{−x}/Γ(k) = k x^k e^{−x}/Γ(k+1)
    return Math.min(1, value * shape * poisson(shape, x));
  }

  /// `ln Γ(n+1)` less Stirling's formula.
  private static double stirlingRest(double n) {
    double rest = 0;
    double m = n;
    while (m < STIRLING_FROM) {
      rest += (m + 0.5) * Math.log1p(1 / m) - 1;
      m++;
    }
    double q = 1 / (m * m);
    return rest + (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / m;
  }
}
