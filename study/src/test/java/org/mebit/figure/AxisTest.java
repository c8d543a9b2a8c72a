package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.figure.FigureSpec.Scale;

class AxisTest {
  @ParameterizedTest
  @CsvSource({
    "0, 3.141592653589793, '', true",
    "0, 3.1408072549, rad, true",
    "-6.283185307, 6.283185307, rad, true",
    "0, 12.566370614, '', true",
    "0, 1.5707963, '', true",
    "0, 2.0943951, '', true",
    "0, 3.141592653589793, s, false",
    "0, 1, '', false",
    "0, 11, '', false",
    "0, 22, '', false",
    "0, 3, '', false",
    "0, 25.13274123, '', false",
    "0.1, 3.141592653589793, '', false"
  })
  void aRangeLooksLikeAnAngleOrNot(double low, double high, String unit, boolean expected) {
    assertThat(Axis.looksLikePi(low, high, unit)).isEqualTo(expected);
  }

  @Test
  void anAlmostReachedMultipleIsReached() {
    double last = Math.PI * 3999 / 4000;
    assertThat(Axis.snappedToPi(last, last)).isEqualTo(Math.PI);
    assertThat(Axis.snappedToPi(3, 3)).isEqualTo(3);
  }

  @Test
  void equalRatiosAreEqualLengthsOnALogAxis() {
    Axis axis = Axis.over(1e-2, 1e4, Scale.LOG, false, false, "rate", "Hz");
    assertThat(axis.position(1)).isCloseTo(1 / 3.0, within(1e-14));
    assertThat(axis.position(100)).isCloseTo(2 / 3.0, within(1e-14));
    assertThat(axis.value(0.5)).isCloseTo(10, within(1e-12));
    assertThat(axis.hasPlaceFor(0)).isFalse();
    assertThat(axis.hasPlaceFor(Double.NaN)).isFalse();
  }

  @Test
  void aConstantRunsThroughTheMiddle() {
    for (double value : new double[] {0, 3, -2e-9}) {
      Axis axis = Axis.over(value, value, Scale.LINEAR, true, false, "x", "");
      assertThat(axis.position(value)).isCloseTo(0.5, within(1e-9));
    }
    assertThat(Axis.over(5, 5, Scale.LOG, true, false, "x", "").position(5))
        .isCloseTo(0.5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "2e-7, s, time (ns)",
    "3e-6, m, time (µm)",
    "31.3, T, time (T)",
    "14400, eV, time (keV)",
    "0.5, '', time",
    "2e-6, bit, time (10⁻⁶\u00a0bit)",
    "3e8, m/s, time (10⁶\u00a0m/s)",
    "2e6, '', time (10⁶)",
    "0, s, time (s)"
  })
  void linearAxesHaveShortNumbers(double largest, String unit, String label) {
    assertThat(AxisLabel.scaled("time", unit, largest).text()).isEqualTo(label);
  }
}
