package org.mebit.fel.rate;

import org.mebit.fel.Constants;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The rate of pairs in the electron frame, with the recoil exactly.
///
/// @param field of the undulator
/// @param recoil κ, above 0
public record ElectronFrameRate(UndulatorField field, double recoil) {
  /// @throws IllegalArgumentException if the recoil is not above 0
  public ElectronFrameRate {
    Require.positive("recoil", recoil);
  }

  /// `dẆ/(dk₁⁰ dΩ₁ dΩ₂)` of one electron, with no unit: per second over `mc²/ħ` for energies in
  /// units of `mc²`.
  ///
  /// L. Zhang et al., eq. 2, whose `M` is `Σ|T|²/4` for `m = 1`: `e⁴/((2π)⁵·2q⁰) · k₁⁰(k₂⁰)² /
  /// (2|(q + nk − k₁)·k₂|) · Σ|T|²/4`.
  ///
  /// @param emission `Σ|T|²` of the pair, averaged over the electron's spin
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2 or the electron
  public double of(PhotonPair pair, double emission) {
    double plus1 = pair.plus1();
    double plus2 = pair.plus2(field, recoil);
    Require.that(plus2 > 0, "conservation must leave energy for photon 2, but it leaves none");
    Require.that(
        recoil * (plus1 + plus2) < 1,
        "the electron must keep some of its light-front momentum, but the photons take all of it");
    double energy1 = energy(plus1, pair.angle1());
    double energy2 = energy(plus2, pair.angle2());
    // Of the products of four-vectors only those of k_2 with q, k and k_1 are left.
    double apart =
        pair.angle1() * pair.angle1()
            + pair.angle2() * pair.angle2()
            - 2 * pair.angle1() * pair.angle2() * Math.cos(pair.azimuth());
    double flux =
        recoil
            * plus2
            * (pair.q2(field) / 2 + pair.floquet() * recoil - recoil * plus1 * apart / 2);
    double coupling = 4 * Math.PI * Constants.FINE_STRUCTURE;
    return coupling
        * coupling
        / (Math.pow(2 * Math.PI, 5) * 2 * dressedEnergy())
        * energy1
        * energy2
        * energy2
        / (2 * Math.abs(flux))
        * emission
        / 4;
  }

  /// The time of a passage through `N_u` periods, `2πN_uq⁰/k·p`, in units of `ħ/mc²`.
  ///
  /// @param periods N_u
  public double passage(int periods) {
    return 2 * Math.PI * periods * dressedEnergy() / recoil;
  }

  /// `q⁰ = 1 + ⟨|a|²⟩/2` of the electron in the field, in units of `mc²`.
  public double dressedEnergy() {
    return 1 + field.meanSquare() / 2;
  }

  /// `k⁰` of a photon in units of `mc²`, `κc(1 + ρ²)/2`.
  ///
  /// @param plus c
  /// @param angle ρ
  public double energy(double plus, double angle) {
    return recoil * plus * (1 + angle * angle) / 2;
  }
}
