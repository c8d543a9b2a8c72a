package org.mebit.ensemble;

import org.mebit.numeric.Require;

/// Dicke states kept around the centre: `N/2 − K ≤ k ≤ N/2 + K`, `K = ⌊c √N/2⌋` (paper eqs. 30 and
/// 31).
///
/// @param deviations c, in standard deviations `√N/2`, above 0
/// @param measured whether the measured nodes are truncated too, not only the two ends
public record Window(double deviations, boolean measured) {
  /// Checks the width.
  ///
  /// @throws IllegalArgumentException unless `deviations` is above 0 and finite
  public Window {
    Require.positive("window", deviations);
  }

  /// Whether any Dicke state is kept: for odd N the centre lies between two, and `K = 0` keeps
  /// neither.
  public boolean keepsAny(long atoms) {
    return atoms % 2 == 0 || Math.floor(deviations * Math.sqrt(atoms) / 2) >= 1;
  }

  /// The narrowest window, in standard deviations, that keeps any Dicke state; 0 for even N.
  public static double narrowest(long atoms) {
    return atoms % 2 == 0 ? 0 : 2 / Math.sqrt(atoms);
  }

  /// The Dicke states of a node that are kept.
  ///
  /// @throws IllegalArgumentException if there are none
  public DickeRange range(long atoms) {
    Require.that(
        keepsAny(atoms),
        "window must be at least "
            + narrowest(atoms)
            + " to keep a Dicke state of "
            + atoms
            + " atoms, but is "
            + deviations);
    double half = Math.floor(deviations * Math.sqrt(atoms) / 2);
    if (half >= atoms / 2.0) {
      return DickeRange.all(atoms);
    }
    long whole = (long) half;
    // N/2 is half-integer for odd N: the first whole k inside is (N+1)/2 − K.
    long first = (atoms + 1) / 2 - whole;
    return new DickeRange(first, atoms - first);
  }
}
