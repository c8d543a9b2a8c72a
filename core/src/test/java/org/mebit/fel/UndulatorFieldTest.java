package org.mebit.fel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.fel.UndulatorField.Harmonic;

class UndulatorFieldTest {
  @ParameterizedTest
  @ValueSource(ints = {1001, -1001, 2_000_000_000, Integer.MIN_VALUE})
  void ordersAreBounded(int order) {
    assertThatThrownBy(() -> new Harmonic(order, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order of a harmonic must be in -1000..1000, but is " + order);
  }

  @Test
  void theFieldAddsToTheMass() {
    UndulatorField field =
        new UndulatorField(List.of(new Harmonic(1, 3, 4), new Harmonic(-5, 0, 2)));
    assertThat(field.dressedMassSquared()).isCloseTo(30, within(1e-14));
    assertThat(UndulatorField.planar(2).dressedMassSquared()).isCloseTo(3, within(1e-14));
  }
}
