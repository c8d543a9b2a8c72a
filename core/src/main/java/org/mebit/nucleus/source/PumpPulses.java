package org.mebit.nucleus.source;

import org.mebit.numeric.Require;

/// The pulses that pump a down-conversion, which is spontaneous: signal photons are as many as pump
/// photons, times a yield that focusing does not change.
///
/// @param photons in a pulse
/// @param repetition pulses per second, 1/s
public record PumpPulses(double photons, double repetition) {
  public PumpPulses {
    Require.positive("photons", photons);
    Require.positive("repetition", repetition);
  }

  /// Pump photons per second, 1/s.
  public double flux() {
    return photons * repetition;
  }

  /// Signal photons per pump photon.
  ///
  /// @param signalFlux signal photons per second, 1/s
  public double perPumpPhoton(double signalFlux) {
    return signalFlux / flux();
  }

  /// Signal photons in a pulse, on average.
  ///
  /// @param signalFlux signal photons per second, 1/s
  public double signalPerPulse(double signalFlux) {
    return signalFlux / repetition;
  }
}
