package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RequireTest {
  @Test
  void namesWhatWasExpectedAndWhatCame() {
    assertThat(Require.inRange("atoms", 5L, 1, 10)).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.inRange("atoms", 0L, 1, 10))
        .withMessage("atoms must be in 1..10, but is 0");
  }

  @Test
  void notANumberFailsEveryCheck() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.finite("time", Double.NaN))
        .withMessage("time must be a finite number, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.positive("tolerance", Double.NaN))
        .withMessage("tolerance must be above 0 and finite, but is NaN");
  }
}
