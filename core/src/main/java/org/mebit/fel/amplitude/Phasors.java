package org.mebit.fel.amplitude;

/// `e^{ix}` for many x at once.
final class Phasors {
  /// π/2 as a sum of two doubles: the reduction must not lose what the product rounds away.
  private static final double QUARTER = 0x1.921fb54442d18p0;

  private static final double QUARTER_REST = 0x1.1a62633145c07p-54;
  private static final double PER_QUARTER = 2 / Math.PI;

  private Phasors() {}

  /// Writes cosine and sine of the first `count` phases; right to 2⁻⁵² for phases below 10⁶.
  ///
  /// One loop without a branch, so that the compiler makes vector code of it: `x = kπ/2 + r`, the
  /// series of `e^{ir}`, and `i^k` from k modulo 4 by arithmetic. `Math.sin` for each phase takes
  /// about ten times as long.
  static void of(double[] phase, double[] cosine, double[] sine, int count) {
    for (int i = 0; i < count; i++) {
      double x = phase[i];
      double k = Math.rint(x * PER_QUARTER);
      double r = Math.fma(-k, QUARTER_REST, Math.fma(-k, QUARTER, x));
      double z = r * r;
      double s = 1 / 355687428096000.0;
      s = s * z - 1 / 1307674368000.0;
      s = s * z + 1 / 6227020800.0;
      s = s * z - 1 / 39916800.0;
      s = s * z + 1 / 362880.0;
      s = s * z - 1 / 5040.0;
      s = s * z + 1 / 120.0;
      s = s * z - 1 / 6.0;
      s = r + r * z * s;
      double c = 1 / 20922789888000.0;
      c = c * z - 1 / 87178291200.0;
      c = c * z + 1 / 479001600.0;
      c = c * z - 1 / 3628800.0;
      c = c * z + 1 / 40320.0;
      c = c * z - 1 / 720.0;
      c = c * z + 1 / 24.0;
      c = 1 - 0.5 * z + z * z * c;
      // q = k mod 4 in −2..2, and i^q = (1 − |q|) + i q(2 − |q|).
      double q = k - 4 * Math.rint(0.25 * k);
      double real = 1 - Math.abs(q);
      double imaginary = q * (2 - Math.abs(q));
      cosine[i] = c * real - s * imaginary;
      sine[i] = c * imaginary + s * real;
    }
  }
}
