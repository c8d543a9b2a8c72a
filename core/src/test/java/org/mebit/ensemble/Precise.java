package org.mebit.ensemble;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers to 400 digits, the slow and plain way: π by the arithmetic-geometric mean, logarithms by
/// the series of the inverse hyperbolic tangent, `ln Γ` by Stirling's series.
final class Precise {
  static final MathContext DIGITS = new MathContext(400, RoundingMode.HALF_EVEN);

  /// For logarithms: enough for a double with a lot to spare.
  static final MathContext FEWER = new MathContext(70, RoundingMode.HALF_EVEN);

  static final BigDecimal PI = pi();

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LN_2 =
      atanhSeries(BigDecimal.ONE.divide(BigDecimal.valueOf(3), FEWER));

  /// Bernoulli numbers B₂, B₄, …, as fractions.
  private static final long[][] BERNOULLI = {
    {1, 6},
    {-1, 30},
    {1, 42},
    {-1, 30},
    {5, 66},
    {-691, 2730},
    {7, 6},
    {-3617, 510},
    {43867, 798},
    {-174611, 330}
  };

  private Precise() {}

  /// Gauss and Legendre: each round doubles the digits.
  private static BigDecimal pi() {
    BigDecimal a = BigDecimal.ONE;
    BigDecimal b = BigDecimal.ONE.divide(BigDecimal.valueOf(2).sqrt(DIGITS), DIGITS);
    BigDecimal t = new BigDecimal("0.25");
    BigDecimal p = BigDecimal.ONE;
    for (int round = 0; round < 10; round++) {
      BigDecimal mean = a.add(b).divide(BigDecimal.valueOf(2), DIGITS);
      b = a.multiply(b, DIGITS).sqrt(DIGITS);
      BigDecimal d = a.subtract(mean);
      t = t.subtract(p.multiply(d, DIGITS).multiply(d, DIGITS), DIGITS);
      p = p.multiply(BigDecimal.valueOf(2));
      a = mean;
    }
    BigDecimal sum = a.add(b);
    return sum.multiply(sum, DIGITS).divide(t.multiply(BigDecimal.valueOf(4)), DIGITS);
  }

  /// `ln x` for x > 0.
  static BigDecimal ln(BigDecimal x) {
    BigDecimal y = x;
    int powers = 0;
    // A first guess of the power of two from the leading digits.
    int guess = (int) Math.round((y.precision() - y.scale() - 1) * 3.3219280948873626);
    if (guess > 0) {
      y = y.divide(TWO.pow(guess), FEWER);
      powers = guess;
    } else if (guess < 0) {
      y = y.multiply(TWO.pow(-guess), FEWER);
      powers = guess;
    }
    while (y.compareTo(new BigDecimal("1.5")) > 0) {
      y = y.divide(TWO, FEWER);
      powers++;
    }
    while (y.compareTo(new BigDecimal("0.75")) < 0) {
      y = y.multiply(TWO, FEWER);
      powers--;
    }
    BigDecimal ratio = y.subtract(BigDecimal.ONE).divide(y.add(BigDecimal.ONE), FEWER);
    return atanhSeries(ratio).add(LN_2.multiply(BigDecimal.valueOf(powers)), FEWER);
  }

  /// `2 artanh z`.
  private static BigDecimal atanhSeries(BigDecimal z) {
    BigDecimal square = z.multiply(z, FEWER);
    BigDecimal power = z;
    BigDecimal sum = z;
    for (int n = 3; power.signum() != 0 && power.precision() - power.scale() > -75; n += 2) {
      power = power.multiply(square, FEWER);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), FEWER), FEWER);
    }
    return sum.multiply(BigDecimal.valueOf(2));
  }

  /// `ln Γ(x + 1)` for x ≥ 0: Stirling's series at x + 100 and whole steps down.
  static BigDecimal lnFactorial(BigDecimal x) {
    BigDecimal z = x;
    BigDecimal product = BigDecimal.ONE;
    while (z.compareTo(BigDecimal.valueOf(300)) < 0) {
      z = z.add(BigDecimal.ONE);
      product = product.multiply(z, FEWER);
    }
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal sum =
        z.add(half)
            .multiply(ln(z), FEWER)
            .subtract(z)
            .add(half.multiply(ln(PI.multiply(TWO, FEWER)), FEWER), FEWER);
    BigDecimal power = z;
    for (int j = 1; j <= BERNOULLI.length; j++) {
      BigDecimal divisor =
          power.multiply(BigDecimal.valueOf(BERNOULLI[j - 1][1] * (2L * j) * (2L * j - 1)), FEWER);
      sum = sum.add(BigDecimal.valueOf(BERNOULLI[j - 1][0]).divide(divisor, FEWER), FEWER);
      power = power.multiply(z, FEWER).multiply(z, FEWER);
    }
    return sum.subtract(ln(product), FEWER);
  }

  /// `ln C(n, k)` with k whole or not.
  static BigDecimal lnBinomial(BigDecimal n, BigDecimal k) {
    return lnFactorial(n).subtract(lnFactorial(k)).subtract(lnFactorial(n.subtract(k)), FEWER);
  }

  static BigInteger binomial(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      value = value.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
    }
    return value;
  }
}
