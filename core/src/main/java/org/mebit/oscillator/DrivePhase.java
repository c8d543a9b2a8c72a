package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// The phase θ between the light of A and of B, of pump and read together: only their sum is seen.
///
/// @param path φ₀ between the two arms, rad; counted twice, as both pulses take it
/// @param shift Δφ that a modulator adds to one of the pulses, rad
/// @param frequencyDifference of the two mechanical modes, Hz
/// @param offset rad; what no calibration knows
public record DrivePhase(double path, double shift, double frequencyDifference, double offset) {
  public DrivePhase {
    Require.finite("path", path);
    Require.finite("shift", shift);
    Require.finite("frequencyDifference", frequencyDifference);
    Require.finite("offset", offset);
  }

  /// `θ = 2 φ₀ + Δφ + 2π δf t + offset`, rad, after `delay`, s.
  public double at(double delay) {
    return 2 * path + shift + 2 * Math.PI * frequencyDifference * delay + offset;
  }
}
