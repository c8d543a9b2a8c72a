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
/// @param sameMost the largest g_same to reckon with, such as its 95 % quantile
/// @param crossLeast the least g_cross to reckon with
/// @param crossMost the largest g_cross to reckon with, at least `crossLeast`
public record Validity(
    double fluxImbalance,
    double splitterTransmission,
    double same,
    double cross,
    double sameMost,
    double crossLeast,
    double crossMost) {
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
    Require.finite("sameMost", sameMost);
    Require.finite("crossLeast", crossLeast);
    Require.finite("crossMost", crossMost);
  }

  /// With correlations that are known exactly.
  public Validity(double fluxImbalance, double splitterTransmission, double same, double cross) {
    this(fluxImbalance, splitterTransmission, same, cross, same, cross, cross);
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

  /// The same from the correlation of each device measured alone, `y = (g − 1)/2`: every other
  /// herald of the pair comes from the other device.
  ///
  /// @param fluxImbalance δ, above −1
  /// @param gA correlation of read and pump clicks with device A alone, above 0
  /// @param gB likewise of device B
  /// @throws IllegalArgumentException if a value is outside its domain
  public static double fluxFactorOfDevices(double fluxImbalance, double gA, double gB) {
    Require.that(fluxImbalance > -1, "flux imbalance must be above -1, but is " + fluxImbalance);
    Require.positive("gA", gA);
    Require.positive("gB", gB);
    return fluxFactor(fluxImbalance, 0.5 * (gA - 1), 0.5 * (gB - 1));
  }

  /// The smallest `R_m/R` to reckon with for this imbalance, at most 1: a separable state may show
  /// this value instead of 1. A worst case, over either sign of the imbalance, all devices with
  /// these correlations, and correlations within their limits.
  ///
  /// The rises sum to `S = g_same + g_cross − 2`, and their product bears the measured coherence,
  /// `y_A y_B ≥ (g_cross − g_same)²/4`: they differ by at most `2 √((g_same − 1)(g_cross − 1))`.
  /// Relative to `1 + S` that is most for the largest g_same and the g_cross nearest to `g_same +
  /// 1`. Should even the largest g_same be 1 or less, linear devices do not explain it, and all
  /// that is left is that they differ by no more than their sum.
  public double leastFluxFactor() {
    double share;
    if (sameMost > 1) {
      double nearest = Math.max(crossLeast, Math.min(sameMost + 1, crossMost));
      double apart = 2 * Math.sqrt((sameMost - 1) * Math.max(0, nearest - 1));
      share = apart / (sameMost + nearest - 1);
    } else {
      double sum = Math.max(0, sameMost + crossMost - 2);
      share = sum / (1 + sum);
    }
    double h = Math.abs(fluxImbalance / (2 + fluxImbalance));
    return Math.min(1, (1 - h * share) / (1 - h * h));
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
