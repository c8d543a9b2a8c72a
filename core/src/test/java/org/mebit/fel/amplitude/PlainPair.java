package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;

/// Amplitudes of a pair in complex numbers as the formulas stand, at any azimuth of photon 1: the
/// leading order in the recoil, and the sum over both orders of emission whose digits cancel.
record PlainPair(double strength, PhotonPair pair) {
  private static final int[] HELICITIES = {1, -1};

  private double q1() {
    return 1 + strength * strength + pair.angle1() * pair.angle1();
  }

  private double q2() {
    return 1 + strength * strength + pair.angle2() * pair.angle2();
  }

  private Plain r1() {
    return Plain.turn(pair.azimuth1()).times(pair.angle1());
  }

  private double azimuth2() {
    return pair.azimuth1() + pair.azimuth();
  }

  private Plain r2() {
    return Plain.turn(azimuth2()).times(pair.angle2());
  }

  /// `v_λ(Z, P; j) = e^{iλA} [P^(λ) B_j(Z) + K B_{j−λ}(Z)]`
  private Plain current(int helicity, double azimuth, Plain z, Plain p, int j) {
    return p.towards(helicity)
        .times(PlainBessel.coefficient(j, z))
        .plus(PlainBessel.coefficient(j - helicity, z).times(strength))
        .times(Plain.turn(helicity * azimuth));
  }

  /// The leading order with `n₁` in `from..to`.
  double[] leading(int from, int to) {
    int n = pair.floquet();
    double c1 = pair.plus1();
    double nu1 = c1 * q1() / 2;
    double c2 = 2 * (n - nu1) / q2();
    double k = strength;
    Plain z1 = r1().times(k * c1);
    Plain z2 = r2().times(k * c2);
    Plain sum = r1().plus(r2());
    double apart = Math.pow(r1().minus(r2()).modulus(), 2);
    double[] amplitudes = new double[8];
    int at = 0;
    for (int h1 : HELICITIES) {
      for (int h2 : HELICITIES) {
        // w₁ = e^{iλ₁A₁}(R₂ − R₁)^(λ₁) and w₂ = e^{iλ₂A₂}(R₁ − R₂)^(λ₂).
        Plain w1 = r2().minus(r1()).towards(h1).times(Plain.turn(h1 * pair.azimuth1()));
        Plain w2 = r1().minus(r2()).towards(h2).times(Plain.turn(h2 * azimuth2()));
        Plain total = Plain.ZERO;
        for (int n1 = from; n1 <= to; n1++) {
          int n2 = n - n1;
          Plain b1 = PlainBessel.coefficient(n1, z1);
          Plain b2 = PlainBessel.coefficient(n2, z2);
          Plain v1 = current(h1, pair.azimuth1(), z1, r1(), n1);
          Plain v2 = current(h2, azimuth2(), z2, r2(), n2);
          Plain y1 =
              sum.conjugate()
                  .times(current(h1, pair.azimuth1(), z1, r1(), n1 + 1))
                  .minus(sum.times(current(h1, pair.azimuth1(), z1, r1(), n1 - 1)));
          Plain y2 =
              sum.conjugate()
                  .times(current(h2, azimuth2(), z2, r2(), n2 + 1))
                  .minus(sum.times(current(h2, azimuth2(), z2, r2(), n2 - 1)));
          Plain once =
              w2.times(v1)
                  .times(b2)
                  .times(c1)
                  .minus(w1.times(b1).times(v2).times(c2))
                  .plus(v1.times(y2).minus(y1.times(v2)).times(k * c1 * c2 / 2));
          Plain twice = v1.times(v2).times(n2 * c1 + n1 * c2 - c1 * c2 * apart / 2);
          double d = n1 - nu1;
          total =
              total
                  .plus(once.times(1 / d))
                  .minus(twice.times(1 / (d * d)))
                  .plus(contact(h1, h2).times(b1).times(b2));
        }
        amplitudes[at++] = total.re();
        amplitudes[at++] = total.im();
      }
    }
    return amplitudes;
  }

  /// The exact amplitude of a scalar electron as the sum of both orders of emission, photon 1
  /// taking `from1..to1` quanta where it comes first and `from2..to2` where it comes second. Digits
  /// cancel: rounding is that of `1/κ`.
  double[] twoOrders(double recoil, int from1, int to1, int from2, int to2) {
    int n = pair.floquet();
    double k = strength;
    double c1 = pair.plus1();
    double s1 = recoil * c1;
    double nu1 = c1 * q1() / 2;
    double apart = Math.pow(r1().minus(r2()).modulus(), 2);
    double c2 = (n - nu1 - n * s1) / (q2() / 2 + n * recoil - s1 * apart / 2);
    double nu2 = c2 * q2() / 2;
    double s2 = recoil * c2;
    double w = 1 - s1 - s2;
    Plain p1 = r1().times(1 - s2).plus(r2().times(s2));
    Plain p2 = r2().times(1 - s1).plus(r1().times(s1));
    Plain first1 = r1().times(k * c1 / (1 - s1));
    Plain then2 = p2.times(k * c2 / ((1 - s1) * w));
    Plain first2 = r2().times(k * c2 / (1 - s2));
    Plain then1 = p1.times(k * c1 / ((1 - s2) * w));
    double[] amplitudes = new double[8];
    int at = 0;
    for (int h1 : HELICITIES) {
      for (int h2 : HELICITIES) {
        Plain total = Plain.ZERO;
        for (int n1 = from1; n1 <= to1; n1++) {
          int n2 = n - n1;
          Plain both =
              current(h1, pair.azimuth1(), first1, r1(), n1)
                  .times(current(h2, azimuth2(), then2, p2, n2));
          Plain b = PlainBessel.coefficient(n1, first1).times(PlainBessel.coefficient(n2, then2));
          total =
              total
                  .plus(both.times(1 / (recoil * (n1 - nu1 - n1 * s1))))
                  .plus(contact(h1, h2).times(b));
        }
        for (int n1 = from2; n1 <= to2; n1++) {
          int n2 = n - n1;
          Plain both =
              current(h1, pair.azimuth1(), then1, p1, n1)
                  .times(current(h2, azimuth2(), first2, r2(), n2));
          total = total.plus(both.times(1 / (recoil * (n2 - nu2 - n2 * s2))));
        }
        amplitudes[at++] = total.re();
        amplitudes[at++] = total.im();
      }
    }
    return amplitudes;
  }

  private Plain contact(int h1, int h2) {
    return Plain.turn(h1 * pair.azimuth1() + h2 * azimuth2()).times(1 - h1 * h2);
  }
}
