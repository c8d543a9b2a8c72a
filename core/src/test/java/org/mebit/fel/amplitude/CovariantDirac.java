package org.mebit.fel.amplitude;

import static org.mebit.fel.amplitude.Gamma.dot;
import static org.mebit.fel.amplitude.Gamma.plus;
import static org.mebit.fel.amplitude.Gamma.slashPlusMass;
import static org.mebit.fel.amplitude.Gamma.sum;
import static org.mebit.fel.amplitude.Gamma.times;

/// The exact amplitude by the covariant route, 60 digits: Volkov vertices with Dirac matrices, the
/// propagator `(p̸₁ + 1)/(q₁² − 1 − K²)`, both orders, and traces over spins. Shares nothing with
/// the light-front form but conservation of momentum.
final class CovariantDirac {
  private final PrecisePair pair;
  private final int cut;
  private final Volkov volkov;
  private final Precise[][] photons;
  private final Precise[] after;
  // [photon][helicity + or −]
  private final Precise[][][] polarisations = new Precise[2][2][];

  CovariantDirac(PrecisePair pair, int cut) {
    this.pair = pair;
    this.cut = cut;
    volkov = new Volkov(pair.strength(), pair.k0());
    photons =
        new Precise[][] {
          volkov.photon(pair.c1(), pair.rho1(), pair.phase1()),
          volkov.photon(pair.c2(), pair.rho2(), pair.phase2())
        };
    for (int h = 0; h < 2; h++) {
      polarisations[0][h] = Volkov.helicity(pair.rho1(), pair.phase1(), 1 - 2 * h);
      polarisations[1][h] = Volkov.helicity(pair.rho2(), pair.phase2(), 1 - 2 * h);
    }
    after = volkov.bare(sum(sum(final0(), photons[0], -1), photons[1], -1));
  }

  /// `q + nk`
  private Precise[] final0() {
    return sum(volkov.dressed(Volkov.rest()), volkov.k(), pair.n());
  }

  /// Shifts the polarisations of a photon to `ε + x k_l`, which must change nothing.
  CovariantDirac shifted(int photon, double x) {
    for (int h = 0; h < 2; h++) {
      polarisations[photon][h] = sum(polarisations[photon][h], photons[photon], x);
    }
    return this;
  }

  /// p′² − 1, which conservation makes 0.
  double offShell() {
    return dot(after, after).minus(1).modulus().real();
  }

  /// `½ Σ_{spins} T T†`
  Precise[][] density() {
    Precise[][][] amplitudes = new Precise[4][][];
    for (int i = 0; i < 4; i++) {
      amplitudes[i] = Gamma.zero();
    }
    for (int first = 0; first < 2; first++) {
      add(first, amplitudes);
    }
    return Gamma.spinSum(amplitudes, Volkov.rest(), after);
  }

  private void add(int first, Precise[][][] amplitudes) {
    int second = 1 - first;
    Precise[] p = Volkov.rest();
    Precise[] q = volkov.dressed(p);
    Precise[] q1 = sum(q, photons[first], -1);
    // k·p₁ and the transverse momentum are the same for any number of quanta.
    Precise[] between = volkov.bare(q1);
    int most = cut + pair.n() + 1;
    Precise[] ladder1 = Precise.ladder(volkov.argument(p, between), most);
    Precise[] ladder2 = Precise.ladder(volkov.argument(between, after), most);
    Precise[][][][] vertices1 = new Precise[2][][][];
    Precise[][][][] vertices2 = new Precise[2][][][];
    for (int h = 0; h < 2; h++) {
      vertices1[h] = volkov.vertex(p, between, polarisations[first][h]);
      vertices2[h] = volkov.vertex(between, after, polarisations[second][h]);
    }
    Precise mass = pair.strength().squared().plus(1);
    for (int j = -cut; j <= cut + pair.n(); j++) {
      Precise[] virtual = sum(q1, volkov.k(), j);
      Precise[][] propagator = slashPlusMass(volkov.bare(virtual));
      Precise inverse = Precise.ONE.over(dot(virtual, virtual).minus(mass));
      Precise[][][] right = new Precise[2][][];
      for (int h = 0; h < 2; h++) {
        right[h] = times(propagator, Volkov.harmonic(vertices1[h], ladder1, j));
      }
      for (int g = 0; g < 2; g++) {
        Precise[][] left = Volkov.harmonic(vertices2[g], ladder2, pair.n() - j);
        for (int h = 0; h < 2; h++) {
          int i = first == 0 ? 2 * h + g : 2 * g + h;
          amplitudes[i] = plus(amplitudes[i], times(left, right[h]), inverse);
        }
      }
    }
  }
}
