package org.mebit.fel.amplitude;

/// One of the two orders in which the photons leave: its vertices as functions of the undulator
/// quanta taken in, and its factors of the electron's spin.
///
/// Photons are numbered 0 and 1 here. A vertex has three forms: helicity + and −, `v_λ(j) =
/// e^{iλA}[P^(λ) B_j + K B_{j−λ}]` with `P^(+) = P*`, `P^(−) = P`, and the bare `B_j` of a spin
/// flip. With light-front spinors a photon that takes the fraction z of the electron's plus
/// momentum multiplies `v_λ` by `(1−z)^{−σλ/2}` and flips the spin `σ` with `σ z (1−z)^{−1/2}
/// e^{iλA} B_j` if `λ = σ` (spinors of G. P. Lepage, S. J. Brodsky, Phys. Rev. D 22, 2157 (1980),
/// appendix A).
final class EmissionOrder {
  /// Forms of a vertex.
  static final int PLUS = 0;

  static final int MINUS = 1;
  static final int BARE = 2;

  private final int first;
  private final int most;
  // [photon][form][most + j]
  private final ComplexDoubleDouble[][][] vertices = new ComplexDoubleDouble[2][3][];
  private final DoubleDouble[] roots = new DoubleDouble[2];
  private final DoubleDouble[] inverseRoots = new DoubleDouble[2];
  private final DoubleDouble[] flips = new DoubleDouble[2];

  /// @param first the photon that leaves first, 0 or 1
  /// @param most orders of the vertices, `−most..most` before shifts by helicity
  EmissionOrder(int first, int most) {
    this.first = first;
    this.most = most;
  }

  /// @param photon 0 or 1
  /// @param strength K
  /// @param plus c of the photon
  /// @param momentum P, transverse, of electron and photon against each other
  /// @param share plus momentum of the electron before, in units of that of the injected one
  /// @param left the same after
  /// @param fraction z, taken by the photon
  /// @param phase `e^{iA}` of the photon
  void vertex(
      int photon,
      double strength,
      DoubleDouble plus,
      ComplexDoubleDouble momentum,
      DoubleDouble share,
      DoubleDouble left,
      DoubleDouble fraction,
      ComplexDoubleDouble phase) {
    DoubleDouble factor = plus.times(strength).over(share.times(left));
    ComplexDoubleDouble[] b = FourierLadder.coefficients(momentum.times(factor), most + 1);
    ComplexDoubleDouble[][] forms = vertices[photon];
    for (int form = 0; form < 3; form++) {
      forms[form] = new ComplexDoubleDouble[2 * most + 1];
    }
    ComplexDoubleDouble opposite = momentum.conjugate();
    for (int j = 0; j <= 2 * most; j++) {
      ComplexDoubleDouble here = b[j + 1];
      forms[BARE][j] = here;
      forms[PLUS][j] = phase.times(opposite.times(here).plus(b[j].times(strength)));
      forms[MINUS][j] =
          phase.conjugate().times(momentum.times(here).plus(b[j + 2].times(strength)));
    }
    roots[photon] = left.over(share).root();
    inverseRoots[photon] = roots[photon].inverse();
    flips[photon] = fraction.times(inverseRoots[photon]);
  }

  /// A vertex without its spin factor.
  ComplexDoubleDouble at(int photon, int form, int quanta) {
    return vertices[photon][form][most + quanta];
  }

  /// `(1−z)^{−σλ/2}`
  DoubleDouble kept(int photon, int spin, int helicity) {
    return spin == helicity ? inverseRoots[photon] : roots[photon];
  }

  /// `σ z (1−z)^{−1/2}` if the helicity is σ, else 0.
  DoubleDouble flipped(int photon, int spin, int helicity) {
    if (spin != helicity) {
      return DoubleDouble.ZERO;
    }
    return spin > 0 ? flips[photon] : flips[photon].negative();
  }

  /// The spin after a photon that flips or not, seen by photon `photon`: σ as it comes to its
  /// vertex.
  int spinBefore(int photon, int spin, boolean otherFlips) {
    return photon != first && otherFlips ? -spin : spin;
  }
}
