package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// A mode in equilibrium: Bose and Einstein's mean occupation `n = 1/(e^{hf/kT} − 1)`.
///
/// @param frequency f, Hz
public record ThermalMode(double frequency) {
  public ThermalMode {
    Require.positive("frequency", frequency);
  }

  /// Mean occupation; 0 at absolute zero.
  ///
  /// @param temperature K, at least 0
  public double occupation(double temperature) {
    Require.that(
        temperature >= 0 && temperature < Double.POSITIVE_INFINITY,
        "temperature must be at least 0 and finite, but is " + temperature);
    return temperature == 0 ? 0 : 1 / Math.expm1(quantum() / temperature);
  }

  /// The temperature of this mean occupation, K.
  ///
  /// @param occupation at least 0
  public double temperature(double occupation) {
    Require.that(
        occupation >= 0 && occupation < Double.POSITIVE_INFINITY,
        "occupation must be at least 0 and finite, but is " + occupation);
    return occupation == 0 ? 0 : quantum() / Math.log1p(1 / occupation);
  }

  /// `hf/k`, K.
  private double quantum() {
    return Constants.PLANCK * frequency / Constants.BOLTZMANN;
  }
}
