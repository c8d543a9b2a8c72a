package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// One nanomechanical oscillator with its optical cavity, between a blue pump pulse that makes
/// pairs of a Stokes photon and a phonon and a red read pulse that turns phonons into photons.
///
/// The pump is a two-mode squeezer with `sinh² r = p` on a thermal state; then the mode decays with
/// Γ towards a bath that the absorbed pump has heated and that cools with γ: `ṅ = −Γ n + k e^{−γt}
/// + Γ n_bath` (Riedinger et al., Nature 556, 473 (2018), supplement).
///
/// @param pumpProbability p, chance of a pair from the ground state, at least 0
/// @param swapEfficiency ε, chance that the read pulse turns a phonon into a photon, in 0..1
/// @param occupationBeforePulse n₀, mean phonon number before the pump pulse, at least 0
/// @param decayRate Γ, 1/s, at least 0
/// @param heatingRate k, phonons that the absorbed pump adds per second at first, 1/s, at least 0
/// @param heatingDecayRate γ, 1/s, at least 0
/// @param bathOccupation n_bath, phonon number that decay tends to, at least 0
/// @param readHeating phonons that the read pulse adds before it is converted, at least 0
public record Device(
    double pumpProbability,
    double swapEfficiency,
    double occupationBeforePulse,
    double decayRate,
    double heatingRate,
    double heatingDecayRate,
    double bathOccupation,
    double readHeating) {
  public Device {
    notNegative("pumpProbability", pumpProbability);
    Require.that(
        swapEfficiency >= 0 && swapEfficiency <= 1,
        "swapEfficiency must be in 0..1, but is " + swapEfficiency);
    notNegative("occupationBeforePulse", occupationBeforePulse);
    notNegative("decayRate", decayRate);
    notNegative("heatingRate", heatingRate);
    notNegative("heatingDecayRate", heatingDecayRate);
    notNegative("bathOccupation", bathOccupation);
    notNegative("readHeating", readHeating);
  }

  /// Mean number of Stokes photons of the pump pulse, `n_s = p (1 + n₀)`.
  public double stokesPhotons() {
    return pumpProbability * (1 + occupationBeforePulse);
  }

  /// Phonons that bath and absorbed light have added after `delay`, s: `n_bath (1 − e^{−Γt}) + k
  /// (e^{−Γt} − e^{−γt})/(γ − Γ)`.
  public double phononsAdded(double delay) {
    notNegative("delay", delay);
    double decayed = -Math.expm1(-decayRate * delay);
    // The difference quotient as t e^{−smaller t} (1 − e^{−x})/x with x = |γ − Γ| t: nothing
    // cancels where the rates are equal, nothing overflows where they are far apart.
    double x = Math.abs(heatingDecayRate - decayRate) * delay;
    double slower = Math.exp(-Math.min(decayRate, heatingDecayRate) * delay);
    double quotient = x == 0 ? 1 : -Math.expm1(-x) / x;
    return bathOccupation * decayed + heatingRate * delay * slower * quotient;
  }

  /// Mean phonon number after `delay`, s, before the read pulse and without its heating.
  public double phonons(double delay) {
    double atFirst = occupationBeforePulse + stokesPhotons();
    return Math.exp(-decayRate * delay) * atFirst + phononsAdded(delay);
  }

  /// Correlation of Stokes light and motion after `delay`, s, `c = e^{−Γt/2} √(p(1+p)) (1 + n₀)`,
  /// the modulus of `⟨m s⟩`.
  public double correlation(double delay) {
    notNegative("delay", delay);
    return Math.exp(-decayRate * delay / 2)
        * Math.sqrt(pumpProbability * (1 + pumpProbability))
        * (1 + occupationBeforePulse);
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, but is " + value);
    }
  }
}
