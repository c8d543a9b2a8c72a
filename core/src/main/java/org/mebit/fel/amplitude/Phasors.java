package org.mebit.fel.amplitude;

/// `e^{ix}` for many x at once.
final class Phasors {
  /// π/2 as a sum of two doubles: the reduction must not lose what the product rounds away.
  private static final double QUARTER = 0x1.921fb54442d18p0;

  private static final double QUARTER_REST = 0x1.1a62633145c07p-54;
  private static final double PER_QUARTER = 2 / Math.PI;

  /// Added and taken away it rounds to a whole number, as `Math.rint`, in vector code too.
  private static final double ROUND = 0x1.8p52;

  private Phasors() {}

  /// Writes cosine and sine of the first `count` phases, and overwrites the phases; right to 2⁻⁵²
  /// for phases below 10⁶.
  ///
  /// `x = kπ/2 + r`, the series of `e^{ir}`, and `i^k` from k modulo 4 by arithmetic. Short loops
  /// without a branch: the compiler makes vector code of these, not of one long loop.
  static void of(double[] phase, double[] cosine, double[] sine, int count) {
    for (int i = 0; i < count; i++) {
      double x = phase[i];
      double k = x * PER_QUARTER + ROUND - ROUND;
      sine[i] = Math.fma(-k, QUARTER_REST, Math.fma(-k, QUARTER, x));
      // k modulo 4 in −2..2
      phase[i] = k - 4 * (0.25 * k + ROUND - ROUND);
    }
    for (int i = 0; i < count; i++) {
      double r = sine[i];
      double z = r * r;
      double c = 1 / 20922789888000.0;
      c = c * z - 1 / 87178291200.0;
      c = c * z + 1 / 479001600.0;
      c = c * z - 1 / 3628800.0;
      c = c * z + 1 / 40320.0;
      c = c * z - 1 / 720.0;
      c = c * z + 1 / 24.0;
      cosine[i] = 1 - 0.5 * z + z * z * c;
    }
    for (int i = 0; i < count; i++) {
      double r = sine[i];
      double z = r * r;
      double s = 1 / 355687428096000.0;
      s = s * z - 1 / 1307674368000.0;
      s = s * z + 1 / 6227020800.0;
      s = s * z - 1 / 39916800.0;
      s = s * z + 1 / 362880.0;
      s = s * z - 1 / 5040.0;
      s = s * z + 1 / 120.0;
      s = s * z - 1 / 6.0;
      sine[i] = r + r * z * s;
    }
    for (int i = 0; i < count; i++) {
      // i^q = (1 − |q|) + i q(2 − |q|)
      double q = phase[i];
      double real = 1 - Math.abs(q);
      double imaginary = q * (2 - Math.abs(q));
      double c = cosine[i];
      double s = sine[i];
      cosine[i] = c * real - s * imaginary;
      sine[i] = c * imaginary + s * real;
    }
  }
}
