package org.mebit.ensemble.dephasing;

/// Rates times time, as exponents take them.
final class Damping {
  /// Larger exponents leave nothing either; but `0 · ∞` would not be a number.
  private static final double MOST = 1e300;

  private Damping() {}

  /// `γt`, finite for any rate and time.
  static double of(double rate, double time) {
    return Math.min(rate * time, MOST);
  }
}
