package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The normal distribution's intervals against values with 30 digits (mpmath).
final class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.50001, 3.5206444659497952e-6",
    "-0.003, 0.004, 0.0027925899121980792",
    "3.0, 3.005, 2.1993784311675586e-5",
    "8, 8.5, 6.1261652260497509e-16",
    "-9, -8, 6.2198319858658303e-16",
    "-1, 2, 0.81859461412036374",
  })
  void intervalsToRounding(double from, double to, double expected) {
    // The interval's own ends are rounded: 10⁻¹⁶ of an end is 10⁻¹¹ of the narrowest here.
    assertThat(Normal.inside(from, to)).isCloseTo(expected, withinPercentage(2e-9));
  }

  @Test
  void anEmptyIntervalHoldsNothing() {
    assertThat(Normal.inside(1, 1)).isZero();
    assertThat(Normal.inside(2, 1)).isZero();
  }

  /// Either side of where the series takes over.
  @Test
  void theSeriesJoins() {
    double narrow = Normal.inside(0, 0.0198);
    double rest = Normal.inside(0.0198, 0.0202);
    assertThat(narrow + rest).isCloseTo(Normal.below(0.0202) - 0.5, withinPercentage(1e-11));
  }
}
