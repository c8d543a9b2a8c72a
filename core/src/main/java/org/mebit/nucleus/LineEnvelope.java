package org.mebit.nucleus;

/// What a single line scatters: `f(t)/Γ = α 0F1(;2;−x) exp(−Γt/2)`, `x = αΓt`, behind the pulse as
/// `δ − f`, with `0F1(;2;−x) = J1(2√x)/√x`.
///
/// Yu. Kagan, A. M. Afanas'ev and V. G. Kohn, J. Phys. C 12, 615 (1979).
public final class LineEnvelope {
  /// The first zero of `0F1(;2;−x)`: `(j/2)²` with the first zero `j = 3.8317...` of J₁ (NIST DLMF
  /// 10.21), rounded up.
  public static final double FIRST_ZERO = 3.670_493;

  /// Up to here the power series cancels by less than a factor of 10.
  private static final double SERIES = 2;

  /// From this argument of J1 on its asymptotic series is exact to rounding.
  private static final double ASYMPTOTIC = 25;

  /// The order at which Miller's recurrence starts: `J_80(25) = 10⁻³⁴`.
  private static final int START = 80;

  private LineEnvelope() {}

  /// `f/Γ` of a line of effective thickness α.
  ///
  /// @param elapsed Γt
  public static double at(double alpha, double elapsed) {
    return alpha * confluent(alpha * elapsed) * Math.exp(-0.5 * elapsed);
  }

  /// `0F1(;2;−x)`, x at least 0, to a few roundings of its amplitude `x^(−3/4)/√π`, and to those of
  /// the phase `2√x`.
  public static double confluent(double x) {
    if (x <= SERIES) {
      return series(x);
    }
    double root = Math.sqrt(x);
    return (2 * root < ASYMPTOTIC ? recurrence(2 * root) : asymptotic(2 * root)) / root;
  }

  private static double series(double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; Math.abs(term) > 1e-18; n++) {
      term *= -x / (n * (n + 1.0));
      sum += term;
    }
    return sum;
  }

  /// J1 by J. C. P. Miller's backward recurrence, normalised by `J0 + 2 Σ J_2k = 1`.
  private static double recurrence(double z) {
    double above = 0;
    double here = 1e-200;
    double evens = 0;
    double first = 0;
    for (int n = START; n > 0; n--) {
      double below = 2 * n / z * here - above;
      above = here;
      here = below;
      if (n == 2) {
        first = here;
      }
      if (n % 2 == 1) {
        evens += n == 1 ? here : 2 * here;
      }
    }
    return first / evens;
  }

  /// Hankel's expansion of J1 (DLMF 10.17.3).
  private static double asymptotic(double z) {
    double term = 1;
    double p = 1;
    double q = 0;
    for (int k = 1; Math.abs(term) > 1e-18 && k < 2 * ASYMPTOTIC; k++) {
      double odd = 2 * k - 1;
      term *= (4 - odd * odd) / (8 * k * z);
      switch (k % 4) {
        case 1 -> q += term;
        case 2 -> p -= term;
        case 3 -> q -= term;
        default -> p += term;
      }
    }
    double sin = Math.sin(z);
    double cos = Math.cos(z);
    return (p * (sin - cos) + q * (sin + cos)) / Math.sqrt(Math.PI * z);
  }
}
