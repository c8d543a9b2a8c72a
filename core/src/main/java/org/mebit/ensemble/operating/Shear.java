package org.mebit.ensemble.operating;

import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;
import org.mebit.numeric.Cancellation;

/// The entropy of a chain along time, with bounds on how fast it changes.
///
/// Lengths of time are counted in `s = N t/2`, the shear of the lattice of hops: slopes and
/// curvatures are then the same for every N. Their largest values were measured at 10⁵ random times
/// for each M = 2 to 10, and for no more nodes; bounds are a twelfth above them or more.
final class Shear {
  /// From this height on the entropy follows the geometric spectrum of the short vector to 10^−9,
  /// and grows with the distance from its rational.
  static final double TALL = 14;

  private static final int CHECK_EVERY = 1024;

  private static final double LN_2 = Math.log(2);

  private final LatticeLaw law;
  private final ReducedLattice lattice;
  private final double unit;
  private final double half;
  private final double slope;
  private final double error;
  private long evaluations;

  /// @param law of at most [OperatingPoints#MOST_NODES] nodes
  Shear(LatticeLaw law, long atoms) {
    this.law = law;
    this.lattice = new ReducedLattice().of(atoms);
    this.unit = 2.0 / atoms;
    this.half = 0.5 * log2(atoms);
    int nodes = law.nodes();
    this.error = LatticeLaw.statedError(nodes, atoms);
    // Largest seen: 0.956 for two nodes, 0.617 for three, 0.904 for ten, linear between.
    this.slope = nodes == 2 ? 1.12 : 0.56 + 0.05 * nodes;
  }

  static double log2(double x) {
    return Math.log(x) / LN_2;
  }

  /// The entropy at a time, bits; the lattice stays there.
  double at(double time) {
    if (++evaluations % CHECK_EVERY == 0) {
      Cancellation.check("a search for operating points");
    }
    return law.entropy(lattice.at(time));
  }

  long evaluations() {
    return evaluations;
  }

  long atoms() {
    return lattice.atoms();
  }

  int nodes() {
    return law.nodes();
  }

  /// The time in which the lattice is sheared by 1.
  double unit() {
    return unit;
  }

  /// `½ log₂ N`.
  double half() {
    return half;
  }

  /// What the law may be off by at any time, bits: a search compares lattices of all heights.
  double error() {
    return error;
  }

  /// What the law may be off by at the time last asked for, bits.
  double errorThere() {
    return law.entropyError(lattice);
  }

  /// Most bits per unit of s.
  double slope() {
    return slope;
  }

  /// By how much the highest of all times between doubles may exceed the highest double, bits.
  ///
  /// @param spacing of doubles
  double between(double spacing) {
    double s = 0.5 * spacing / unit;
    return Math.min(slope * s, 0.5 * bend(false, s) * s * s);
  }

  /// Most curvature, bits per s², downwards (as at maxima) or upwards, over a width.
  double bend(boolean upwards, double width) {
    int nodes = law.nodes();
    if (!upwards) {
      // Largest seen: 1.68, 1.51 (three nodes), 1.52, 1.59 … 2.07 (ten).
      return 1.9 + 0.1 * nodes;
    }
    // Two nodes have dips like −(s²/4) log₂(s²/4), whose curvature grows as the width shrinks.
    // Others, seen: 0.70 (three nodes), 1.02, 1.43 … 2.41 (ten).
    return nodes == 2 ? 2.5 + log2(2 / Math.min(width, 1)) : 0.7 + 0.22 * nodes;
  }

  /// Whether the time last asked for lies in the dip of a rational whose vector is short.
  boolean tall() {
    return lattice.y() >= TALL;
  }

  /// Distance of the time last asked for from the rational of its short vector.
  double fromRational() {
    return unit * lattice.sine() / lattice.cosine();
  }

  /// How far that rational's dip is tall, to either side of it.
  double reach() {
    double c = lattice.cosine();
    return unit * Math.sqrt(Math.max(lattice.y() / (c * c) / TALL - 1, 0));
  }

  /// Denominator of that rational.
  long denominator() {
    return lattice.steps();
  }

  /// Below this no lattice that is not tall lies, bits: the entropy of a dip of height [#TALL], or
  /// of the flank `log₂(e √2 V/(2(M−1)))` of a rational far away, V of that height, with a tenth of
  /// a bit to spare.
  double floor() {
    double v = Math.sqrt(Math.PI / (2 * TALL));
    double flank = log2(Math.E * Math.sqrt(2) * v / (2 * (law.nodes() - 1)));
    return half + Math.min(flank, 0.5 * log2(Math.PI / TALL)) - 0.1;
  }
}
