package org.mebit.ensemble.dephasing;

import java.util.List;

/// Differences `r = k₁ − k₃` that couple among each other: one sign under `r → −r`, and one parity
/// where the parity is conserved.
///
/// @param start least `|r|` of both signs, 0 or 1
/// @param step 2 if the parity of r is conserved, else 1
/// @param sign 1 for even, −1 for odd functions of r
record Sector(int start, int step, int sign) {
  private static final List<Sector> EITHER_PARITY =
      List.of(new Sector(0, 1, 1), new Sector(0, 1, -1));

  private static final List<Sector> BY_PARITY =
      List.of(new Sector(0, 2, 1), new Sector(0, 2, -1), new Sector(1, 2, 1), new Sector(1, 2, -1));

  /// The sectors when the sum `k₁ + k₃` is conserved modulo `divisor`; 0 if it is conserved.
  static List<Sector> of(long divisor) {
    return divisor % 2 == 0 ? BY_PARITY : EITHER_PARITY;
  }

  /// The least r kept; r = 0 has no odd function.
  int first() {
    return sign < 0 && start == 0 ? step : start;
  }

  /// Number of r kept up to the largest.
  int size(int largest) {
    return largest < first() ? 0 : (largest - first()) / step + 1;
  }
}
