package org.mebit.ensemble.statistics;

import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;

/// The excess `G = E − ½ log₂ N` in the limit of many atoms and the factor of its first correction,
/// as functions of the lattice.
///
/// An instance is a workspace for one thread.
final class ExcessField {
  /// From this height on the excess is `½ log₂(π/y) + H(θ)`: what the second vector adds falls as
  /// `exp(−πy/2)` for two nodes, where it is 10^−8 here, and twice as fast for more.
  static final double TALL = 12;

  /// Stands for infinitely many: corrections are below rounding.
  private static final long MANY = ReducedLattice.MOST_ATOMS;

  /// Here `G₂/N²` is 10^−6 of `G₁/N`, and rounding of E as little.
  private static final long SOME = 1_000_000;

  /// Some lattice of each band of heights that the law states an error for.
  private static final double[] HEIGHTS = {1, 1.3, 1.6, 2.5, 3.5, 5, 8, 11, 16, 20, 40};

  private static final double LEVEL_OF_MANY = 0.5 * log2((double) MANY);

  private static final double LEVEL_OF_SOME = 0.5 * log2((double) SOME);

  private final LatticeLaw law;
  private final ReducedLattice lattice = new ReducedLattice();

  ExcessField(LatticeLaw law) {
    this.law = law;
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /// G, bits.
  double at(double x, double y, double theta) {
    return law.entropy(lattice.place(MANY, x, y, theta)) - LEVEL_OF_MANY;
  }

  /// `H(θ)`, bits: a tall lattice's excess without `½ log₂(π/y)`.
  double tall(double theta) {
    return at(0, 2 * TALL, theta) - 0.5 * log2(Math.PI / (2 * TALL));
  }

  /// `G₁`, bits.
  ///
  /// @param excess G at the same place
  double correction(double x, double y, double theta, double excess) {
    double some = law.entropy(lattice.place(SOME, x, y, theta)) - LEVEL_OF_SOME;
    return SOME * (some - excess);
  }

  /// What [#at] may be off by anywhere, bits.
  double error() {
    double most = 0;
    for (double height : HEIGHTS) {
      most = Math.max(most, law.entropyError(lattice.place(MANY, 0, height, 0)));
    }
    return most;
  }

  /// What [#correction] may be off by anywhere, bits.
  double correctionError() {
    double most = 0;
    for (double height : HEIGHTS) {
      double some = law.entropyError(lattice.place(SOME, 0, height, 0));
      most = Math.max(most, some - law.entropyError(lattice.place(MANY, 0, height, 0)));
    }
    return SOME * most;
  }
}
