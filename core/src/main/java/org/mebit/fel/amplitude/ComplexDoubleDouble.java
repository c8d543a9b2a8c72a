package org.mebit.fel.amplitude;

/// A complex number of two [DoubleDouble]s.
record ComplexDoubleDouble(DoubleDouble re, DoubleDouble im) {
  static final ComplexDoubleDouble ZERO =
      new ComplexDoubleDouble(DoubleDouble.ZERO, DoubleDouble.ZERO);
  static final ComplexDoubleDouble ONE =
      new ComplexDoubleDouble(DoubleDouble.ONE, DoubleDouble.ZERO);

  /// `e^{i angle}` with the rounded cosine and sine of a double, put back on the unit circle: the
  /// exact phase of an angle within an ulp of 1 of the given one.
  static ComplexDoubleDouble phase(double angle) {
    return new ComplexDoubleDouble(
            DoubleDouble.of(Math.cos(angle)), DoubleDouble.of(Math.sin(angle)))
        .direction();
  }

  ComplexDoubleDouble plus(ComplexDoubleDouble other) {
    return new ComplexDoubleDouble(re.plus(other.re), im.plus(other.im));
  }

  ComplexDoubleDouble minus(ComplexDoubleDouble other) {
    return new ComplexDoubleDouble(re.minus(other.re), im.minus(other.im));
  }

  ComplexDoubleDouble times(ComplexDoubleDouble other) {
    return new ComplexDoubleDouble(
        re.times(other.re).minus(im.times(other.im)), re.times(other.im).plus(im.times(other.re)));
  }

  ComplexDoubleDouble times(DoubleDouble factor) {
    return new ComplexDoubleDouble(re.times(factor), im.times(factor));
  }

  ComplexDoubleDouble times(double factor) {
    return new ComplexDoubleDouble(re.times(factor), im.times(factor));
  }

  ComplexDoubleDouble conjugate() {
    return new ComplexDoubleDouble(re, im.negative());
  }

  DoubleDouble squaredModulus() {
    return re.squared().plus(im.squared());
  }

  DoubleDouble modulus() {
    return squaredModulus().root();
  }

  /// The number over its modulus; 1 for 0.
  ComplexDoubleDouble direction() {
    DoubleDouble modulus = modulus();
    return modulus.high() > 0 ? times(modulus.inverse()) : ONE;
  }

  /// `|re| + |im|`, for bounds.
  double size() {
    return Math.abs(re.high()) + Math.abs(im.high());
  }
}
