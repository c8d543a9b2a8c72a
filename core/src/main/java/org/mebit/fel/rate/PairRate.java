package org.mebit.fel.rate;

import org.mebit.fel.Constants;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// Pairs that one electron emits on its way through an undulator.
///
/// Fermi's rule in the electron frame (L. Zhang et al., eq. 2) times the time of the passage,
/// `2πN_uq⁰/k·p`, to leading order in the recoil.
///
/// @param field of the undulator
/// @param recoil κ, above 0
/// @param periods N_u, at least 1
public record PairRate(UndulatorField field, double recoil, int periods) {
  /// @throws IllegalArgumentException if a number is outside its domain
  public PairRate {
    Require.positive("recoil", recoil);
    Require.inRange("undulator periods", periods, 1, 10_000_000);
  }

  /// `N_uα²κ²/π²`: what does not depend on the pair. `κ/(1 + ⟨|a|²⟩) = ħω_fd/(2γmc²)`.
  public double yieldFactor() {
    double product = Constants.FINE_STRUCTURE * recoil / Math.PI;
    return periods * product * product;
  }

  /// `dN/(dy₁ d²ρ₁ d²ρ₂) = N_uα²κ²/π² · y₁y₂/((1 + ⟨|a|²⟩)³Q₂) · Σ|T|²` per electron and pass, with
  /// `y₂ = (n(1 + ⟨|a|²⟩) − y₁Q₁)/Q₂`.
  ///
  /// This is for photons that detectors tell apart; a total over both of the same kind is half its
  /// integral. It grows as `1/y` at low energies of either photon, so that totals need a lower cut.
  ///
  /// @param emission `Σ|T|²` of the pair, averaged over the electron's spin
  /// @return 0 where conservation leaves nothing for photon 2
  public double differential(PhotonPair pair, double emission) {
    double dressed = field.dressedMassSquared();
    double fraction1 = pair.plus1() * dressed / 2;
    return differential(fraction1, pair.angle1(), pair.angle2(), pair.floquet(), emission);
  }

  /// By which factor the kinematics with all recoil change [#differential]: energy and momentum
  /// that the electron takes leave photon 2 less, and change the density of states.
  public double recoilFactor(PhotonPair pair) {
    double apart =
        pair.angle1() * pair.angle1()
            + pair.angle2() * pair.angle2()
            - 2 * pair.angle1() * pair.angle2() * Math.cos(pair.azimuth());
    double still = pair.q2(field) / 2;
    double recoiling = still + pair.floquet() * recoil - recoil * pair.plus1() * apart / 2;
    return pair.plus2(field, recoil) / pair.plus2(field) * still / recoiling;
  }

  /// The same of bare numbers, for loops.
  ///
  /// @param fraction1 y₁
  /// @param angle1 ρ₁
  /// @param angle2 ρ₂
  /// @param floquet n
  /// @param emission `Σ|T|²`
  /// @return 0 where conservation leaves nothing for photon 2
  public double differential(
      double fraction1, double angle1, double angle2, int floquet, double emission) {
    double dressed = field.dressedMassSquared();
    double q2 = dressed + angle2 * angle2;
    double fraction2 = fraction2(fraction1, angle1, angle2, floquet);
    if (!(fraction1 > 0 && fraction2 > 0)) {
      return 0;
    }
    return yieldFactor() * fraction1 * fraction2 / (dressed * dressed * dressed * q2) * emission;
  }

  /// `y₂`, what conservation leaves for photon 2; not above 0 where photon 1 has more than its
  /// share.
  public double fraction2(double fraction1, double angle1, double angle2, int floquet) {
    double dressed = field.dressedMassSquared();
    return (floquet * dressed - fraction1 * (dressed + angle1 * angle1))
        / (dressed + angle2 * angle2);
  }
}
