package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.figure.FigureSpec.Scale;

/// Axes that span little of their numbers.
class OffsetTest {
  private static Axis axis(double low, double high, String unit) {
    return Axis.over(low, high, Scale.LINEAR, false, false, "time", unit).counted("time", unit);
  }

  @ParameterizedTest
  @CsvSource({
    "1.570796, 1.570797, '', time − π/2 (10⁻⁹)",
    "2.0943, 2.0945, rad, time − 2π/3 (10⁻⁶ rad)",
    "1.2339, 1.2341, '', time − 1.234 (10⁻⁶)",
    "1.4100001e-7, 1.4100003e-7, s, time − 141.00002 ns (fs)",
    "-1.2341, -1.2339, '', time + 1.234 (10⁻⁶)",
    "999999.6, 1000000.3, '', time − 1000000",
    "1.57, 1.5716, '', time",
    "0, 1e-9, '', time (10⁻⁹)",
  })
  void labelsSayWhatNumbersAreCountedFrom(double low, double high, String unit, String label) {
    assertThat(axis(low, high, unit).label().text().replace('\u00a0', ' ')).isEqualTo(label);
  }

  @Test
  void ticksStandWhereTheirNumbersSay() {
    Axis axis = axis(Math.PI / 2 - 2e-6, Math.PI / 2 + 2e-6, "");
    List<Tick> ticks = Ticks.of(axis, 200, true).stream().filter(Tick::major).toList();
    assertThat(ticks.stream().map(Tick::label)).containsExactly("−2", "−1", "0", "1", "2");
    // Doubles near π/2 are 2e-16 apart.
    assertThat(ticks.getFirst().value() - Math.PI / 2).isCloseTo(-2e-6, within(1e-15));
    assertThat(ticks.get(2).value()).isEqualTo(Math.PI / 2);
  }

  @Test
  void logAxesAndMultiplesOfPiAreLeftAlone() {
    Axis log = Axis.over(1000, 1000.1, Scale.LOG, false, false, "x", "");
    assertThat(log.counted("x", "")).isEqualTo(log);
    Axis pi = Axis.over(3.1415, 3.1416, Scale.LINEAR, false, true, "x", "");
    assertThat(pi.counted("x", "")).isEqualTo(pi);
  }
}
