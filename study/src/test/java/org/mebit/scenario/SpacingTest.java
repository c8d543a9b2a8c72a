package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpacingTest {
  @Test
  void axesMayFall() {
    assertThat(Spacing.geometric(100, 1, 3)).containsExactly(100, 10, 1);
  }

  @Test
  void onePointIsItsEnd() {
    assertThat(Spacing.geometric(10, 10, 1)).containsExactly(10);
  }

  @Test
  void decadesAreExact() {
    assertThat(Spacing.geometric(1e-12, 1e15, 28))
        .containsExactly(
            DoubleStream.iterate(-12, i -> i + 1)
                .limit(28)
                .map(i -> Double.parseDouble("1e" + (int) i))
                .toArray());
  }

  @Test
  void ratiosAreEqual() {
    double[] values = Spacing.geometric(3e-7, 0.02, 1000);
    double ratio = Math.pow(0.02 / 3e-7, 1.0 / 999);
    for (int i = 1; i < values.length; i++) {
      assertThat(values[i] / values[i - 1]).isCloseTo(ratio, within(1e-13));
    }
    assertThat(values[0]).isEqualTo(3e-7);
    assertThat(values[999]).isEqualTo(0.02);
  }

  @Test
  void wholesAppearOnce() {
    assertThat(Spacing.geometricWholes(1, 10, 10)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 8L, 10L);
    assertThat(Spacing.geometricWholes(1, 1_000_000_000_000_000L, 16))
        .hasSize(16)
        .contains(1L, 10L, 1_000_000L, 1_000_000_000_000_000L);
  }
}
