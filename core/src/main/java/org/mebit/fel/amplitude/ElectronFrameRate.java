package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The rate of pairs in the electron's frame per energy of photon 1 and solid angles of both.
public final class ElectronFrameRate {
  /// Fine-structure constant, CODATA 2018.
  public static final double FINE_STRUCTURE = 7.2973525693e-3;

  private ElectronFrameRate() {}

  /// `dW/(dk₁⁰ dΩ₁ dΩ₂) = e⁴/((2π)⁵ 2q⁰) · k₁⁰ (k₂⁰)²/(2|(q + nk − k₁)·k₂|) · Σ|T|²/4`, in units of
  /// the electron's mass (`ħ = c = m = 1`), per electron in an endless undulator: E. Lötstedt, U.
  /// D. Jentschura, Phys. Rev. Lett. 103, 110404 (2009), with `q` the quasi-momentum of the
  /// electron.
  ///
  /// @param field of the undulator
  /// @param recoil κ, above 0
  /// @param emission `Σ|T|²`, averaged over spins before and summed over those after
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2
  public static double differentialRate(
      UndulatorField field, double recoil, PhotonPair pair, double emission) {
    double c1 = pair.plus1();
    double c2 = pair.plus2(field, recoil);
    if (!(c2 > 0)) {
      throw new IllegalArgumentException(
          "conservation must leave plus momentum for photon 2, but leaves " + c2);
    }
    double rho1 = pair.angle1();
    double rho2 = pair.angle2();
    double energy1 = recoil * c1 * (1 + rho1 * rho1) / 2;
    double energy2 = recoil * c2 * (1 + rho2 * rho2) / 2;
    double quasiEnergy = 1 + field.meanSquare() / 2;
    double half = Math.sin(pair.azimuth() / 2);
    double apart = (rho1 - rho2) * (rho1 - rho2) + 4 * rho1 * rho2 * half * half;
    // q.k₂, n k.k₂ and k₁.k₂ with k.p = κ.
    double product =
        recoil
            * (c2 * pair.q2(field) / 2
                + pair.floquet() * recoil * c2
                - recoil * c1 * c2 * apart / 2);
    double charge = 4 * Math.PI * FINE_STRUCTURE;
    return charge
        * charge
        / (Math.pow(2 * Math.PI, 5) * 2 * quasiEnergy)
        * energy1
        * energy2
        * energy2
        / (2 * Math.abs(product))
        * emission
        / 4;
  }
}
