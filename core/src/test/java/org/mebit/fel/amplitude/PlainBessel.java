package org.mebit.fel.amplitude;

/// Bessel functions by their integral, and Fourier coefficients made of them.
final class PlainBessel {
  /// Intervals of the trapezoidal rule, which on a period converges faster than any power: exact to
  /// rounding up to orders and arguments of 60.
  private static final int INTERVALS = 256;

  private PlainBessel() {}

  /// `J_j(x) = (1/2π)∫ cos(jτ − x sin τ) dτ`
  static double value(int j, double x) {
    double sum = 0;
    for (int k = 0; k < INTERVALS; k++) {
      double tau = 2 * Math.PI * k / INTERVALS;
      sum += Math.cos(j * tau - x * Math.sin(tau));
    }
    return sum / INTERVALS;
  }

  /// `B_j(Z) = (−1)^j J_j(|Z|) e^{ij arg Z}`
  static Plain coefficient(int j, Plain z) {
    double value = (j & 1) == 0 ? value(j, z.modulus()) : -value(j, z.modulus());
    return Plain.turn(j * z.angle()).times(value);
  }
}
