package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.TurnAngle;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.Cancellation;

/// What the measured node of a three-node chain, outcome N without offset, does to the ends: the
/// factor `G(d,d')` of their density matrix.
///
/// With `κ = y − y'`, `S = d − d'` and `x = d + d'`
///
/// ```
/// G(d,d') = Σ_κ exp(−2 γ_i t κ²) C_S(κ) cos(½ κ t x)
/// C_S(κ) = Σ_k p(k) p(k+κ) cos(tS (k + ½κ − ½N)) = (1/2π) ∫ [½(cos ½tS + cos φ)]^N cos κφ dφ
/// ```
///
/// The integrand is a peak of width `1/√N`, so that a few points of the trapezoid rule serve, which
/// is exact for trigonometric polynomials but for what it folds back from `κ` far outside. For S =
/// 0 it is `C_0(κ) = C(2N, N+κ)/4^N`. All are exact for binomial weights, at any N.
///
/// @param atoms N
/// @param time the interaction time as an angle
/// @param damping `γ_i t`
record MeasuredNode(long atoms, TurnAngle time, double damping) {
  /// `exp` of minus this is below the rounding of a sum of terms up to 1.
  private static final double NOTHING = 37;

  /// Aliases of the trapezoid rule start this many `√N` beyond the largest κ: `exp(−7²)`.
  private static final double ALIAS_MARGIN = 7;

  /// Terms between two questions whether the sum is still wanted.
  private static final int INTERRUPTIBLE = 1 << 16;

  /// Probability of the outcome, `Σ_κ exp(−2 γ_i t κ²) C_0(κ) cos^{2N}(½κt)`: the trace of the
  /// unnormalised state. The rate of the ends does not enter.
  double probability() {
    // Some 10⁸ terms: what each sum rounds off is kept aside.
    double sum = Binomial.symmetric(2 * atoms, atoms);
    double aside = 0;
    TurnAngle angle = TurnAngle.ZERO;
    int terms = terms();
    for (int kappa = 1; kappa < terms; kappa++) {
      if (kappa % INTERRUPTIBLE == 0) {
        Cancellation.check("a dephased state");
      }
      angle = angle.plus(time);
      double sine = Math.sin(0.5 * angle.withinATurn().radians());
      if (atoms * sine * sine < NOTHING) {
        double weight = Binomial.symmetric(2 * atoms, atoms + kappa);
        double decay = -2 * damping * kappa * (double) kappa + atoms * Math.log1p(-sine * sine);
        double term = 2 * weight * Math.exp(decay) + aside;
        double total = sum + term;
        aside = term - (total - sum);
        sum = total;
      }
    }
    return sum;
  }

  /// G at one shift S, for `x = 0..most`; zero where x and S differ in parity, as such pairs do not
  /// occur.
  double[] at(int shift, int most) {
    double[] weights = weights(shift);
    double[] values = new double[most + 1];
    for (int x = shift & 1; x <= most; x += 2) {
      values[x] = series(weights, 0.5 * time.times(x).radians());
    }
    return values;
  }

  /// Number of terms of the sum over κ, from κ = 0.
  int terms() {
    double fall = 1.0 / atoms + 2 * damping;
    return (int) Math.min(atoms, (long) Math.sqrt(NOTHING / fall) + 1) + 1;
  }

  /// `w_0 + 2 Σ w_κ cos κα`, by Clenshaw's recurrence.
  private static double series(double[] weights, double angle) {
    double twice = 2 * Math.cos(angle);
    double next = 0;
    double afterNext = 0;
    for (int kappa = weights.length - 1; kappa > 0; kappa--) {
      double here = 2 * weights[kappa] + twice * next - afterNext;
      afterNext = next;
      next = here;
    }
    return weights[0] + 0.5 * twice * next - afterNext;
  }

  /// `exp(−2 γ_i t κ²) C_S(κ)`, κ from 0.
  private double[] weights(int shift) {
    double[] weights = new double[terms()];
    TurnAngle turned = time.times(shift);
    // Half of tS modulo 4π: an odd number of turns makes cos ½tS negative, and moves the peak to π.
    boolean odd = turned.oddTurns();
    double half = 0.5 * turned.withinATurn().radians();
    double[] peak = shift == 0 ? new double[0] : peak(half, weights.length);
    double step = 2 * Math.PI / points(weights.length);
    for (int kappa = 0; kappa < weights.length; kappa++) {
      double overlap =
          shift == 0
              ? Binomial.symmetric(2 * atoms, atoms + kappa)
              : series(peak, kappa * step) * step / (2 * Math.PI);
      boolean negative = odd && ((atoms + kappa) & 1) == 1;
      double weight = Math.exp(-2 * damping * kappa * (double) kappa) * overlap;
      weights[kappa] = negative ? -weight : weight;
    }
    return weights;
  }

  private double points(int terms) {
    return Math.ceil(terms + ALIAS_MARGIN * Math.sqrt(atoms));
  }

  /// `[½(cos α + cos φ)]^N` at the points of the trapezoid rule from φ = 0 on.
  private double[] peak(double half, int terms) {
    double step = 2 * Math.PI / points(terms);
    double sine = Math.sin(0.5 * half);
    int count = (int) Math.ceil(Math.sqrt(4 * NOTHING / atoms) / step) + 1;
    double[] peak = new double[count];
    for (int j = 0; j < count; j++) {
      double other = Math.sin(0.5 * j * step);
      double loss = sine * sine + other * other;
      peak[j] = loss < 1 ? Math.exp(atoms * Math.log1p(-loss)) : 0;
    }
    return peak;
  }
}
