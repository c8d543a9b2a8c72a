package org.mebit.nucleus.source;

/// How much of what one line takes from a short pulse leaves forward again later.
///
/// With `z = 4α` the share lost is `e^{−2α}(I₀(2α) + I₁(2α)) = M(½, 2, −z)`, Kummer's function. Its
/// transformation `e^{−z} M(3/2, 2, z)` makes it a mean over Poisson weights `e^{−z} z^k/k!` of
/// `r_k = (3/2)_k/(2)_k`, and the delayed share the mean of `1 − r_k`: sums of positive terms,
/// which neither cancel nor overflow. For large z its asymptotic series is used (NIST DLMF 13.7.2).
///
/// @param delayed `g = I(α)/α = 1 − e^{−2α}(I₀(2α) + I₁(2α))`
/// @param lost `1 − g`
/// @param slope `α dg/dα = e^{−2α} I₁(2α)`
record DelayedShare(double delayed, double lost, double slope) {
  /// From here on the smallest term of the asymptotic series, about `e^{−z}`, is far below
  /// rounding.
  private static final double LARGE = 50;

  private static final double NEGLIGIBLE = 0x1p-60;

  static DelayedShare of(double alpha) {
    double z = 4 * alpha;
    return z < LARGE ? mean(z) : asymptotic(z);
  }

  private static DelayedShare mean(double z) {
    double weight = Math.exp(-z);
    double kept = 1; // r_k
    double gone = 0; // 1 − r_k
    double delayed = 0;
    double lost = 0;
    double slope = 0;
    for (int k = 0; k <= z || weight > NEGLIGIBLE * Math.min(delayed, slope); k++) {
      double step = 0.5 * kept / (k + 2); // r_k − r_{k+1}
      delayed += weight * gone;
      lost += weight * kept;
      slope += weight * step;
      gone += step;
      kept -= step;
      weight *= z / (k + 1);
    }
    return new DelayedShare(delayed, lost, z * slope);
  }

  private static DelayedShare asymptotic(double z) {
    double term = 2 / Math.sqrt(Math.PI * z);
    double lost = 0;
    double slope = 0;
    for (int k = 0; Math.abs(term) > NEGLIGIBLE * lost; k++) {
      lost += term;
      slope += (k + 0.5) * term;
      term *= (k + 0.5) * (k - 0.5) / ((k + 1) * z);
    }
    return new DelayedShare(1 - lost, lost, slope);
  }
}
