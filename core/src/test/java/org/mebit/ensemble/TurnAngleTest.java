package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against 400-digit decimals.
class TurnAngleTest {
  private static final BigInteger CIRCLE = BigInteger.ONE.shiftLeft(128);

  private static final BigDecimal FOUR_PI = Precise.PI.multiply(BigDecimal.valueOf(4));

  static List<Double> angles() {
    List<Double> angles =
        new ArrayList<>(
            List.of(
                0.0,
                -0.0,
                1.0,
                -1.0,
                Math.PI,
                2 * Math.PI,
                4 * Math.PI,
                -2 * Math.PI,
                1e300,
                -1e300,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                1e-310,
                0x1p-128,
                0x1p-126,
                1e-30,
                1e15,
                6.381956970095103e-5));
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      double size = Math.exp(1400 * (random.nextDouble() - 0.5));
      angles.add(random.nextBoolean() ? size : -size);
      angles.add(20 * (random.nextDouble() - 0.5));
    }
    return angles;
  }

  /// The whole number that the two words stand for, in 0..2^128 − 1.
  private static BigInteger words(TurnAngle angle) {
    return BigInteger.valueOf(angle.high())
        .shiftLeft(64)
        .add(new BigInteger(Long.toUnsignedString(angle.low())))
        .mod(CIRCLE);
  }

  /// `radians/(4π)·2^128`, to 400 digits.
  private static BigDecimal exact(BigDecimal radians) {
    return radians.divide(FOUR_PI, Precise.DIGITS).multiply(new BigDecimal(CIRCLE), Precise.DIGITS);
  }

  /// The distance on the circle, in units of 2^−128 of it.
  private static double distance(TurnAngle angle, BigDecimal exact) {
    BigDecimal circle = new BigDecimal(CIRCLE);
    BigDecimal difference = exact.subtract(new BigDecimal(words(angle)));
    BigDecimal turns = difference.divide(circle, 0, RoundingMode.HALF_EVEN);
    return difference.subtract(turns.multiply(circle)).abs().doubleValue();
  }

  @ParameterizedTest
  @MethodSource("angles")
  void isTheNearestFractionOfTheCircle(double radians) {
    assertThat(distance(TurnAngle.of(radians), exact(new BigDecimal(radians))))
        .isLessThanOrEqualTo(0.5 + 1e-9);
  }

  @ParameterizedTest
  @MethodSource("angles")
  void multipliesWithoutLosingTheTurn(double radians) {
    TurnAngle angle = TurnAngle.of(radians);
    Random random = new Random(2);
    for (long factor :
        new long[] {
          0,
          1,
          -1,
          2,
          -3,
          1_000_000_007L,
          1_000_000_000_000_000L,
          -1_000_000_000_000_000L,
          random.nextLong(1_000_000_000_000_000L),
          -random.nextLong(1_000_000_000_000_000L)
        }) {
      BigDecimal exact = exact(new BigDecimal(radians).multiply(BigDecimal.valueOf(factor)));
      assertThat(distance(angle.times(factor), exact))
          .isLessThanOrEqualTo(0.5 * Math.abs(factor) + 1e-6);
      // On its own words the product is exact.
      assertThat(words(angle.times(factor)))
          .isEqualTo(words(angle).multiply(BigInteger.valueOf(factor)).mod(CIRCLE));
    }
  }

  @Test
  void addsAndSubtractsExactly() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      // Words of all zeros and all ones try the carry.
      TurnAngle a = new TurnAngle(random.nextLong(), i % 5 == 0 ? -1 : random.nextLong());
      TurnAngle b =
          new TurnAngle(random.nextLong(), i % 7 == 0 ? 0 : i % 11 == 0 ? 1 : random.nextLong());
      assertThat(words(a.plus(b))).isEqualTo(words(a).add(words(b)).mod(CIRCLE));
      assertThat(words(a.minus(b))).isEqualTo(words(a).subtract(words(b)).mod(CIRCLE));
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(a.times(3)).isEqualTo(a.plus(a).plus(a));
      assertThat(a.times(-1)).isEqualTo(TurnAngle.ZERO.minus(a));
    }
  }

  @Test
  void readsBackInRadians() {
    Random random = new Random(4);
    for (int i = 0; i < 2000; i++) {
      int zeros = random.nextInt(110);
      BigInteger bits = new BigInteger(128 - zeros, random);
      BigInteger signed = random.nextBoolean() && zeros > 0 ? bits.negate() : bits;
      TurnAngle angle = new TurnAngle(signed.shiftRight(64).longValue(), signed.longValue());
      BigInteger wrapped = words(angle);
      BigInteger centred = wrapped.testBit(127) ? wrapped.subtract(CIRCLE) : wrapped;
      BigDecimal expected =
          new BigDecimal(centred)
              .multiply(FOUR_PI, Precise.DIGITS)
              .divide(new BigDecimal(CIRCLE), Precise.DIGITS);
      double value = angle.radians();
      assertThat(value).isBetween(-2 * Math.PI, 2 * Math.PI);
      assertThat(value)
          .isCloseTo(
              expected.doubleValue(),
              within(4 * Math.ulp(expected.doubleValue()) + Double.MIN_VALUE));
    }
  }

  @ParameterizedTest
  @MethodSource("angles")
  void reducesToOneTurnAndCountsTheParity(double radians) {
    TurnAngle angle = TurnAngle.of(radians);
    double reduced = angle.withinATurn().radians();
    assertThat(reduced).isBetween(-Math.PI, Math.PI);
    BigDecimal turns =
        new BigDecimal(radians)
            .divide(Precise.PI.multiply(BigDecimal.valueOf(2)), Precise.DIGITS)
            .setScale(0, RoundingMode.HALF_EVEN);
    assertThat(angle.oddTurns()).isEqualTo(turns.toBigInteger().testBit(0));
    BigDecimal rest =
        new BigDecimal(radians)
            .subtract(turns.multiply(Precise.PI.multiply(BigDecimal.valueOf(2))), Precise.DIGITS);
    // The words resolve 4π·2^−128.
    assertThat(reduced).isCloseTo(rest.doubleValue(), within(1e-15 * Math.abs(reduced) + 4e-38));
  }

  @ParameterizedTest
  @MethodSource("angles")
  void keepsTheSignOfTheHalfAngle(double radians) {
    TurnAngle angle = TurnAngle.of(radians);
    double reduced = Math.cos(0.5 * angle.withinATurn().radians());
    assertThat(angle.oddTurns() ? -reduced : reduced)
        .isCloseTo(Math.cos(0.5 * angle.radians()), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesWhatIsNoAngle(double radians) {
    assertThatThrownBy(() -> TurnAngle.of(radians)).isInstanceOf(IllegalArgumentException.class);
  }
}
