package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Double-double arithmetic and its Bessel functions against 60 decimal digits.
class DoubleDoubleTest {
  /// Of the coefficients, absolute, all at most 1: some dozens of operations of 2⁻¹⁰², and as many
  /// more as the argument is large, by which its own rounding counts.
  private static final double LADDER = 1e-29;

  private static BigDecimal exact(DoubleDouble x) {
    return new BigDecimal(x.high()).add(new BigDecimal(x.low()));
  }

  private static DoubleDouble random(SplittableRandom random) {
    double high = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 9));
    return DoubleDouble.of(high).plus(high * 0x1p-54 * (random.nextDouble() - 0.5));
  }

  private static void near(DoubleDouble value, BigDecimal expected) {
    double off = exact(value).subtract(expected).abs().doubleValue();
    assertThat(off).isLessThanOrEqualTo(DoubleDouble.ROUNDING * expected.abs().doubleValue());
  }

  @Test
  void operationsAreGoodTo31Digits() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2000; i++) {
      DoubleDouble a = random(random);
      DoubleDouble b = random(random);
      BigDecimal x = exact(a);
      BigDecimal y = exact(b);
      near(a.plus(b), x.add(y));
      near(a.minus(b), x.subtract(y));
      near(a.plus(b.high()), x.add(new BigDecimal(b.high())));
      near(a.times(b), x.multiply(y));
      near(a.times(b.high()), x.multiply(new BigDecimal(b.high())));
      near(a.over(b), x.divide(y, Precise.DIGITS));
      near(a.squared().root(), x.abs());
      near(
          DoubleDouble.product(a.high(), b.high()),
          new BigDecimal(a.high()).multiply(new BigDecimal(b.high())));
    }
  }

  @Test
  void rootOfNothing() {
    assertThat(DoubleDouble.ZERO.root()).isEqualTo(DoubleDouble.ZERO);
    assertThat(ComplexDoubleDouble.ZERO.direction()).isEqualTo(ComplexDoubleDouble.ONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-200, 1e-40, 1e-20, 1e-3, 0.7, 1.2, 3.9, 12, 31.5, 50})
  void coefficientsAreThoseOfThePowerSeries(double modulus) {
    int most = 30;
    DoubleDouble x = DoubleDouble.of(0.6 * modulus);
    DoubleDouble y = DoubleDouble.of(-0.8 * modulus);
    ComplexDoubleDouble[] ladder = FourierLadder.coefficients(new ComplexDoubleDouble(x, y), most);
    Precise[] plain = Precise.ladder(new Precise(exact(x), exact(y)), most);
    for (int k = 0; k <= 2 * most; k++) {
      Precise value = new Precise(exact(ladder[k].re()), exact(ladder[k].im()));
      assertThat(value.minus(plain[k]).modulus().real()).isLessThan(LADDER * (1 + modulus));
    }
  }

  /// Also where all orders asked for are below the argument; 36 digits of mpmath.
  @ParameterizedTest
  @CsvSource({
    "0, 0.0558123276692518150047504785294339682",
    "1, -0.097511828125175137661458953873701614",
    "25, -0.0984267512998358276621085057860425407",
    "50, 0.1214090218976150638201083836782774"
  })
  void laddersStartFarAboveTheArgument(int order, String value) {
    for (int most : new int[] {50, 90}) {
      ComplexDoubleDouble[] ladder =
          FourierLadder.coefficients(
              new ComplexDoubleDouble(DoubleDouble.of(50), DoubleDouble.ZERO), most);
      BigDecimal off = exact(ladder[most - order].re()).subtract(new BigDecimal(value));
      assertThat(Math.abs(off.doubleValue())).isLessThan(LADDER);
    }
  }
}
