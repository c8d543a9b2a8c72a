package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mebit.platform.Unit;

class TypedNumberTest {
  @Test
  void readsExpressionsAndUnits() {
    assertThat(TypedNumber.read("--from", "pi/2", Unit.ONE))
        .isEqualTo(new TypedNumber(Math.PI / 2, "pi/2 = 1.5707963267948966"));
    assertThat(TypedNumber.read("--from", " 141 ns", Unit.SECOND).number()).isEqualTo(141e-9);
    assertThat(TypedNumber.read("--from", "-2e-3", Unit.SECOND).number()).isEqualTo(-2e-3);
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
