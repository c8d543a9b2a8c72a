package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotationTest {
  @Test
  void valuesAreWrittenAsAPhysicistDoes() {
    assertThat(Notation.value(4L)).isEqualTo("4");
    assertThat(Notation.value(1_000_000L)).isEqualTo("10⁶");
    assertThat(Notation.value(12_345L)).isEqualTo("12345");
    assertThat(Notation.value(2.5e-7)).isEqualTo("2.5×10⁻⁷");
    assertThat(Notation.value(-0.5)).isEqualTo("−0.5");
    assertThat(Notation.value(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Notation.value(0.0)).isEqualTo("0");
    assertThat(Notation.value(Math.PI / 4)).isEqualTo("π/4");
    assertThat(Notation.value(-2 * Math.PI / 3)).isEqualTo("−2π/3");
    assertThat(Notation.value(22L)).isEqualTo("22");
    assertThat(Notation.value("measured")).isEqualTo("measured");
    assertThat(Notation.value(true)).isEqualTo("true");
  }

  @Test
  void aRoundedZeroHasNoSign() {
    assertThat(Notation.decimal(-1e-17, 1)).isEqualTo("0.0");
    assertThat(Notation.decimal(-0.25, 2)).isEqualTo("−0.25");
  }
}
