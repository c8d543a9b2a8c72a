package org.mebit.nucleus.source;

/// The shape `F(x) = ₀F₁(;2;−x) = J₁(2√x)/√x` of the wave that one line sends on, over `x = αΓt`.
final class LineEnvelope {
  /// The first zero of F: `(j_{1,1}/2)²` with the first zero `j_{1,1} = 3.8317...` of J₁ (NIST DLMF
  /// 10.21), rounded up.
  static final double FIRST_ZERO = 3.670_493;

  /// Up to here the power series loses no digits that matter.
  private static final double SMALL = 4;

  /// From here on the asymptotic series of J₁ has terms below rounding.
  private static final double LARGE = 30;

  private static final double NEGLIGIBLE = 0x1p-60;

  /// Sines of the midpoints of a quarter period. With n of them the rule is exact up to terms of
  /// `J_{4n±1}(w)`, below 1e-20 for w under 30.
  private static final double[] SINES = sines(22);

  private LineEnvelope() {}

  private static double[] sines(int n) {
    double[] sines = new double[n];
    for (int k = 0; k < n; k++) {
      sines[k] = Math.sin((k + 0.5) * Math.PI / (2 * n));
    }
    return sines;
  }

  /// `F(w²/4) = 2 J₁(w)/w`.
  ///
  /// @param w from 0 on
  static double at(double w) {
    double x = 0.25 * w * w;
    if (x > SMALL) {
      return 2 * (w < LARGE ? quarterPeriod(w) : asymptotic(w)) / w;
    }
    double term = 1;
    double sum = 0;
    for (int n = 1; Math.abs(term) > NEGLIGIBLE; n++) {
      sum += term;
      term *= -x / (n * (n + 1.0));
    }
    return sum;
  }

  /// Bessel's integral `J₁(w) = (2/π) ∫ sin(w sin θ) sin θ dθ` over a quarter period.
  private static double quarterPeriod(double w) {
    double sum = 0;
    for (double sine : SINES) {
      sum += Math.sin(w * sine) * sine;
    }
    return sum / SINES.length;
  }

  /// Hankel's expansion (NIST DLMF 10.17.3) with `cos(w − 3π/4)` and `sin(w − 3π/4)` written out.
  private static double asymptotic(double w) {
    double even = 0;
    double odd = 0;
    double term = 1;
    for (int k = 0; Math.abs(term) > NEGLIGIBLE; k++) {
      double signed = k % 4 < 2 ? term : -term;
      if (k % 2 == 0) {
        even += signed;
      } else {
        odd += signed;
      }
      double odds = 2 * k + 1.0;
      term *= (4 - odds * odds) / (8 * (k + 1) * w);
    }
    double sin = Math.sin(w);
    double cos = Math.cos(w);
    return (even * (sin - cos) + odd * (sin + cos)) / Math.sqrt(Math.PI * w);
  }
}
