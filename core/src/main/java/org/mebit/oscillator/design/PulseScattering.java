package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// What a pulse on a mechanical sideband of an optomechanical cavity does, by its energy.
///
/// A pulse detuned by the mechanical frequency Ω puts `n = κₑ P/[ħω (Ω² + κ²/4)]` photons into the
/// cavity at power P. They scatter at the rate `4 g₀² n/κ`, so that the whole pulse of energy E
/// gives `x = (4 g₀²/κ) κₑ E/[ħω (Ω² + κ²/4)]`, whatever its shape: on the upper sideband pairs
/// grow with `p = eˣ − 1`, on the lower phonons are swapped out with `1 − e⁻ˣ` (S. G. Hofer et al.,
/// Phys. Rev. A 84, 052327 (2011)). Holds while the cavity follows the pulse and resolves the
/// sideband.
///
/// @param wavelength of the light, m
/// @param quality optical quality factor `ω/κ`
/// @param coupledShare `κₑ/κ`, the share of the cavity's loss that goes to the line, (0, 1]
/// @param coupling single-photon coupling `g₀/2π`, Hz
/// @param mechanicalFrequency `Ω/2π`, Hz
public record PulseScattering(
    double wavelength,
    double quality,
    double coupledShare,
    double coupling,
    double mechanicalFrequency) {
  public PulseScattering {
    Require.positive("wavelength", wavelength);
    Require.positive("quality", quality);
    Require.that(
        coupledShare > 0 && coupledShare <= 1,
        "coupled share must be in (0, 1], but is " + coupledShare);
    Require.positive("coupling", coupling);
    Require.positive("mechanical frequency", mechanicalFrequency);
  }

  /// Loss rate of the cavity κ, rad/s.
  public double cavityLoss() {
    return 2 * Math.PI * Constants.LIGHT_SPEED / (wavelength * quality);
  }

  /// `x` of a pulse of this energy, J.
  public double strength(double energy) {
    Require.that(
        energy >= 0 && energy < Double.POSITIVE_INFINITY,
        "energy must be at least 0 and finite, but is " + energy);
    return energy * strengthPerJoule();
  }

  /// Chance p of a pair of photon and phonon, from vacuum, by a pulse on the upper sideband.
  public double pairProbability(double energy) {
    return Math.expm1(strength(energy));
  }

  /// Share of the phonons that a pulse on the lower sideband turns into photons.
  public double swapFidelity(double energy) {
    return -Math.expm1(-strength(energy));
  }

  /// Energy of a pulse that makes pairs with chance `p`, J.
  public double energyForPairs(double p) {
    Require.positive("pair probability", p);
    return Math.log1p(p) / strengthPerJoule();
  }

  /// Energy of a pulse that swaps this share of the phonons, J.
  ///
  /// @param fidelity in (0, 1)
  public double energyForSwap(double fidelity) {
    Require.that(
        fidelity > 0 && fidelity < 1, "swap fidelity must be in (0, 1), but is " + fidelity);
    return -Math.log1p(-fidelity) / strengthPerJoule();
  }

  private double strengthPerJoule() {
    double loss = cavityLoss();
    double g = 2 * Math.PI * coupling;
    double omega = 2 * Math.PI * mechanicalFrequency;
    double photon = Constants.HBAR * 2 * Math.PI * Constants.LIGHT_SPEED / wavelength;
    // (4 g²/κ) κₑ = 4 g² κₑ/κ
    return 4 * g * g * coupledShare / (photon * (omega * omega + 0.25 * loss * loss));
  }
}
