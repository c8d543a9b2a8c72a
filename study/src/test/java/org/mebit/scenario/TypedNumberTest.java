package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mebit.platform.Unit;

class TypedNumberTest {
  @Test
  void readsExpressionsAndUnits() {
    TypedNumber quarter = TypedNumber.read("--from", "pi/2", Unit.ONE);
    assertThat(quarter.number()).isEqualTo(Math.PI / 2);
    assertThat(quarter.shown()).isEqualTo("pi/2 = 1.5707963267948966");
    assertThat(TypedNumber.read("--from", " 141 ns", Unit.SECOND).number()).isEqualTo(141e-9);
    assertThat(TypedNumber.read("--from", "-2e-3", Unit.SECOND).number()).isEqualTo(-2e-3);
    assertThat(TypedNumber.read("--to", "1e12 + 1e-20", Unit.ONE).exact())
        .isEqualByComparingTo("1000000000000.00000000000000000001");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> TypedNumber.read("--to", "two", Unit.ONE))
        .hasMessage("--to must be a number such as 1.57 or pi/2, but \"two\" is no number");
    assertThatThrownBy(() -> TypedNumber.read("--to", "3 kg", Unit.SECOND))
        .hasMessageStartingWith("--to takes a duration in s, but ");
    assertThatThrownBy(() -> TypedNumber.read("--to", "", Unit.ONE))
        .hasMessage("--to has no value; it must be a number such as 1.57 or pi/2");
  }
}
