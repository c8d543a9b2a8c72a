package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;

/// The leading order of a helical undulator in 60 digits as the formula stands, so that amplitudes
/// of any size have all of a double's, and terms that cancel do no harm.
record PreciseLeading(double strength, PhotonPair pair) {
  /// With photon 1 at azimuth 0 and `n₁` in `−cut..cut + n`.
  double[] amplitudes(int cut) {
    int n = pair.floquet();
    Precise k = Precise.of(strength);
    Precise r1 = Precise.of(pair.angle1());
    Precise phase2 = Precise.phase(pair.azimuth());
    Precise r2 = phase2.times(pair.angle2());
    Precise c1 = Precise.of(pair.plus1());
    Precise mass = k.squared().plus(1);
    Precise nu1 = c1.times(mass.plus(r1.squared())).over(2);
    Precise c2 =
        Precise.of(n).minus(nu1).times(2).over(mass.plus(Precise.of(pair.angle2()).squared()));
    int most = cut + n + 2;
    Precise[] b1 = Precise.ladder(k.times(c1).times(r1), most);
    Precise[] b2 = Precise.ladder(k.times(c2).times(r2), most);
    Precise sum = r1.plus(r2);
    Precise half = k.times(c1).times(c2).over(2);
    Precise apart = c1.times(c2).times(r1.minus(r2).squaredModulus()).over(2);
    double[] amplitudes = new double[8];
    int at = 0;
    for (int h1 = 1; h1 >= -1; h1 -= 2) {
      for (int h2 = 1; h2 >= -1; h2 -= 2) {
        Precise[] v1 = currents(b1, r1, Precise.ONE, h1);
        Precise[] v2 = currents(b2, r2, phase2, h2);
        Precise turn2 = h2 > 0 ? phase2 : phase2.conjugate();
        Precise w1 = towards(r2.minus(r1), h1);
        Precise w2 = towards(r1.minus(r2), h2).times(turn2);
        Precise total = Precise.ZERO;
        for (int n1 = -cut; n1 <= cut + n; n1++) {
          int i = n1 + most;
          int j = n - n1 + most;
          Precise y1 = sum.conjugate().times(v1[i + 1]).minus(sum.times(v1[i - 1]));
          Precise y2 = sum.conjugate().times(v2[j + 1]).minus(sum.times(v2[j - 1]));
          Precise once =
              w2.times(v1[i])
                  .times(b2[j])
                  .times(c1)
                  .minus(w1.times(b1[i]).times(v2[j]).times(c2))
                  .plus(half.times(v1[i].times(y2).minus(y1.times(v2[j]))));
          Precise paired = c1.times(n - n1).plus(c2.times(n1)).minus(apart);
          Precise d = Precise.of(n1).minus(nu1);
          Precise twice = v1[i].times(v2[j]).times(paired).over(d);
          total = total.plus(once.minus(twice).over(d));
          if (h1 != h2) {
            total = total.plus(turn2.times(2).times(b1[i]).times(b2[j]));
          }
        }
        amplitudes[at++] = total.real();
        amplitudes[at++] = total.imaginary();
      }
    }
    return amplitudes;
  }

  /// `v_λ(j) = e^{iλA}[R^(λ) B_j + K B_{j−λ}]` but for the ends.
  private Precise[] currents(Precise[] b, Precise r, Precise phase, int helicity) {
    Precise turn = helicity > 0 ? phase : phase.conjugate();
    Precise[] v = new Precise[b.length];
    for (int j = 1; j < b.length - 1; j++) {
      v[j] = towards(r, helicity).times(b[j]).plus(b[j - helicity].times(strength)).times(turn);
    }
    return v;
  }

  private static Precise towards(Precise r, int helicity) {
    return helicity > 0 ? r.conjugate() : r;
  }
}
