package org.mebit.oscillator;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// Two devices behind one splitter, a photon of either of which may herald that one phonon is in
/// one of them (Riedinger et al., Nature 556, 473 (2018)).
///
/// @param a the device whose light carries the phase θ
/// @param b the other
/// @param optics between devices and detectors
public record OscillatorPair(Device a, Device b, Optics optics) {
  /// Everything that does not depend on the phase.
  ///
  /// @param delay between pump and read pulse, s, at least 0
  public PairMoments moments(double delay) {
    return new PairMoments(this, delay);
  }

  /// All four correlations on a grid of delays and phases.
  ///
  /// @param delays s, each at least 0
  /// @param phases rad
  /// @param detectors of photon numbers, or of clicks
  /// @param into takes `4 · delays · phases` numbers: for each delay, for each phase, `g₁₁, g₁₂,
  ///   g₂₁, g₂₂`; the first index is the detector in the read window
  /// @throws IllegalArgumentException if `into` has another length, or a detector never counts
  public void correlations(double[] delays, double[] phases, Detectors detectors, double[] into) {
    Require.that(
        into.length == 4L * delays.length * phases.length,
        "into must have " + 4L * delays.length * phases.length + " places, but has " + into.length);
    double[] cosines = new double[phases.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Math.cos(Require.finite("phase", phases[i]));
    }
    for (int d = 0; d < delays.length; d++) {
      Cancellation.check("a grid of correlations");
      PairMoments moments = moments(delays[d]);
      int from = 4 * d * cosines.length;
      for (int k = 0; k < 4; k++) {
        switch (detectors) {
          case NUMBER -> moments.numbers(k / 2, k % 2).fill(cosines, into, from + k);
          case THRESHOLD -> moments.clicks(k / 2, k % 2).fill(cosines, into, from + k);
        }
      }
    }
  }
}
