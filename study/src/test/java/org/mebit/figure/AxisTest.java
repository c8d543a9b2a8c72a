package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
  void aNarrowRangeIsNoConstant() {
    double high = 3.11 + 1e-12;
    Axis axis = Axis.over(3.11, high, Scale.LINEAR, false, false, "x", "").counted("x", "");
    assertThat(axis.low()).isEqualTo(3.11);
    assertThat(axis.high()).isEqualTo(high);
    // It is 2250 doubles wide: each mark lies within one of them.
    List<Tick> ticks = Ticks.of(axis, 200, true).stream().filter(Tick::major).toList();
    assertThat(ticks).hasSizeBetween(3, 12);
    for (int i = 1; i + 1 < ticks.size(); i++) {
      double before = axis.position(ticks.get(i).value()) - axis.position(ticks.get(i - 1).value());
      double behind = axis.position(ticks.get(i + 1).value()) - axis.position(ticks.get(i).value());
      assertThat(before).isPositive().isCloseTo(behind, within(2e-3));
    }
    // Even the narrowest of all stays where it was asked for.
    assertThat(Axis.over(3.11, Math.nextUp(3.11), Scale.LINEAR, false, false, "x", "").low())
        .isEqualTo(3.11);
  }

  @Test
  void dataThatDifferByRoundingAreAConstant() {
    Axis axis = Axis.overData(1, 1 + 1e-15, Scale.LINEAR, true, false, "norm", "");
    assertThat(axis.position(1)).isCloseTo(0.5, within(1e-9));
    assertThat(axis.high() - axis.low()).isGreaterThan(0.1);
    assertThat(Axis.overData(1, 1 + 1e-11, Scale.LINEAR, false, false, "norm", "").low())
        .isEqualTo(1);
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
