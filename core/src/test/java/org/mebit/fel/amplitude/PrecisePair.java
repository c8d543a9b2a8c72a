package org.mebit.fel.amplitude;

/// A pair and its exact conservation of momentum in 60 digits, numbers given as doubles being
/// exact. Units of the electron's mass, azimuth of photon 1 as given.
///
/// @param k0 κ
record PrecisePair(
    Precise strength,
    Precise k0,
    Precise rho1,
    Precise rho2,
    Precise phase1,
    Precise phase2,
    Precise c1,
    Precise c2,
    int n) {

  static PrecisePair of(
      double strength, double k0, double rho1, double rho2, double c1, double azimuth, int n) {
    return of(strength, k0, rho1, rho2, c1, 0, azimuth, n);
  }

  static PrecisePair of(
      double strength,
      double k0,
      double rho1,
      double rho2,
      double c1,
      double azimuth1,
      double azimuth2,
      int n) {
    return of(
        Precise.of(strength),
        Precise.of(k0),
        Precise.of(rho1),
        Precise.of(rho2),
        Precise.phase(azimuth1),
        Precise.phase(azimuth2),
        Precise.of(c1),
        n);
  }

  /// With `c₂` from conservation.
  static PrecisePair of(
      Precise strength,
      Precise k0,
      Precise rho1,
      Precise rho2,
      Precise phase1,
      Precise phase2,
      Precise c1,
      int n) {
    Precise apart = rho1.times(phase1).minus(rho2.times(phase2)).squaredModulus();
    Precise mass = strength.squared().plus(1);
    Precise s1 = k0.times(c1);
    Precise nu1 = c1.times(mass.plus(rho1.squared())).over(2);
    Precise c2 =
        Precise.of(n)
            .minus(nu1)
            .minus(s1.times(n))
            .over(
                mass.plus(rho2.squared()).over(2).plus(k0.times(n)).minus(s1.times(apart).over(2)));
    return new PrecisePair(strength, k0, rho1, rho2, phase1, phase2, c1, c2, n);
  }

  /// Photons exchanged.
  PrecisePair swapped() {
    return new PrecisePair(strength, k0, rho2, rho1, phase2, phase1, c2, c1, n);
  }

  Precise s1() {
    return k0.times(c1);
  }

  Precise s2() {
    return k0.times(c2);
  }

  Precise r1() {
    return rho1.times(phase1);
  }

  Precise r2() {
    return rho2.times(phase2);
  }

  /// `n₁ − ν₁ − n₁s₁`
  Precise d1(int n1) {
    return off(c1, rho1, n1);
  }

  /// `n₂ − ν₂ − n₂s₂`
  Precise d2(int n2) {
    return off(c2, rho2, n2);
  }

  private Precise off(Precise c, Precise rho, int quanta) {
    Precise nu = c.times(strength.squared().plus(1).plus(rho.squared())).over(2);
    return Precise.of(quanta).minus(nu).minus(k0.times(c).times(quanta));
  }
}
