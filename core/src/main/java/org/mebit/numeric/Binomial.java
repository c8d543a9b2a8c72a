package org.mebit.numeric;

/// Binomial probabilities without overflow, underflow before their time, or differences of
/// log-gammas.
///
/// A difference of two log-gammas loses `ε·lnΓ(N)`, a relative error of 3·10^−9 at N = 10^6. Here
/// the large terms are taken out analytically: Stirling's remainder and the deviance, both small
/// near the mode (C. Loader, Fast and accurate computation of binomial probabilities, 2000).
public final class Binomial {
  /// Stirling's remainder by its series from here on: the next term, 691/(360360 n^11), is below
  /// 2·10^−16.
  private static final int SERIES_FROM = 16;

  private static final double[] SMALL_REMAINDERS = smallRemainders();

  private Binomial() {}

  /// `√(C(n,q) c^{2q} s^{2(n−q)})`: the size of the amplitude that a spin coherent state has on the
  /// Dicke state `|q⟩`.
  ///
  /// @param n number of qubits, from 0
  /// @param q excitations, in 0..n
  /// @param c2 `c²`, in [0, 1]
  /// @param s2 `s² = 1 − c²`, given apart because one of the two may be tiny
  public static double rootProbability(long n, long q, double c2, double s2) {
    if (q == n) {
      return s2 < 0.5 ? Math.exp(0.5 * n * Math.log1p(-s2)) : power(c2, n);
    }
    if (q == 0) {
      return c2 < 0.5 ? Math.exp(0.5 * n * Math.log1p(-c2)) : power(s2, n);
    }
    if (c2 == 0 || s2 == 0) {
      return 0;
    }
    double exponent =
        stirlingRemainder(n)
            - stirlingRemainder(q)
            - stirlingRemainder(n - q)
            - deviance(q, n * c2)
            - deviance(n - q, n * s2);
    double x = q;
    return Math.exp(0.5 * exponent) * Math.sqrt(Math.sqrt(n / (2 * Math.PI * x * (n - x))));
  }

  /// `p(k) = C(n,k)/2^n`.
  public static double symmetric(long n, long k) {
    double root = rootProbability(n, k, 0.5, 0.5);
    return root * root;
  }

  /// `ln p(n/2 + x) − ln p(n/2)` with p continued analytically to any real x.
  ///
  /// @param n number of qubits, at least [#SERIES_FROM]·4
  /// @param x distance from the centre, `|x| < n/2`
  public static double logRatioToCentre(double n, double x) {
    double y = 2 * x / n;
    double y2 = y * y;
    double half = 0.5 * n;
    double deviance;
    if (y2 < 0.04) {
      // Σ y^{2i}/(i(2i−1)), cut where the next term is below ε of the first.
      double sum = 0;
      int terms = y2 < 1e-6 ? 3 : y2 < 1e-3 ? 6 : 13;
      for (int i = terms; i >= 1; i--) {
        sum = sum * y2 + 1.0 / (i * (2 * i - 1));
      }
      deviance = sum * y2;
    } else {
      deviance = (1 + y) * Math.log1p(y) + (1 - y) * Math.log1p(-y);
    }
    double remainders =
        stirlingSeries(half * (1 + y)) + stirlingSeries(half * (1 - y)) - 2 * stirlingSeries(half);
    return -half * deviance - 0.5 * Math.log1p(-y2) - remainders;
  }

  /// `ln p(n/2)`, continued analytically for odd n.
  public static double logCentre(double n) {
    double half = 0.5 * n;
    return stirlingSeries(n) - 2 * stirlingSeries(half) - 0.5 * Math.log(0.5 * Math.PI * n);
  }

  private static double power(double base, long n) {
    return base == 0 ? (n == 0 ? 1 : 0) : Math.exp(0.5 * n * Math.log(base));
  }

  /// `x ln(x/m) + m − x`, without cancellation where x is near m.
  private static double deviance(double x, double m) {
    double difference = x - m;
    if (Math.abs(difference) < 0.1 * (x + m)) {
      // With v = (x−m)/(x+m): x ln(x/m) + m − x = (x−m) v + 2x (v³/3 + v⁵/5 + ...).
      double v = difference / (x + m);
      double sum = difference * v;
      double term = 2 * x * v;
      for (int j = 1; j < 1000; j++) {
        term *= v * v;
        double next = sum + term / (2 * j + 1);
        if (next == sum) {
          return sum;
        }
        sum = next;
      }
    }
    return x * Math.log(x / m) + m - x;
  }

  /// `ln n! − (n + ½) ln n + n − ½ ln 2π`.
  private static double stirlingRemainder(long n) {
    return n < SERIES_FROM ? SMALL_REMAINDERS[(int) n] : stirlingSeries(n);
  }

  private static double stirlingSeries(double n) {
    double m = 1 / (n * n);
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - m / 1188) * m) * m) * m) / n;
  }

  private static double[] smallRemainders() {
    // Downwards from the series, by differences that are small: from factorials the remainder would
    // be a difference of terms a thousand times larger.
    double[] remainders = new double[SERIES_FROM];
    double next = stirlingSeries(SERIES_FROM);
    for (int n = SERIES_FROM - 1; n >= 1; n--) {
      next += (n + 0.5) * Math.log1p(1.0 / n) - 1;
      remainders[n] = next;
    }
    return remainders;
  }
}
