package org.mebit.platform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.AbstractList;
import java.util.RandomAccess;

/// Real numbers at equal steps between two ends, both included: made where they are wanted, so that
/// 10⁹ of them take no room.
///
/// Each is the double nearest to the exact one, but for one in some 10¹⁵ that lies halfway between
/// two.
public final class LinearValues extends AbstractList<Value> implements RandomAccess {
  /// Step times count is good to 50 digits.
  private static final MathContext STEP_DIGITS = new MathContext(60);

  private final double first;
  private final double firstRest;
  private final double last;
  private final double step;
  private final double stepRest;
  private final int count;

  /// @param from the first
  /// @param to the last
  /// @param count how many, at least 1; a single one is `from`
  public LinearValues(BigDecimal from, BigDecimal to, int count) {
    BigDecimal exact =
        count > 1
            ? to.subtract(from, STEP_DIGITS).divide(BigDecimal.valueOf(count - 1L), STEP_DIGITS)
            : BigDecimal.ZERO;
    this.count = count;
    first = from.doubleValue();
    firstRest = rest(from, first);
    last = count > 1 ? to.doubleValue() : first;
    step = exact.doubleValue();
    stepRest = rest(exact, step);
  }

  private static double rest(BigDecimal exact, double nearest) {
    return exact.subtract(new BigDecimal(nearest)).doubleValue();
  }

  /// The first number.
  public double first() {
    return first;
  }

  /// The last number.
  public double last() {
    return last;
  }

  /// The number at a place.
  ///
  /// @param place from 0 to size − 1
  public double at(int place) {
    if (place == count - 1) {
      return last;
    }
    // Products and sums with their rounding errors: 106 bits.
    double product = place * step;
    double lost = Math.fma(place, step, -product) + place * stepRest;
    double sum = first + product;
    double taken = sum - first;
    double rounding = (first - (sum - taken)) + (product - taken);
    return sum + (rounding + (lost + firstRest));
  }

  @Override
  public Value get(int place) {
    if (place < 0 || place >= count) {
      throw new IndexOutOfBoundsException("no value " + place + " of " + count);
    }
    return new Value.Real(at(place));
  }

  @Override
  public int size() {
    return count;
  }
}
