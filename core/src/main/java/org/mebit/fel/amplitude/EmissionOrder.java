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
  private final double strength;
  // Of either photon: B_j at index most + 1 + j, the transverse momentum and e^{iA}.
  private final ComplexDoubleDouble[][] ladders = new ComplexDoubleDouble[2][];
  private final ComplexDoubleDouble[] momenta = new ComplexDoubleDouble[2];
  private final ComplexDoubleDouble[] phases = new ComplexDoubleDouble[2];
  private final DoubleDouble[] roots = new DoubleDouble[2];
  private final DoubleDouble[] inverseRoots = new DoubleDouble[2];
  private final DoubleDouble[] flips = new DoubleDouble[2];

  /// @param first the photon that leaves first, 0 or 1
  /// @param most orders of the vertices, `−most..most` before shifts by helicity
  /// @param strength K
  EmissionOrder(int first, int most, double strength) {
    this.first = first;
    this.most = most;
    this.strength = strength;
  }

  /// @param photon 0 or 1
  /// @param plus c of the photon
  /// @param momentum P, transverse, of electron and photon against each other
  /// @param share plus momentum of the electron before, in units of that of the injected one
  /// @param left the same after
  /// @param fraction z, taken by the photon
  /// @param phase `e^{iA}` of the photon
  void vertex(
      int photon,
      DoubleDouble plus,
      ComplexDoubleDouble momentum,
      DoubleDouble share,
      DoubleDouble left,
      DoubleDouble fraction,
      ComplexDoubleDouble phase) {
    DoubleDouble factor = plus.times(strength).over(share.times(left));
    ladders[photon] = FourierLadder.coefficients(momentum.times(factor), most + 1);
    momenta[photon] = momentum;
    phases[photon] = phase;
    roots[photon] = left.over(share).root();
    inverseRoots[photon] = roots[photon].inverse();
    flips[photon] = fraction.times(inverseRoots[photon]);
  }

  /// Writes the three forms of a vertex, without factors of spin.
  void forms(int photon, int quanta, ComplexDoubleDouble[] into) {
    ComplexDoubleDouble[] b = ladders[photon];
    ComplexDoubleDouble momentum = momenta[photon];
    ComplexDoubleDouble phase = phases[photon];
    int at = most + 1 + quanta;
    into[BARE] = b[at];
    into[PLUS] = momentum.conjugate().times(b[at]).plus(b[at - 1].times(strength)).times(phase);
    into[MINUS] = momentum.times(b[at]).plus(b[at + 1].times(strength)).times(phase.conjugate());
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
