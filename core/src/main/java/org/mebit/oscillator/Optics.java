package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// The optics between devices and detectors: a splitter `d₁ = √T A + √(1−T) B`, `d₂ = √(1−T) A − √T
/// B` that pump and read light share.
///
/// @param transmission T, of the intensity, in 0..1
/// @param pump the window of the Stokes photons
/// @param read the window of the photons of the read pulse
/// @param phaseJitter standard deviation of the phase between the paths from trial to trial, rad,
///   at least 0
/// @param leakedPhotons photons of the read drive that leak through the filters per phonon that a
///   device transfers, at least 0; they go with loss as the signal does, `leaked · Σ_D u²_jD η_Dj
///   ε_D` counts at detector j
public record Optics(
    double transmission, Window pump, Window read, double phaseJitter, double leakedPhotons) {
  public Optics {
    Require.that(
        transmission >= 0 && transmission <= 1,
        "transmission must be in 0..1, but is " + transmission);
    Require.that(
        phaseJitter >= 0 && phaseJitter < Double.POSITIVE_INFINITY,
        "phaseJitter must be at least 0 and finite, but is " + phaseJitter);
    Require.that(
        leakedPhotons >= 0 && leakedPhotons < Double.POSITIVE_INFINITY,
        "leakedPhotons must be at least 0 and finite, but is " + leakedPhotons);
  }

  /// The same optics with the arm of one device blocked.
  ///
  /// @param a whether it is the arm of device A, else of device B
  public Optics blocked(boolean a) {
    return new Optics(transmission, pump.blocked(a), read.blocked(a), phaseJitter, leakedPhotons);
  }
}
