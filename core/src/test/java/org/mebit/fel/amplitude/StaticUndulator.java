package org.mebit.fel.amplitude;

import static org.mebit.fel.amplitude.Gamma.dot;
import static org.mebit.fel.amplitude.Gamma.sum;
import static org.mebit.fel.amplitude.Gamma.vector;

/// The amplitude of a scalar electron with four-vectors in 60 digits, where the undulator's `k =
/// κ(β, 0, 0, −1)` is not null, as in a static field seen from the electron's frame: `k² = −κ²(1 −
/// β²)`. Volkov states are then solutions up to terms of order `k²`; what a program makes of the
/// quasi-momentum `q = p + K²k/(2k·p)` decides whether they matter.
final class StaticUndulator {
  private final PrecisePair pair;
  private final Precise[] k;
  private final boolean naive;
  private final Precise mass;
  private final Precise[] photon1;
  private final Precise[] photon2;
  private final Precise[] injected;
  private final Precise[] left;
  private static final int CUT = 10;

  /// @param naive whether all quasi-momenta are put on the shell `q² = 1 + K²` of a null k, with
  ///   `k·p = k·q`; else the shell is `p² = 1`, with `k·q = k·p + K²k²/(2k·p)` solved for `k·p`
  StaticUndulator(PrecisePair pair, double beta, boolean naive) {
    this.pair = pair;
    this.naive = naive;
    k = vector(pair.k0().times(Precise.of(beta)), Precise.ZERO, Precise.ZERO, pair.k0().negative());
    mass = pair.strength().squared().plus(1);
    Volkov frame = new Volkov(pair.strength(), pair.k0());
    photon1 = frame.photon(pair.c1(), pair.rho1(), pair.phase1());
    Precise[] p = Volkov.rest();
    injected = sum(p, k, pair.strength().squared().over(dot(k, p).times(2)));
    Precise[] before = sum(sum(injected, k, pair.n()), photon1, -1);
    // Conservation: the secant rule for the energy of photon 2 along its direction.
    Precise[] direction = frame.photon(Precise.ONE, pair.rho2(), pair.phase2());
    Precise c = pair.c2();
    Precise other = pair.c2().times(1.001);
    Precise here = offShell(sum(before, direction, c.negative()));
    Precise there = offShell(sum(before, direction, other.negative()));
    for (int i = 0; i < 12 && here.minus(there).modulus().real() > 1e-55; i++) {
      Precise next = c.minus(here.times(c.minus(other)).over(here.minus(there)));
      other = c;
      there = here;
      c = next;
      here = offShell(sum(before, direction, c.negative()));
    }
    photon2 = frame.photon(c, pair.rho2(), pair.phase2());
    left = sum(before, photon2, -1);
  }

  /// `k·p` of a quasi-momentum.
  private Precise along(Precise[] q) {
    Precise kq = dot(k, q);
    if (naive) {
      return kq;
    }
    Precise square = dot(k, k).times(pair.strength().squared());
    return kq.plus(kq.squared().minus(square.times(2)).root()).over(2);
  }

  private Precise[] bare(Precise[] q) {
    return sum(q, k, pair.strength().squared().over(along(q).times(-2)));
  }

  private Precise offShell(Precise[] q) {
    if (naive) {
      return dot(q, q).minus(mass);
    }
    Precise[] p = bare(q);
    return dot(p, p).minus(1);
  }

  /// `T` of ++, +−, −+, −−.
  Precise[] amplitudes() {
    Precise[] t = new Precise[4];
    for (int i = 0; i < 4; i++) {
      Precise[] e1 = Volkov.helicity(pair.rho1(), pair.phase1(), i < 2 ? 1 : -1);
      Precise[] e2 = Volkov.helicity(pair.rho2(), pair.phase2(), i % 2 == 0 ? 1 : -1);
      Precise[] whole = Precise.ladder(argument(injected, left), pair.n());
      t[i] =
          order(photon1, e1, e2)
              .plus(order(photon2, e2, e1))
              .minus(dot(e1, e2).times(whole[2 * pair.n()]).times(2));
    }
    return t;
  }

  private Precise order(Precise[] photon, Precise[] first, Precise[] second) {
    Precise[] start = sum(injected, photon, -1);
    Precise sum = Precise.ZERO;
    int n = pair.n();
    for (int j = -CUT; j <= CUT + n; j++) {
      Precise[] virtual = sum(start, k, j);
      sum =
          sum.plus(
              vertex(injected, virtual, first, j)
                  .times(vertex(virtual, left, second, n - j))
                  .over(offShell(virtual)));
    }
    return sum;
  }

  private Precise argument(Precise[] q, Precise[] after) {
    return pair.strength().times(slope(q).minus(slope(after)));
  }

  private Precise slope(Precise[] q) {
    return q[1].plus(Precise.I.times(q[2])).over(along(q));
  }

  /// `ε·(Π + Π′)` with `Π = p − eA + k(e p·A/k·p − e²A²/(2k·p))`.
  private Precise vertex(Precise[] q, Precise[] after, Precise[] e, int j) {
    Precise[] ladder = Precise.ladder(argument(q, after), CUT + pair.n() + 1);
    int at = CUT + pair.n() + 1 + j;
    Precise value = dot(e, sum(q, after, 1)).times(ladder[at]);
    for (int side = -1; side <= 1; side += 2) {
      Precise[] field = vector(Precise.ZERO, Precise.ONE, Precise.I.times(-side), Precise.ZERO);
      Precise along = dot(q, field).over(along(q)).plus(dot(after, field).over(along(after)));
      value =
          value.plus(
              dot(e, k)
                  .times(along)
                  .minus(dot(e, field).times(2))
                  .times(pair.strength().over(2))
                  .times(ladder[at + side]));
    }
    return value;
  }
}
