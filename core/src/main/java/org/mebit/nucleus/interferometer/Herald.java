package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// What a trigger without a prompt click says about the crystals.
///
/// Each photon excites a crystal with the chance p; else it clicks promptly with the chance η. A
/// trigger comes with its photon as often as the purity says, and besides with a Poisson number of
/// others.
///
/// @param excitation p of one photon, above 0 and at most 1
/// @param promptEfficiency η, in 0..1
/// @param extraPhotons mean number of other photons, at least 0
/// @param purity share of triggers whose photon is there, in 0..1
public record Herald(
    double excitation, double promptEfficiency, double extraPhotons, double purity) {
  public Herald {
    Require.that(
        excitation > 0 && excitation <= 1,
        "excitation must be above 0 and at most 1, but is " + excitation);
    Require.that(
        promptEfficiency >= 0 && promptEfficiency <= 1,
        "promptEfficiency must be in 0..1, but is " + promptEfficiency);
    Require.that(
        extraPhotons >= 0 && extraPhotons < Double.POSITIVE_INFINITY,
        "extraPhotons must be at least 0 and finite, but is " + extraPhotons);
    Require.that(purity >= 0 && purity <= 1, "purity must be in 0..1, but is " + purity);
  }

  /// One photon per trigger, always there.
  public Herald(double excitation, double promptEfficiency) {
    this(excitation, promptEfficiency, 0, 1);
  }

  /// The chance of no prompt click after a trigger.
  public double quiet() {
    return ofOne() * Math.exp(-extraPhotons * (1 - excitation) * promptEfficiency);
  }

  /// The chance that a crystal is excited, given a trigger and no prompt click (Bayes).
  ///
  /// `1 − (1 − s) e^{−μp}` with the share `s = P p/[1 − P + P(p + (1−p)(1−η))]` that the trigger's
  /// own photon has; written as a sum, as both parts may be far below rounding.
  public double posterior() {
    // Without a photon and with a perfect detector there would be nothing to divide by, but p > 0.
    double own = purity > 0 ? purity * excitation / ofOne() : 0;
    return own - (1 - own) * Math.expm1(-extraPhotons * excitation);
  }

  /// The chance that the trigger's own photon, if there, does not click promptly.
  private double ofOne() {
    return 1 - purity + purity * (excitation + (1 - excitation) * (1 - promptEfficiency));
  }
}
