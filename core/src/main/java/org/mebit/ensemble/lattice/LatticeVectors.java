package org.mebit.ensemble.lattice;

/// The primitive vectors of a reduced lattice that can leave a cusp in the entropy.
final class LatticeVectors {
  /// Multiples of the short and of the second vector. In a reduced lattice no other vector is
  /// higher than 0.15 over its own line.
  static final int[][] VECTORS = {
    {1, 0}, {0, 1}, {-1, 1}, {1, 1}, {-2, 1}, {2, 1}, {-3, 1}, {3, 1}, {-1, 2}, {1, 2}, {-3, 2},
    {3, 2}, {-4, 1}, {4, 1}
  };

  /// Second vectors, of determinant 1 with the first.
  static final int[][] PARTNERS = {
    {0, 1}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {0, -1}, {-1, -1},
    {-2, 1}, {-2, -1}, {-1, 0}, {-1, 0}
  };

  private LatticeVectors() {}
}
