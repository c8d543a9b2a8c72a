package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void valuesThatGrowByRatiosAreGeometric() {
    assertThat(real(1, 10, 100).isGeometric()).isTrue();
    assertThat(real(1e-3, 1e-2, 1e-1, 1).isGeometric()).isTrue();
    assertThat(whole(3, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000).isGeometric()).isTrue();
  }

  @Test
  void evenStepsNarrowSpansZeroAndWordsAreNot() {
    assertThat(real(1, 50, 100).isGeometric()).isFalse();
    assertThat(real(1, 1.5, 2).isGeometric()).isFalse();
    assertThat(real(0, 10, 100).isGeometric()).isFalse();
    assertThat(real(1, 100).isGeometric()).isFalse();
    assertThat(
            new Axis(
                    "method",
                    List.of(new Value.Word("a"), new Value.Word("b"), new Value.Word("c")))
                .isGeometric())
        .isFalse();
  }

  private static Axis real(double... numbers) {
    return new Axis(
        "time", DoubleStream.of(numbers).mapToObj(x -> (Value) new Value.Real(x)).toList());
  }

  private static Axis whole(long... numbers) {
    return new Axis(
        "atoms", Arrays.stream(numbers).mapToObj(n -> (Value) new Value.Whole(n)).toList());
  }
}
