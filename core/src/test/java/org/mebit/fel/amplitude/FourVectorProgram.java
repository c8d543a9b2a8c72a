package org.mebit.fel.amplitude;

/// The exact amplitude of a scalar electron as one would program it first: four-vectors in plain
/// doubles, denominators `q₁² − m*²` from their squares. Every formula is right; the rounding of
/// `q₁²` is not small beside `q₁² − m*²`.
record FourVectorProgram(
    double strength, double k0, double rho1, double rho2, double c1, double azimuth) {
  private static final int CUT = 8;

  private double[] wave() {
    return new double[] {k0, 0, 0, -k0};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
  }

  private static double[] sum(double[] a, double[] b, double factor) {
    double[] sum = new double[4];
    for (int i = 0; i < 4; i++) {
      sum[i] = a[i] + factor * b[i];
    }
    return sum;
  }

  private double[] photon(double c, double rho, double angle) {
    double half = k0 * c / 2;
    return new double[] {
      half * (1 + rho * rho),
      2 * half * rho * Math.cos(angle),
      2 * half * rho * Math.sin(angle),
      half * (1 - rho * rho)
    };
  }

  private static Complex[] polarisation(double rho, double angle, int helicity) {
    double cosine = (1 - rho * rho) / (1 + rho * rho);
    double sine = 2 * rho / (1 + rho * rho);
    double root = Math.sqrt(0.5);
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    return new Complex[] {
      Complex.ZERO,
      new Complex(root * cosine * x, root * helicity * y),
      new Complex(root * cosine * y, -root * helicity * x),
      new Complex(-root * sine, 0)
    };
  }

  private static Complex dot(Complex[] a, double[] b) {
    return a[0].times(b[0]).minus(a[1].times(b[1])).minus(a[2].times(b[2])).minus(a[3].times(b[3]));
  }

  /// `T` of ++, +−, −+, −− for n = 1.
  Complex[] amplitudes() {
    double mass = 1 + strength * strength;
    double[] q = sum(new double[] {1, 0, 0, 0}, wave(), strength * strength / (2 * k0));
    double[] photon1 = photon(c1, rho1, 0);
    // The energy of photon 2 is given its best chance: by the formula without cancellation.
    double apart = rho1 * rho1 + rho2 * rho2 - 2 * rho1 * rho2 * Math.cos(azimuth);
    double c2 =
        (2 * (1 - k0 * c1) - c1 * (mass + rho1 * rho1))
            / (mass + rho2 * rho2 + 2 * k0 - k0 * c1 * apart);
    double[] photon2 = photon(c2, rho2, azimuth);
    double[] after = sum(sum(sum(q, wave(), 1), photon1, -1), photon2, -1);
    Complex[] t = new Complex[4];
    for (int i = 0; i < 4; i++) {
      Complex[] e1 = polarisation(rho1, 0, i < 2 ? 1 : -1);
      Complex[] e2 = polarisation(rho2, azimuth, i % 2 == 0 ? 1 : -1);
      Complex contact =
          e1[1].times(e2[1]).plus(e1[2].times(e2[2])).plus(e1[3].times(e2[3])).times(2);
      t[i] = contact.times(Complex.coefficient(1, argument(q, after)));
      for (int n1 = -CUT; n1 <= CUT + 1; n1++) {
        double[] first = sum(sum(q, photon1, -1), wave(), n1);
        double[] second = sum(sum(q, photon2, -1), wave(), 1 - n1);
        t[i] =
            t[i].plus(
                    vertex(q, first, e1, n1)
                        .times(vertex(first, after, e2, 1 - n1))
                        .times(1 / (dot(first, first) - mass)))
                .plus(
                    vertex(q, second, e2, 1 - n1)
                        .times(vertex(second, after, e1, n1))
                        .times(1 / (dot(second, second) - mass)));
      }
    }
    return t;
  }

  private Complex argument(double[] q, double[] after) {
    double before = dot(wave(), q);
    double behind = dot(wave(), after);
    return new Complex(
        strength * (q[1] / before - after[1] / behind),
        strength * (q[2] / before - after[2] / behind));
  }

  private Complex vertex(double[] q, double[] after, Complex[] e, int j) {
    Complex z = argument(q, after);
    Complex value = dot(e, sum(q, after, 1)).times(Complex.coefficient(j, z));
    Complex along = dot(e, wave());
    for (int side = -1; side <= 1; side += 2) {
      // The field's e₁ ∓ i e₂ against momenta and polarisation.
      Complex slope =
          new Complex(q[1], -side * q[2])
              .times(-1 / dot(wave(), q))
              .plus(new Complex(after[1], -side * after[2]).times(-1 / dot(wave(), after)));
      Complex turned = e[1].plus(Complex.I.times(e[2]).times(-side)).times(-1);
      value =
          value.plus(
              along
                  .times(slope)
                  .minus(turned.times(2))
                  .times(strength / 2)
                  .times(Complex.coefficient(j + side, z)));
    }
    return value;
  }
}
