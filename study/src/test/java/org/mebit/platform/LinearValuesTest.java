package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearValuesTest {
  private static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

  private static double[] numbers(LinearValues values) {
    return IntStream.range(0, values.size()).mapToDouble(values::at).toArray();
  }

  @Test
  void tenthsAreTheTenths() {
    assertThat(numbers(new LinearValues(BigDecimal.ZERO, BigDecimal.ONE, 11)))
        .containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
  }

  @Test
  void partsOfPiAreTheNearestDoubles() {
    LinearValues times = new LinearValues(BigDecimal.ZERO, PI, 4001);
    assertThat(times.at(2000)).isEqualTo(Math.PI / 2);
    assertThat(times.at(1000)).isEqualTo(Math.PI / 4);
    assertThat(times.at(4000)).isEqualTo(Math.PI);
    assertThat(times.get(4000)).isEqualTo(new Value.Real(Math.PI));
  }

  @Test
  void valuesAreTheNearestDoublesOfVeryMany() {
    BigDecimal from = new BigDecimal("-1.7");
    LinearValues values = new LinearValues(from, PI, 2_000_000_000);
    BigDecimal span = PI.subtract(from);
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      int place = random.nextInt(2_000_000_000);
      BigDecimal exact =
          from.add(
              span.multiply(BigDecimal.valueOf(place))
                  .divide(BigDecimal.valueOf(1_999_999_999), new MathContext(60)));
      assertThat(values.at(place)).as("place %d", place).isEqualTo(exact.doubleValue());
    }
  }

  @Test
  void axesMayFallAndHoldOneValue() {
    assertThat(numbers(new LinearValues(BigDecimal.ONE, BigDecimal.ZERO, 3)))
        .containsExactly(1, 0.5, 0);
    assertThat(numbers(new LinearValues(BigDecimal.TEN, BigDecimal.TEN, 1))).containsExactly(10);
  }
}
