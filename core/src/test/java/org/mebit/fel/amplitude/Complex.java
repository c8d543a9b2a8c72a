package org.mebit.fel.amplitude;

/// Complex numbers of plain doubles, for programs as one would write them first.
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);
  static final Complex ONE = new Complex(1, 0);
  static final Complex I = new Complex(0, 1);

  static Complex of(double value) {
    return new Complex(value, 0);
  }

  static Complex phase(double angle) {
    return new Complex(Math.cos(angle), Math.sin(angle));
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  Complex conjugate() {
    return new Complex(re, -im);
  }

  double modulus() {
    return Math.hypot(re, im);
  }

  /// `(−1)^j J_j(|Z|) e^{ij arg Z}` by the trapezoidal rule for Bessel's integral `1/2π ∫ e^{i(x
  /// sin φ − jφ)} dφ`, which converges faster than any power.
  static Complex coefficient(int j, Complex z) {
    int nodes = 64;
    double sum = 0;
    for (int k = 0; k < nodes; k++) {
      double phi = 2 * Math.PI * k / nodes;
      sum += Math.cos(z.modulus() * Math.sin(phi) - j * phi);
    }
    return phase(j * Math.atan2(z.im, z.re)).times((j % 2 == 0 ? sum : -sum) / nodes);
  }

  static double emission(Complex[] t) {
    double sum = 0;
    for (Complex x : t) {
      sum += x.modulus() * x.modulus();
    }
    return sum;
  }

  static double concurrence(Complex[] t) {
    return 2 * t[0].times(t[3]).minus(t[1].times(t[2])).modulus() / emission(t);
  }
}
