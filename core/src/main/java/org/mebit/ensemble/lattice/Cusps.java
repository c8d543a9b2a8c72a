package org.mebit.ensemble.lattice;

/// What the entropy has of logarithms, for two and three nodes, without the geometric spectrum's.
///
/// Where a primitive lattice vector lies on the U axis, `t = 2πP/Q`, the amplitude has rank Q; at
/// an angle θ beside it a second band of Q eigenvalues opens as θ², and with it `θ^{2p} ln θ²` in
/// the entropy, `p = M − 1`. For M ≥ 4 that is too smooth to disturb a table.
sealed interface Cusps permits TwoNodeCusps, ThreeNodeCusps, NoCusps {
  /// The cusps of a chain, fitted where they have no formula.
  static Cusps of(int nodes, LawSamples samples, int index, int count) {
    return nodes == 2
        ? TwoNodeCusps.of(new CuspFit(samples, index, count).series())
        : of(nodes, new double[0]);
  }

  /// The cusps of a chain whose fit was kept.
  static Cusps of(int nodes, double[] fitted) {
    return switch (nodes) {
      case 2 -> TwoNodeCusps.of(fitted);
      case 3 -> new ThreeNodeCusps();
      default -> new NoCusps();
    };
  }

  /// The singular part on a reduced lattice, bits.
  double at(double x, double y, double cosine, double sine);

  /// What was fitted, to be kept.
  default double[] fitted() {
    return new double[0];
  }
}
