package org.mebit.ensemble;

import java.math.BigInteger;
import org.mebit.numeric.Require;

/// An angle modulo 4π as a 128-bit binary fraction of 4π.
///
/// Interaction times meet differences of Dicke numbers up to 10^9 and amplitudes `cos^N(α/2)` with
/// N up to 10^15: a product in double would lose every digit. Here `d·t mod 4π` is exact to
/// 4π·2^−128·|d|. Modulo 4π, not 2π, because `cos(α/2)` and `sin(α/2)` change sign with each turn
/// of α.
///
/// @param high the upper 64 bits; as a signed number it is the sign of the angle in `[−2π, 2π)`
/// @param low the lower 64 bits, unsigned
public record TurnAngle(long high, long low) {
  /// No turn.
  public static final TurnAngle ZERO = new TurnAngle(0, 0);

  /// Bits of 1/(4π) kept: 128 for the result, 1024 for the largest double, 64 to spare.
  private static final int INVERSE_BITS = 1216;

  private static final BigInteger INVERSE_4PI = inverseOfFourPi();

  private static final double FOUR_PI = 4 * Math.PI;

  private static final double TWO_TO_MINUS_64 = 0x1p-64;

  /// The angle of a double, taken as the exact binary number it is.
  ///
  /// @param radians finite, rad
  /// @throws IllegalArgumentException if it is not finite
  public static TurnAngle of(double radians) {
    Require.finite("angle", radians);
    int exponent = Math.max(Math.getExponent(radians), Double.MIN_EXPONENT) - 52;
    long bits = Double.doubleToRawLongBits(radians);
    long fraction = bits & 0xFFFFFFFFFFFFFL;
    long mantissa = (bits & 0x7FF0000000000000L) == 0 ? fraction : fraction | 0x10000000000000L;
    BigInteger product =
        INVERSE_4PI.multiply(BigInteger.valueOf(radians < 0 ? -mantissa : mantissa));
    int shift = INVERSE_BITS - 128 - exponent;
    BigInteger turns = product.add(BigInteger.ONE.shiftLeft(shift - 1)).shiftRight(shift);
    return new TurnAngle(turns.shiftRight(64).longValue(), turns.longValue());
  }

  /// The sum modulo 4π.
  public TurnAngle plus(TurnAngle other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new TurnAngle(high + other.high + carry, sum);
  }

  /// The difference modulo 4π.
  public TurnAngle minus(TurnAngle other) {
    long difference = low - other.low;
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return new TurnAngle(high - other.high - borrow, difference);
  }

  /// This angle `factor` times, modulo 4π.
  public TurnAngle times(long factor) {
    long upper = Math.unsignedMultiplyHigh(low, factor) - (factor < 0 ? low : 0);
    return new TurnAngle(high * factor + upper, low * factor);
  }

  /// The angle in `[−2π, 2π)`, rad, to double precision relative to itself.
  public double radians() {
    if (high == 0 || high == -1) {
      // Small angles keep their leading digits in the lower word.
      TurnAngle size = high < 0 ? ZERO.minus(this) : this;
      double magnitude =
          (unsigned(size.high) + unsigned(size.low) * TWO_TO_MINUS_64) * TWO_TO_MINUS_64;
      return FOUR_PI * (high < 0 ? -magnitude : magnitude);
    }
    return FOUR_PI * ((high + unsigned(low) * TWO_TO_MINUS_64) * TWO_TO_MINUS_64);
  }

  /// The angle reduced to `[−π, π)` by whole turns; [#oddTurns] tells whether their number was odd.
  public TurnAngle withinATurn() {
    return oddTurns() ? new TurnAngle(high ^ Long.MIN_VALUE, low) : this;
  }

  /// Whether an odd number of turns 2π lies between this angle and its reduction to `[−π, π)`.
  public boolean oddTurns() {
    // [−π, π) is [−1/4, 1/4) of 4π: the two upper bits are equal there.
    return ((high >>> 63) ^ ((high >>> 62) & 1)) != 0;
  }

  private static double unsigned(long word) {
    return word >= 0 ? (double) word : ((word >>> 1) | (word & 1)) * 2.0;
  }

  /// 2^[#INVERSE_BITS]/(4π), by Machin's `π/4 = 4 arctan(1/5) − arctan(1/239)` in whole numbers.
  private static BigInteger inverseOfFourPi() {
    int bits = INVERSE_BITS + 64;
    BigInteger quarter = arctanOfInverse(5, bits).shiftLeft(2).subtract(arctanOfInverse(239, bits));
    return BigInteger.ONE.shiftLeft(INVERSE_BITS + bits).divide(quarter.shiftLeft(4));
  }

  private static BigInteger arctanOfInverse(int x, int bits) {
    BigInteger square = BigInteger.valueOf((long) x * x);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(x));
    BigInteger sum = power;
    for (int n = 3; power.signum() != 0; n += 2) {
      power = power.divide(square).negate();
      sum = sum.add(power.divide(BigInteger.valueOf(n)));
    }
    return sum;
  }
}
