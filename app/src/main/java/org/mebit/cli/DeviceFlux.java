package org.mebit.cli;

import java.util.Optional;
import org.mebit.oscillator.counts.Validity;

/// The factor `R_m/R` that uneven read fluxes make, for devices whose correlations were measured
/// one by one. Which arm is the brighter one may not be known.
///
/// @param plus with the imbalance as given
/// @param minus with its sign reversed; not a number where no flux would be left
record DeviceFlux(double plus, double minus) {
  /// Nothing if the imbalance or a device's correlation is not known.
  static Optional<DeviceFlux> of(WitnessCommand.Findings findings) {
    if (findings.fluxImbalance().isEmpty()
        || findings.g2A().isEmpty()
        || findings.g2B().isEmpty()) {
      return Optional.empty();
    }
    double imbalance = findings.fluxImbalance().getAsDouble();
    double a = findings.g2A().getAsDouble();
    double b = findings.g2B().getAsDouble();
    return Optional.of(
        new DeviceFlux(
            Validity.fluxFactorOfDevices(imbalance, a, b),
            imbalance < 1 ? Validity.fluxFactorOfDevices(-imbalance, a, b) : Double.NaN));
  }
}
