package org.mebit.fel.amplitude;

/// A real number as the unevaluated sum of two doubles, about 31 digits: T. J. Dekker, Numer. Math.
/// 18, 224 (1971); D. E. Knuth, The Art of Computer Programming 2, sec. 4.2.2. Products are split
/// by fused multiply-add. Relative error of an operation below `2⁻¹⁰²`.
///
/// @param high the nearest double
/// @param low the rest, at most half an ulp of `high`
record DoubleDouble(double high, double low) {
  static final DoubleDouble ZERO = new DoubleDouble(0, 0);
  static final DoubleDouble ONE = new DoubleDouble(1, 0);

  /// Relative error of an operation.
  static final double ROUNDING = 0x1p-102;

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  /// `a·b` without rounding, short of underflow.
  static DoubleDouble product(double a, double b) {
    double p = a * b;
    return new DoubleDouble(p, Math.fma(a, b, -p));
  }

  DoubleDouble plus(DoubleDouble other) {
    double s = high + other.high;
    double t = s - high;
    double e = (high - (s - t)) + (other.high - t);
    double u = low + other.low;
    t = u - low;
    double f = (low - (u - t)) + (other.low - t);
    e += u;
    double h = s + e;
    e = e - (h - s) + f;
    double high2 = h + e;
    return new DoubleDouble(high2, e - (high2 - h));
  }

  DoubleDouble plus(double other) {
    double s = high + other;
    double t = s - high;
    double e = (high - (s - t)) + (other - t) + low;
    double h = s + e;
    return new DoubleDouble(h, e - (h - s));
  }

  DoubleDouble minus(DoubleDouble other) {
    return plus(other.negative());
  }

  DoubleDouble negative() {
    return new DoubleDouble(-high, -low);
  }

  DoubleDouble times(DoubleDouble other) {
    double p = high * other.high;
    double e = Math.fma(high, other.high, -p);
    e += Math.fma(high, other.low, low * other.high);
    double h = p + e;
    return new DoubleDouble(h, e - (h - p));
  }

  DoubleDouble times(double other) {
    double p = high * other;
    double e = Math.fma(low, other, Math.fma(high, other, -p));
    double h = p + e;
    return new DoubleDouble(h, e - (h - p));
  }

  DoubleDouble squared() {
    return times(this);
  }

  DoubleDouble over(DoubleDouble other) {
    double first = high / other.high;
    DoubleDouble rest = minus(other.times(first));
    double second = rest.high / other.high;
    double third = rest.minus(other.times(second)).high / other.high;
    return new DoubleDouble(first, 0).plus(second).plus(third);
  }

  DoubleDouble inverse() {
    return ONE.over(this);
  }

  /// The square root by one step of Newton's from the double one; of 0 or more.
  DoubleDouble root() {
    if (high <= 0) {
      return ZERO;
    }
    double r = Math.sqrt(high);
    return of(r).plus(minus(product(r, r)).high / (2 * r));
  }

  /// Scaled by a power of two, without rounding, short of underflow.
  DoubleDouble scaled(double power) {
    return new DoubleDouble(high * power, low * power);
  }
}
