package org.mebit.fel;

import org.mebit.numeric.Require;

/// Two photons that an electron emits with `n` undulator quanta, photon 1 with its energy, photon 2
/// with what conservation leaves.
///
/// @param angle1 `ρ₁ = γ tan Z₁`, at least 0
/// @param angle2 `ρ₂`, at least 0
/// @param azimuth1 `A₁`, rad
/// @param azimuth `A₂ − A₁`, rad
/// @param plus1 `c₁ = (k₁⁰ + k₁^z)/k₀`, above 0
/// @param floquet `n`, undulator quanta taken in, at least 1
public record PhotonPair(
    double angle1, double angle2, double azimuth1, double azimuth, double plus1, int floquet) {

  /// @throws IllegalArgumentException if a number is outside its domain
  public PhotonPair {
    Require.that(
        angle1 >= 0 && Double.isFinite(angle1), "angle 1 must be at least 0, but is " + angle1);
    Require.that(
        angle2 >= 0 && Double.isFinite(angle2), "angle 2 must be at least 0, but is " + angle2);
    Require.finite("azimuth 1", azimuth1);
    Require.finite("azimuth", azimuth);
    Require.positive("light-front momentum of photon 1", plus1);
    Require.inRange("Floquet number", floquet, 1, 1000);
  }

  /// A pair whose photon 1 has the energy `fraction` of the fundamental's.
  ///
  /// @param field of the undulator
  /// @param fraction `y₁`, above 0
  public static PhotonPair ofFraction(
      UndulatorField field,
      double angle1,
      double angle2,
      double azimuth1,
      double azimuth,
      double fraction,
      int floquet) {
    return new PhotonPair(
        angle1, angle2, azimuth1, azimuth, 2 * fraction / field.dressedMassSquared(), floquet);
  }

  /// `Q₁ = 1 + ⟨|a|²⟩ + ρ₁²`
  public double q1(UndulatorField field) {
    return field.dressedMassSquared() + angle1 * angle1;
  }

  /// `Q₂ = 1 + ⟨|a|²⟩ + ρ₂²`
  public double q2(UndulatorField field) {
    return field.dressedMassSquared() + angle2 * angle2;
  }

  /// `c₂` without recoil, `2(n − ν₁)/Q₂`; not above 0 where photon 1 has more than its share.
  public double plus2(UndulatorField field) {
    return (2 * floquet - plus1 * q1(field)) / q2(field);
  }

  /// `c₂` with the electron's recoil, exactly; there is such a pair where it is above 0 and
  /// [#electronShare] is, too.
  ///
  /// @param recoil κ, at least 0
  public double plus2(UndulatorField field, double recoil) {
    double s1 = recoil * plus1;
    double apart = angle1 * angle1 + angle2 * angle2 - 2 * angle1 * angle2 * Math.cos(azimuth);
    return (2 * floquet * (1 - s1) - plus1 * q1(field))
        / (q2(field) + 2 * floquet * recoil - s1 * apart);
  }

  /// `w = 1 − κ(c₁ + c₂)`, the share of its light-front momentum that the electron keeps; not above
  /// 0 where the photons would take more than it has.
  ///
  /// @param recoil κ, at least 0
  public double electronShare(UndulatorField field, double recoil) {
    return 1 - recoil * (plus1 + plus2(field, recoil));
  }
}
