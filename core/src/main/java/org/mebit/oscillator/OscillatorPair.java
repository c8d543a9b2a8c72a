package org.mebit.oscillator;

/// Two devices behind one splitter.
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
  /// @param into takes `4 · delays · phases` numbers: for each delay, for each phase, `g₁₁, g₁₂, g₂₁,
  ///   g₂₂`; the first index is the detector in the read window
  public void correlations(
      double[] delays, double[] phases, Detectors detectors, double[] into) {
    throw new UnsupportedOperationException("not there yet");
  }
}
