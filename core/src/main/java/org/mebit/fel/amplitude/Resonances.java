package org.mebit.fel.amplitude;

import org.mebit.numeric.Require;

/// The harmonics that the electron could emit alone: there, between the two photons, it is on its
/// mass shell, the amplitude of an endless undulator has a pole and the pair is a cascade.
///
/// @param floquet n; the harmonics are 1..n−1
/// @param nearness how far from a harmonic photon 1 must stay, in undulator quanta
record Resonances(int floquet, double nearness) {
  Resonances {
    Require.inRange("Floquet number", floquet, 1, 1000);
    Require.that(
        nearness > 0 && nearness < 0.5,
        "nearness of a resonance must be in 0..0.5, but is " + nearness);
  }

  /// Throws unless a photon leaves energy for the other and stays away from the harmonics.
  ///
  /// @param photon 1 or 2
  /// @param share `ν`, or `ν/(1 − s)` with recoil: undulator quanta that the photon takes up
  void check(int photon, double share) {
    if (!(share > 0 && share < floquet)) {
      throw new IllegalArgumentException(
          "photon "
              + photon
              + " must leave energy for the other: nu_"
              + photon
              + " must be in 0.."
              + floquet
              + ", both excluded, but is "
              + share);
    }
    if (floquet > 1) {
      double harmonic = Math.rint(share);
      if (harmonic > 0 && harmonic < floquet && Math.abs(share - harmonic) < nearness) {
        throw new IllegalArgumentException(refusal(photon, share, (int) harmonic));
      }
    }
  }

  private String refusal(int photon, double share, int harmonic) {
    return "photon "
        + photon
        + " must not be on a resonance of the electron, but nu_"
        + photon
        + " = "
        + share
        + " is harmonic "
        + harmonic
        + " within "
        + nearness
        + "; allowed is nu_"
        + photon
        + " in 0.."
        + floquet
        + " at least "
        + nearness
        + " away from "
        + (floquet == 2 ? "1" : "1.." + (floquet - 1));
  }
}
