package org.mebit.fel.amplitude;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Complex numbers of 60 digits, for references that may cancel as they like.
record Precise(BigDecimal re, BigDecimal im) {
  static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  static final Precise ZERO = of(0);
  static final Precise ONE = of(1);
  static final Precise I = new Precise(BigDecimal.ZERO, BigDecimal.ONE);

  private static final BigDecimal NOTHING = new BigDecimal("1e-75");

  /// Exactly the double.
  static Precise of(double value) {
    return new Precise(new BigDecimal(value), BigDecimal.ZERO);
  }

  static Precise of(String value) {
    return new Precise(new BigDecimal(value), BigDecimal.ZERO);
  }

  static Precise of(BigDecimal value) {
    return new Precise(value, BigDecimal.ZERO);
  }

  /// `e^{i angle}` by its series.
  static Precise phase(double angle) {
    return phase(new BigDecimal(angle));
  }

  static Precise phase(BigDecimal angle) {
    Precise step = new Precise(BigDecimal.ZERO, angle);
    Precise term = ONE;
    Precise sum = ONE;
    for (int k = 1; k < 500 && term.size().compareTo(NOTHING) > 0; k++) {
      term = term.times(step).over(k);
      sum = sum.plus(term);
    }
    return sum;
  }

  Precise plus(Precise other) {
    return new Precise(re.add(other.re, DIGITS), im.add(other.im, DIGITS));
  }

  Precise minus(Precise other) {
    return new Precise(re.subtract(other.re, DIGITS), im.subtract(other.im, DIGITS));
  }

  Precise plus(double other) {
    return plus(of(other));
  }

  Precise minus(double other) {
    return minus(of(other));
  }

  Precise times(Precise other) {
    if (im.signum() == 0) {
      return other.times(re);
    }
    if (other.im.signum() == 0) {
      return times(other.re);
    }
    return new Precise(
        re.multiply(other.re, DIGITS).subtract(im.multiply(other.im, DIGITS), DIGITS),
        re.multiply(other.im, DIGITS).add(im.multiply(other.re, DIGITS), DIGITS));
  }

  private Precise times(BigDecimal factor) {
    return new Precise(re.multiply(factor, DIGITS), im.multiply(factor, DIGITS));
  }

  Precise times(double factor) {
    return times(new BigDecimal(factor));
  }

  Precise over(double divisor) {
    BigDecimal by = new BigDecimal(divisor);
    return new Precise(re.divide(by, DIGITS), im.divide(by, DIGITS));
  }

  Precise over(Precise divisor) {
    if (divisor.im.signum() == 0) {
      return new Precise(re.divide(divisor.re, DIGITS), im.divide(divisor.re, DIGITS));
    }
    BigDecimal square = divisor.squaredModulus().re;
    Precise product = times(divisor.conjugate());
    return new Precise(product.re.divide(square, DIGITS), product.im.divide(square, DIGITS));
  }

  Precise negative() {
    return new Precise(re.negate(), im.negate());
  }

  Precise conjugate() {
    return new Precise(re, im.negate());
  }

  Precise squared() {
    return times(this);
  }

  Precise squaredModulus() {
    return of(re.multiply(re, DIGITS).add(im.multiply(im, DIGITS), DIGITS));
  }

  /// The root of a number that is real and at least 0.
  Precise root() {
    return of(re.sqrt(DIGITS));
  }

  Precise modulus() {
    return squaredModulus().root();
  }

  double real() {
    return re.doubleValue();
  }

  double imaginary() {
    return im.doubleValue();
  }

  private BigDecimal size() {
    return re.abs().add(im.abs());
  }

  /// `B_j(Z) = (−1)^j J_j(|Z|) e^{ij arg Z}` for j = −most..most at index `most + j`, by the power
  /// series `J_j(x) e^{ij arg Z} = Σ_k (−x²/4)^k (Z/2)^j/(k!(k + j)!)`.
  static Precise[] ladder(Precise z, int most) {
    Precise[] ladder = new Precise[2 * most + 1];
    Precise quarter = z.squaredModulus().over(-4);
    Precise lead = ONE;
    for (int j = 0; j <= most; j++) {
      if (j > 0) {
        lead = lead.times(z).over(2.0 * j);
      }
      Precise term = ONE;
      Precise sum = ONE;
      for (int k = 1; k < 500 && term.size().compareTo(NOTHING) > 0; k++) {
        term = term.times(quarter).over((double) k * (k + j));
        sum = sum.plus(term);
      }
      Precise value = lead.times(sum);
      ladder[most - j] = value.conjugate();
      ladder[most + j] = j % 2 == 0 ? value : value.negative();
    }
    return ladder;
  }
}
