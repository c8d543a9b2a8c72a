package org.mebit.platform;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.amplitude.SpinAmplitudes;

/// What a method makes of a point.
///
/// @param pp `|T|` for ++
/// @param pm for +−
/// @param mp for −+
/// @param mm for −−
/// @param emission `Σ|T|²`, averaged over the electron's spin
/// @param state of the helicities
/// @param error of any amplitude by cuts, grids and rounding
record FelEmission(
    double pp, double pm, double mp, double mm, double emission, FelState state, double error) {
  static FelEmission of(HelicityAmplitudes amplitudes, double error) {
    return new FelEmission(
        amplitudes.modulus(0),
        amplitudes.modulus(1),
        amplitudes.modulus(2),
        amplitudes.modulus(3),
        amplitudes.emission(),
        new FelState.Pure(amplitudes),
        error);
  }

  static FelEmission of(SpinAmplitudes spins) {
    return new FelEmission(
        spins.modulus(0),
        spins.modulus(1),
        spins.modulus(2),
        spins.modulus(3),
        spins.emission(),
        spins.emission() > 0
            ? new FelState.Mixed(spins.state())
            : new FelState.Pure(spins.channel(1, 1)),
        spins.error() * Math.sqrt(spins.emission()));
  }

  /// The largest difference of an amplitude's modulus.
  double distance(FelEmission other) {
    return Math.max(
        Math.max(Math.abs(pp - other.pp), Math.abs(pm - other.pm)),
        Math.max(Math.abs(mp - other.mp), Math.abs(mm - other.mm)));
  }
}
