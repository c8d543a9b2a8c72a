package org.mebit.oscillator.counts;

import org.mebit.numeric.Require;

/// How far the measured witness R_m stands for the oscillators' own R, where the set-up is not the
/// ideal one.
///
/// @param fluxImbalance δ: the ratio of the read light from arm A to that from arm B is `1 + δ`;
///   above −1
/// @param splitterTransmission of the beam splitter, in 0..1; ideally 0.5
/// @param same the correlation g_same of both heralds pooled
/// @param cross the correlation g_cross of both heralds pooled
public record Validity(
    double fluxImbalance, double splitterTransmission, double same, double cross) {
  /// @throws IllegalArgumentException if a value is outside its domain
  public Validity {
    Require.that(
        fluxImbalance > -1 && fluxImbalance < Double.POSITIVE_INFINITY,
        "flux imbalance must be above -1 and finite, but is " + fluxImbalance);
    Require.that(
        splitterTransmission >= 0 && splitterTransmission <= 1,
        "splitter transmission must be in 0..1, but is " + splitterTransmission);
    Require.finite("same", same);
    Require.finite("cross", cross);
  }

  /// `R_m/R` for unequal read fluxes at an even splitter, without noise. With `h = δ/(2 + δ)` the
  /// fluxes are `n(1 ± h)`; the sum of both conditional fluxes is measured, the product of the
  /// fluxes is `n²(1 − h²)`.
  ///
  /// @param fluxImbalance δ, above −1
  /// @param yA relative rise of A's occupation by the herald, `n_A|j/n_A − 1`
  /// @param yB likewise of B's
  public static double fluxFactor(double fluxImbalance, double yA, double yB) {
    double h = fluxImbalance / (2 + fluxImbalance);
    return (1 + h * (yA - yB) / (1 + yA + yB)) / (1 - h * h);
  }

  /// The smallest `R_m/R` that this imbalance allows: a separable state may show this value instead
  /// of 1, so it is a corrected bound. The rises sum to `g_same + g_cross − 2`, and their product
  /// bears the measured coherence, `y_A y_B ≥ (g_cross − g_same)²/4`: they differ by at most `2
  /// √((g_same − 1)(g_cross − 1))`.
  public double leastFluxFactor() {
    double most = 2 * Math.sqrt(Math.max(0, same - 1) * Math.max(0, cross - 1));
    double h = Math.abs(fluxImbalance / (2 + fluxImbalance));
    return (1 - h * most / (same + cross - 1)) / (1 - h * h);
  }

  /// By how much an uneven splitter shrinks the difference of the correlations, to second order: `1
  /// − 2(2T − 1)²`. It raises R_m, to the safe side, as long as g_cross is the larger one.
  public double splitterShrinkage() {
    double uneven = 2 * splitterTransmission - 1;
    return 1 - 2 * uneven * uneven;
  }

  /// Coherence of the heralded phonon, from correlations at the extremes of the phase: `(g_cross −
  /// g_same)/(g_cross + g_same − 2)`.
  public double coherence() {
    return (cross - same) / (cross + same - 2);
  }
}
