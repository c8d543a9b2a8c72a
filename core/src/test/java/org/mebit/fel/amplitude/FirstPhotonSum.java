package org.mebit.fel.amplitude;

/// The exact amplitude of a scalar electron in light-front variables and plain doubles, its sum
/// over undulator quanta cut either way: symmetrically, `n₁ = −N..N+n` in both orders of emission,
/// or, as one would first, `−N..N` for the quanta taken in at whichever emission comes first.
record FirstPhotonSum(
    double strength, double k0, double rho1, double rho2, double c1, double azimuth) {

  /// `T` of ++, +−, −+, −− for n = 1.
  Complex[] amplitudes(int cut, boolean symmetric) {
    double mass = 1 + strength * strength;
    double apart = rho1 * rho1 + rho2 * rho2 - 2 * rho1 * rho2 * Math.cos(azimuth);
    double s1 = k0 * c1;
    double c2 =
        (2 * (1 - s1) - c1 * (mass + rho1 * rho1)) / (mass + rho2 * rho2 + 2 * k0 - s1 * apart);
    double s2 = k0 * c2;
    double w = 1 - s1 - s2;
    Complex r1 = Complex.of(rho1);
    Complex r2 = Complex.phase(azimuth).times(rho2);
    Complex p2 = r2.times(1 - s1).plus(r1.times(s1));
    Complex p1 = r1.times(1 - s2).plus(r2.times(s2));
    Complex z1 = r1.times(strength * c1 / (1 - s1));
    Complex z2 = p2.times(strength * c2 / ((1 - s1) * w));
    Complex y1 = p1.times(strength * c1 / ((1 - s2) * w));
    Complex y2 = r2.times(strength * c2 / (1 - s2));
    double nu1 = c1 * (mass + rho1 * rho1) / 2;
    double nu2 = c2 * (mass + rho2 * rho2) / 2;
    Complex[] t = new Complex[4];
    for (int i = 0; i < 4; i++) {
      int h1 = i < 2 ? 1 : -1;
      int h2 = i % 2 == 0 ? 1 : -1;
      Complex phase2 = Complex.phase(h2 * azimuth);
      t[i] = Complex.ZERO;
      for (int first = -cut; first <= cut + (symmetric ? 1 : 0); first++) {
        int n2 = 1 - first;
        Complex one = v(h1, z1, r1, first).times(v(h2, z2, p2, n2));
        Complex two = v(h2, y2, r2, first).times(v(h1, y1, p1, n2));
        Complex both =
            one.times(1 / (k0 * (first - nu1 - first * s1)))
                .plus(two.times(1 / (k0 * (first - nu2 - first * s2))))
                .plus(
                    Complex.coefficient(first, z1)
                        .times(Complex.coefficient(n2, z2))
                        .times(1 - h1 * h2));
        t[i] = t[i].plus(both.times(phase2));
      }
    }
    return t;
  }

  private Complex v(int helicity, Complex z, Complex p, int j) {
    return (helicity > 0 ? p.conjugate() : p)
        .times(Complex.coefficient(j, z))
        .plus(Complex.coefficient(j - helicity, z).times(strength));
  }
}
