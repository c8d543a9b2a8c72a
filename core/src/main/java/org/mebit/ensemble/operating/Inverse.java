package org.mebit.ensemble.operating;

/// Inverses modulo a number.
final class Inverse {
  private Inverse() {}

  /// The b in `1..modulus−1` with `a b = 1` modulo it, by Euclid's algorithm; 0 if there is none,
  /// and 1 modulo 1.
  ///
  /// @param a any number
  /// @param modulus at least 1
  static long of(long a, long modulus) {
    if (modulus == 1) {
      return 1;
    }
    long r0 = modulus;
    long r1 = Math.floorMod(a, modulus);
    long s0 = 0;
    long s1 = 1;
    while (r1 > 1) {
      long quotient = r0 / r1;
      long r = r0 - quotient * r1;
      r0 = r1;
      r1 = r;
      long s = s0 - quotient * s1;
      s0 = s1;
      s1 = s;
    }
    return r1 == 0 ? 0 : Math.floorMod(s1, modulus);
  }
}
