package org.mebit.fel.amplitude;

/// What conservation leaves of the momenta of a pair, and the guards of what it must leave: energy
/// for photon 2, light-front momentum for the electron, and no step on a resonance between.
///
/// Mutable, as kernels take millions of pairs: the numbers are those of the last pair.
final class PairMomenta {
  private final double mass;
  private final double recoil;
  private final int floquet;
  private final Resonances resonances;

  /// `cos d`, `sin d` of `d = A₂ − A₁`.
  double cosine;

  double sine;

  /// `|R₁ − R₂|²`
  double apart;

  /// `c₂`
  double plus2;

  double nu1;
  double nu2;

  /// `1 − s₁`, `1 − s₂` and `1 − s₁ − s₂`.
  double left1;

  double left2;
  double left;

  /// @param mass `1 + ⟨|a|²⟩`
  /// @param recoil κ, at least 0
  PairMomenta(double mass, double recoil, Resonances resonances) {
    this.mass = mass;
    this.recoil = recoil;
    this.floquet = resonances.floquet();
    this.resonances = resonances;
  }

  /// @throws IllegalArgumentException if a number is not in its domain, conservation leaves nothing
  ///   for photon 2 or the electron, or a step between is on resonance
  void set(double angle1, double angle2, double plus1, double azimuth) {
    double s1 = recoil * plus1;
    if (!(angle1 >= 0
        && angle2 >= 0
        && plus1 > 0
        && s1 < 1
        && angle1 + angle2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "angles must be at least 0 and the light-front momentum of photon 1 in 0.."
              + 1 / recoil
              + ", but are "
              + angle1
              + ", "
              + angle2
              + " and "
              + plus1);
    }
    CommonPhase.requireFinite(azimuth);
    nu1 = plus1 * (mass + angle1 * angle1) / 2;
    left1 = 1 - s1;
    resonances.check(1, nu1 / left1);
    cosine = Math.cos(azimuth);
    sine = Math.sin(azimuth);
    double sineHalf = Math.sin(azimuth / 2);
    apart = (angle1 - angle2) * (angle1 - angle2) + 4 * angle1 * angle2 * sineHalf * sineHalf;
    double q2 = mass + angle2 * angle2;
    plus2 = (floquet * left1 - nu1) / (q2 / 2 + floquet * recoil - s1 * apart / 2);
    nu2 = plus2 * q2 / 2;
    left2 = 1 - recoil * plus2;
    left = left1 - recoil * plus2;
    if (!(left > 0)) {
      throw new IllegalArgumentException(
          "the electron must keep some of its light-front momentum, but is left with the share "
              + left);
    }
    resonances.check(2, nu2 / left2);
  }
}
