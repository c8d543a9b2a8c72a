package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// A lossless beam splitter `[[t e^{iθ}, r e^{iφ}], [−r e^{−iφ}, t e^{−iθ}]]` with `r² = R`, `t² =
/// 1 − R`.
///
/// Up to a phase common to both outputs this is every unitary matrix of two modes. Phases θ and φ
/// on both outputs alike would not be unitary unless they differ by π/2.
///
/// @param reflectivity R, of the intensity, in 0..1
/// @param transmittedPhase θ, rad
/// @param reflectedPhase φ, rad
public record BeamSplitter(double reflectivity, double transmittedPhase, double reflectedPhase) {
  /// Half and half, without phases.
  public static final BeamSplitter EVEN = new BeamSplitter(0.5, 0, 0);

  public BeamSplitter {
    Require.that(
        reflectivity >= 0 && reflectivity <= 1,
        "reflectivity must be in 0..1, but is " + reflectivity);
    Require.finite("transmittedPhase", transmittedPhase);
    Require.finite("reflectedPhase", reflectedPhase);
  }

  /// Half and half, with the phase θ, rad, of transmitted light.
  public static BeamSplitter even(double transmittedPhase) {
    return new BeamSplitter(0.5, transmittedPhase, 0);
  }

  /// Transmitted intensity, 1 − R.
  public double transmissivity() {
    return 1 - reflectivity;
  }
}
