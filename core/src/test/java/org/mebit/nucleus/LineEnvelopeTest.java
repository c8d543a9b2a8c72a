package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values of `0F1(;2;−x)` from mpmath with 40 digits.
class LineEnvelopeTest {
  private static final double ROUNDINGS = 8 * 0x1p-53;

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1e-8, 0.99999999500000000833",
    "0.5, 0.76998662174450356193",
    "2, 0.2829799868805425028",
    "2.5, 0.17482385283132812957",
    "3.3681, 0.03600384812023071725",
    "30, -0.030950976661247010113",
    "156, -0.010196344086161691427",
    "157, -0.0095025872922924914117",
    "1000, -0.001134815855972767044",
    "12345.678, 0.00048125380203473123928",
    "1e6, 0.000016370141522854216711"
  })
  void agreesWithFortyDigits(double x, double value) {
    double amplitude = Math.min(1, Math.pow(x, -0.75));
    double phase = 2 * Math.sqrt(x);
    assertThat(LineEnvelope.confluent(x))
        .isCloseTo(value, within(amplitude * (ROUNDINGS + 0x1p-53 * phase)));
  }

  @Test
  void vanishesWhereTheBesselFunctionDoes() {
    // x = j₁₁²/4, mpmath.
    assertThat(TwoLineCrystal.envelope(1, 3.6704926605309733)).isCloseTo(0, within(1e-16));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 156.25})
  void branchesMeet(double x) {
    double below = LineEnvelope.confluent(Math.nextDown(x));
    double above = LineEnvelope.confluent(Math.nextUp(x));
    assertThat(above).isCloseTo(below, within(1e-15));
  }

  @Test
  void refusesTimesBeforeThePulse() {
    assertThatThrownBy(() -> TwoLineCrystal.envelope(1, -0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("elapsed must be at least 0 and finite, but is -0.1");
    assertThatThrownBy(() -> TwoLineCrystal.envelope(Double.NaN, 1))
        .hasMessage("alpha must be at least 0 and finite, but is NaN");
  }
}
