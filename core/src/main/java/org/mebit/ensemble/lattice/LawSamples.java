package org.mebit.ensemble.lattice;

/// Exact values behind the lattice law, for several chain lengths at once.
@FunctionalInterface
public interface LawSamples {
  /// `E − ½ log₂ N` and `ln p + (M−2)/2·ln N` on a lattice.
  ///
  /// @param x projection of the second vector on the first, in lengths of the first
  /// @param y distance of the second vector from the line of the first, in lengths of the first
  /// @param theta angle of the first vector from the U axis, rad
  /// @param atoms N, or infinity
  /// @param entropy receives `E − ½ log₂ N`, bits, per chain length
  /// @param log receives `ln p + (M−2)/2·ln N` per chain length
  void at(double x, double y, double theta, double atoms, double[] entropy, double[] log);
}
