package org.mebit.ensemble.operating;

/// Times as fractions of a turn 2π.
///
/// A time in turns is the sum of two doubles, so that it can be compared with P/Q for denominators
/// up to 10^8 without losing the distance.
final class Fractions {
  /// 2π is the sum of these.
  private static final double TWO_PI = 2 * Math.PI;

  private static final double TWO_PI_REST = 2.4492935982947064e-16;

  /// Where the search for denominators gives up.
  private static final double MOST = 1e15;

  private double numerator;
  private double denominator;

  /// P of the last fraction found.
  double numerator() {
    return numerator;
  }

  /// Q of it.
  double denominator() {
    return denominator;
  }

  /// Its time, to rounding.
  double time() {
    return time(numerator, denominator);
  }

  /// `2πP/Q` to rounding.
  static double time(double p, double q) {
    double ratio = p / q;
    double rest = Math.fma(-ratio, q, p) / q;
    double product = ratio * TWO_PI;
    double low = Math.fma(ratio, TWO_PI, -product) + Math.fma(ratio, TWO_PI_REST, rest * TWO_PI);
    return product + low;
  }

  /// Turns of a time.
  static double turns(double time) {
    return time / TWO_PI;
  }

  /// What [#turns] leaves of it.
  static double turnsRest(double time) {
    double turns = time / TWO_PI;
    return (Math.fma(-turns, TWO_PI, time) - turns * TWO_PI_REST) / TWO_PI;
  }

  /// Finds the fraction with the smallest denominator between two times, both included, down the
  /// tree of Stern and Brocot in runs of equal turns (R. L. Graham, D. E. Knuth and O. Patashnik,
  /// Concrete Mathematics, section 4.5).
  ///
  /// @return whether its denominator is below 10^15
  boolean simplest(double from, double to) {
    if (from <= 0 && to >= 0) {
      numerator = 0;
      denominator = 1;
      return true;
    }
    if (to < 0) {
      boolean found = simplest(-to, -from);
      numerator = -numerator;
      return found;
    }
    double a = turns(from);
    double aRest = turnsRest(from);
    double b = turns(to);
    double bRest = turnsRest(to);
    double lp = 0;
    double lq = 1;
    double rp = 1;
    double rq = 0;
    while (true) {
      // The first L + kR that is not below a.
      double k = Math.ceil(beyond(lp, lq, a, aRest) / -beyond(rp, rq, a, aRest));
      k = Math.max(k, 1);
      numerator = lp + k * rp;
      denominator = lq + k * rq;
      if (!(denominator < MOST)) {
        return false;
      }
      if (beyond(numerator, denominator, b, bRest) >= 0) {
        return true;
      }
      lp = numerator - rp;
      lq = denominator - rq;
      rp = numerator;
      rq = denominator;
      // The first R + kL that is not above b.
      k = Math.ceil(-beyond(rp, rq, b, bRest) / beyond(lp, lq, b, bRest));
      k = Math.max(k, 1);
      numerator = rp + k * lp;
      denominator = rq + k * lq;
      if (!(denominator < MOST)) {
        return false;
      }
      if (beyond(numerator, denominator, a, aRest) <= 0) {
        return true;
      }
      rp = numerator - lp;
      rq = denominator - lq;
      lp = numerator;
      lq = denominator;
    }
  }

  /// `q a − p`: above 0 where p/q is below a.
  private static double beyond(double p, double q, double a, double rest) {
    return Math.fma(q, a, -p) + q * rest;
  }
}
