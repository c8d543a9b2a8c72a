package org.mebit.fel.amplitude;

/// A complex number, for references that are meant to be read beside the formula.
record Plain(double re, double im) {
  static final Plain ZERO = new Plain(0, 0);

  static Plain of(double re) {
    return new Plain(re, 0);
  }

  /// `e^{ia}`
  static Plain turn(double a) {
    return new Plain(Math.cos(a), Math.sin(a));
  }

  Plain plus(Plain z) {
    return new Plain(re + z.re, im + z.im);
  }

  Plain minus(Plain z) {
    return new Plain(re - z.re, im - z.im);
  }

  Plain times(Plain z) {
    return new Plain(re * z.re - im * z.im, re * z.im + im * z.re);
  }

  Plain times(double a) {
    return new Plain(a * re, a * im);
  }

  Plain conjugate() {
    return new Plain(re, -im);
  }

  /// `P^(λ)`: conjugate for λ = +.
  Plain towards(int helicity) {
    return helicity > 0 ? conjugate() : this;
  }

  double modulus() {
    return Math.hypot(re, im);
  }

  double angle() {
    return Math.atan2(im, re);
  }
}
