package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TwoSumTest {
  private static final int PAIRS = 10_000;

  /// Against sums without rounding, of numbers up to 2⁶⁰ apart.
  @Test
  void sumAndLossAreTheSumOfTheDecimals() {
    SplittableRandom random = new SplittableRandom(7);
    int inexact = 0;
    for (int i = 0; i < PAIRS; i++) {
      double a = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-30, 31));
      double b = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-30, 31));
      double lost = TwoSum.lost(a, b, a + b);
      assertThat(new BigDecimal(a + b).add(new BigDecimal(lost)))
          .isEqualByComparingTo(new BigDecimal(a).add(new BigDecimal(b)));
      inexact += lost == 0 ? 0 : 1;
    }
    assertThat(inexact).isGreaterThan(PAIRS / 2);
  }

  @Test
  void anInfiniteNumberLosesNoNumber() {
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(TwoSum.lost(infinite, 1, infinite)).isNaN();
  }
}
