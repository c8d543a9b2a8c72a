package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// The intensity of a light pulse, a Gaussian in time.
///
/// @param duration its standard deviation σ, s, at least 0
public record GaussianPulse(double duration) {
  public GaussianPulse {
    Require.that(
        duration >= 0 && duration < Double.POSITIVE_INFINITY,
        "duration must be at least 0 and finite, but is " + duration);
  }

  /// Overlap of two such wave packets whose carriers differ by δω: `∫ I(t) e^{iδωt} dt = e^{−(δω
  /// σ)²/2}`.
  ///
  /// @param detuning δω, rad/s
  public double overlap(double detuning) {
    double turned = Require.finite("detuning", detuning) * duration;
    return Math.exp(-turned * turned / 2);
  }
}
