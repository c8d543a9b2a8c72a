package org.mebit.fel.amplitude;

import static org.mebit.fel.amplitude.Gamma.dot;
import static org.mebit.fel.amplitude.Gamma.plus;
import static org.mebit.fel.amplitude.Gamma.slash;
import static org.mebit.fel.amplitude.Gamma.sum;
import static org.mebit.fel.amplitude.Gamma.times;
import static org.mebit.fel.amplitude.Gamma.vector;

/// An electron at rest (before the field is on) in the wave `eA = K(0, cos φ, sin φ, 0)`, `φ =
/// k·x`, with `k = κ(1, 0, 0, −1)`: momenta and vertices of Volkov states, units of the mass.
record Volkov(Precise strength, Precise k0) {

  Precise[] k() {
    return vector(k0, Precise.ZERO, Precise.ZERO, k0.negative());
  }

  static Precise[] rest() {
    return vector(Precise.ONE, Precise.ZERO, Precise.ZERO, Precise.ZERO);
  }

  /// `q = p + K²/(2k·p) k`
  Precise[] dressed(Precise[] p) {
    return sum(p, k(), strength.squared().over(dot(k(), p).times(2)));
  }

  /// p of a quasi-momentum, on the shell or off.
  Precise[] bare(Precise[] q) {
    return sum(q, k(), strength.squared().over(dot(k(), q).times(-2)));
  }

  /// A photon with plus momentum `κc` and `tan(θ/2) = ρ`.
  Precise[] photon(Precise c, Precise rho, Precise phase) {
    Precise half = k0.times(c).over(2);
    Precise square = rho.squared();
    Precise perp = k0.times(c).times(rho);
    return vector(
        half.times(Precise.ONE.plus(square)),
        perp.times(Precise.of(phase.re())),
        perp.times(Precise.of(phase.im())),
        half.times(Precise.ONE.minus(square)));
  }

  /// The complex conjugate of `(θ̂ + iλφ̂)/√2`.
  static Precise[] helicity(Precise rho, Precise phase, int helicity) {
    Precise norm = Precise.ONE.plus(rho.squared());
    Precise cosine = Precise.ONE.minus(rho.squared()).over(norm);
    Precise sine = rho.times(2).over(norm);
    Precise x = Precise.of(phase.re());
    Precise y = Precise.of(phase.im());
    Precise turn = Precise.I.times(-helicity);
    Precise root = Precise.of(2).root();
    return vector(
        Precise.ZERO,
        cosine.times(x).minus(turn.times(y)).over(root),
        cosine.times(y).plus(turn.times(x)).over(root),
        sine.negative().over(root));
  }

  /// The matrices beside `B_{j−1}`, `B_j`, `B_{j+1}` in the vertex of an electron that goes from p
  /// to p′ with polarisation ε and takes in j quanta.
  Precise[][][] vertex(Precise[] p, Precise[] after, Precise[] polarisation) {
    Precise[][] wave = slash(k());
    Precise[][] eps = slash(polarisation);
    Precise kp = dot(k(), p);
    Precise kAfter = dot(k(), after);
    Precise[][][] vertex = new Precise[3][][];
    vertex[1] =
        plus(
            eps,
            wave,
            strength.squared().times(dot(k(), polarisation)).over(kp.times(kAfter).times(2)));
    for (int side = -1; side <= 1; side += 2) {
      // e^{∓iφ} of the field goes with E = e₁ ± i e₂.
      Precise[][] e =
          slash(vector(Precise.ZERO, Precise.ONE, Precise.I.times(-side), Precise.ZERO));
      Precise factor = strength.over(4);
      vertex[side + 1] =
          plus(
              plus(Gamma.zero(), times(times(e, wave), eps), factor.over(kAfter)),
              times(times(eps, wave), e),
              factor.over(kp));
    }
    return vertex;
  }

  /// `Z = K[p_⊥/k·p − p′_⊥/k·p′]`
  Precise argument(Precise[] p, Precise[] after) {
    return strength.times(slope(p).minus(slope(after)));
  }

  private Precise slope(Precise[] p) {
    return p[1].plus(Precise.I.times(p[2])).over(dot(k(), p));
  }

  /// The vertex with j quanta; `ladder` as of [Precise#ladder].
  static Precise[][] harmonic(Precise[][][] vertex, Precise[] ladder, int j) {
    int at = (ladder.length - 1) / 2 + j;
    return plus(
        plus(plus(Gamma.zero(), vertex[0], ladder[at - 1]), vertex[1], ladder[at]),
        vertex[2],
        ladder[at + 1]);
  }
}
