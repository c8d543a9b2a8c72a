package org.mebit.fel.amplitude;

/// The amplitudes in light-front variables written down plainly, term by term, in 60 digits: two
/// orders of emission and the contact term, for a scalar and for a Dirac electron.
final class LightFront {
  private final PrecisePair pair;
  private final int cut;
  private final Precise w;
  private final Precise[][] ladders = new Precise[4][];
  private final Precise[] momenta;

  /// @param cut N: undulator quanta of photon 1 are −N..N+n
  LightFront(PrecisePair pair, int cut) {
    this.pair = pair;
    this.cut = cut;
    Precise rest1 = Precise.ONE.minus(pair.s1());
    Precise rest2 = Precise.ONE.minus(pair.s2());
    w = rest1.minus(pair.s2());
    Precise p2 = rest1.times(pair.r2()).plus(pair.s1().times(pair.r1()));
    Precise p1 = rest2.times(pair.r1()).plus(pair.s2().times(pair.r2()));
    momenta = new Precise[] {pair.r1(), p2, p1, pair.r2()};
    Precise[] factors = {
      pair.c1().over(rest1),
      pair.c2().over(rest1.times(w)),
      pair.c1().over(rest2.times(w)),
      pair.c2().over(rest2)
    };
    for (int k = 0; k < 4; k++) {
      ladders[k] =
          Precise.ladder(pair.strength().times(factors[k]).times(momenta[k]), cut + pair.n() + 1);
    }
  }

  private Precise b(int vertex, int j) {
    return ladders[vertex][cut + pair.n() + 1 + j];
  }

  private Precise phase(int photon, int helicity) {
    Precise phase = photon == 1 ? pair.phase1() : pair.phase2();
    return helicity > 0 ? phase : phase.conjugate();
  }

  /// `v_λ` of vertex 0, 1 (photons 1, 2 when 1 leaves first) or 2, 3 (when 2 does).
  private Precise v(int vertex, int helicity, int j) {
    Precise p = helicity > 0 ? momenta[vertex].conjugate() : momenta[vertex];
    return phase(vertex % 2 == 0 ? 1 : 2, helicity)
        .times(p.times(b(vertex, j)).plus(pair.strength().times(b(vertex, j - helicity))));
  }

  /// Amplitudes ++, +−, −+, −− of a scalar electron.
  Precise[] scalar() {
    Precise[] t = new Precise[4];
    for (int i = 0; i < 4; i++) {
      int h1 = i < 2 ? 1 : -1;
      int h2 = i % 2 == 0 ? 1 : -1;
      Precise sum = Precise.ZERO;
      for (int n1 = -cut; n1 <= cut + pair.n(); n1++) {
        int n2 = pair.n() - n1;
        sum =
            sum.plus(v(0, h1, n1).times(v(1, h2, n2)).over(pair.d1(n1)).over(pair.k0()))
                .plus(v(2, h1, n1).times(v(3, h2, n2)).over(pair.d2(n2)).over(pair.k0()))
                .plus(
                    b(0, n1)
                        .times(b(1, n2))
                        .times(phase(1, h1))
                        .times(phase(2, h2))
                        .times(1.0 - h1 * h2));
      }
      t[i] = sum;
    }
    return t;
  }

  /// Amplitudes ++, +−, −+, −− for light-front helicities of the electron before and after.
  Precise[] dirac(int before, int after) {
    Precise[] t = new Precise[4];
    Precise rest1 = Precise.ONE.minus(pair.s1());
    Precise rest2 = Precise.ONE.minus(pair.s2());
    for (int i = 0; i < 4; i++) {
      int h1 = i < 2 ? 1 : -1;
      int h2 = i % 2 == 0 ? 1 : -1;
      Precise sum = Precise.ZERO;
      for (int n1 = -cut; n1 <= cut + pair.n(); n1++) {
        int n2 = pair.n() - n1;
        for (int between = -1; between <= 1; between += 2) {
          Precise first =
              spin(0, pair.s1(), before, between, h1, n1)
                  .times(spin(1, pair.s2().over(rest1), between, after, h2, n2));
          Precise second =
              spin(3, pair.s2(), before, between, h2, n2)
                  .times(spin(2, pair.s1().over(rest2), between, after, h1, n1));
          sum =
              sum.plus(first.over(pair.d1(n1)).over(pair.k0()))
                  .plus(second.over(pair.d2(n2)).over(pair.k0()));
        }
        if (before == after && h1 != h2) {
          Precise rest = h1 == before ? rest1 : rest2;
          sum =
              sum.plus(
                  b(0, n1)
                      .times(b(1, n2))
                      .times(phase(1, h1))
                      .times(phase(2, h2))
                      .times(w.root().times(2).over(rest)));
        }
      }
      t[i] = sum;
    }
    return t;
  }

  private Precise spin(int vertex, Precise z, int before, int after, int helicity, int j) {
    Precise root = Precise.ONE.minus(z).root();
    if (before == after) {
      Precise v = v(vertex, helicity, j);
      return before == helicity ? v.over(root) : v.times(root);
    }
    return before == helicity
        ? z.over(root)
            .times(phase(vertex % 2 == 0 ? 1 : 2, helicity))
            .times(b(vertex, j))
            .times(before)
        : Precise.ZERO;
  }

  /// `½ Σ_{spins} T T†`
  Precise[][] density() {
    Precise[][] density = Rho.zero();
    for (int before = -1; before <= 1; before += 2) {
      for (int after = -1; after <= 1; after += 2) {
        Rho.add(density, dirac(before, after), 0.5);
      }
    }
    return density;
  }
}
