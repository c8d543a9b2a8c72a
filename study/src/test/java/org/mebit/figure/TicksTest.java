package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.figure.FigureSpec.Scale;

class TicksTest {
  private static Axis axis(double low, double high, Scale scale, boolean pi) {
    return Axis.over(low, high, scale, false, pi, "x", "s");
  }

  private static List<String> labels(Axis axis, double length) {
    return Ticks.of(axis, length, true).stream().filter(Tick::major).map(Tick::label).toList();
  }

  @Test
  void multiplesOfPiAreFractionsInLowestTerms() {
    assertThat(labels(axis(0, Math.PI, Scale.LINEAR, true), 200))
        .containsExactly("0", "π/4", "π/2", "3π/4", "π");
    assertThat(labels(axis(-Math.PI, Math.PI, Scale.LINEAR, true), 200))
        .containsExactly("−π", "−π/2", "0", "π/2", "π");
    assertThat(labels(axis(0, 4 * Math.PI, Scale.LINEAR, true), 200))
        .containsExactly("0", "π", "2π", "3π", "4π");
    assertThat(labels(axis(0, Math.PI / 2, Scale.LINEAR, true), 200))
        .containsExactly("0", "π/8", "π/4", "3π/8", "π/2");
    assertThat(labels(axis(0, 2 * Math.PI / 3, Scale.LINEAR, true), 200))
        .containsExactly("0", "π/6", "π/3", "π/2", "2π/3");
  }

  @Test
  void theTicksStandAtTheMultiplesThemselves() {
    List<Tick> ticks = Ticks.of(axis(0, Math.PI, Scale.LINEAR, true), 200, true);
    assertThat(ticks.stream().filter(Tick::major).mapToDouble(Tick::value))
        .containsExactly(0.0, 0.7853981633974483, 1.5707963267948966, 2.356194490192345, Math.PI);
  }

  @Test
  void decadesAreSuperscriptPowersOfTen() {
    List<Tick> ticks = Ticks.of(axis(1e-3, 1e2, Scale.LOG, false), 250, true);
    assertThat(ticks.stream().filter(Tick::major).map(Tick::label))
        .containsExactly("10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹", "10²");
    assertThat(ticks).hasSize(6 + 5 * 8);
  }

  @Test
  void manyDecadesAreLabelledNowAndThen() {
    assertThat(labels(axis(1e-12, 1e12, Scale.LOG, false), 200))
        .contains("10⁰", "10⁻⁴", "10¹²")
        .hasSizeLessThan(9);
  }

  @Test
  void aLogAxisWithinADecadeIsStillLabelled() {
    assertThat(labels(axis(2, 7, Scale.LOG, false), 200)).contains("3", "5").hasSizeBetween(2, 6);
    assertThat(labels(axis(2e-7, 6e-7, Scale.LOG, false), 200)).contains("4×10⁻⁷");
  }

  @Test
  void aShortLogAxisOfFewPowersIsLabelledAtRoundNumbers() {
    Axis axis = axis(2.3e-21, 8.9e-20, Scale.LOG, false);
    assertThat(Ticks.of(axis, 110, false).stream().filter(Tick::major).map(Tick::label))
        .containsExactly("5×10⁻²¹", "10⁻²⁰", "2×10⁻²⁰", "5×10⁻²⁰");
    assertThat(Ticks.of(axis, 80, false).stream().filter(Tick::major).map(Tick::label))
        .containsExactly("3×10⁻²¹", "10⁻²⁰", "3×10⁻²⁰");
  }

  @Test
  void aLogAxisOfTwoPowersIsLabelledAtRoundNumbers() {
    assertThat(
            Ticks.of(axis(0.866, 20, Scale.LOG, false), 160, false).stream()
                .filter(Tick::major)
                .map(Tick::label))
        .containsExactly("1", "2", "5", "10", "20");
    // Where there is no room for them, the powers are left.
    assertThat(
            Ticks.of(axis(0.866, 20, Scale.LOG, false), 60, false).stream()
                .filter(Tick::major)
                .map(Tick::label))
        .containsExactly("10⁰", "10¹");
  }

  @Test
  void decimalsAreEvenAndTheMinusIsTrue() {
    assertThat(labels(axis(-1, 1, Scale.LINEAR, false), 200))
        .containsExactly("−1.0", "−0.5", "0.0", "0.5", "1.0");
    assertThat(labels(axis(0, 2e-7, Scale.LINEAR, false), 200))
        .containsExactly("0", "50", "100", "150", "200");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void labelsNeverRunIntoEachOther(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(-9, 9));
      double least = 1e-6 * Math.abs(low);
      double high = low + least + random.nextDouble(0.01, 1) * Math.pow(10, random.nextInt(-6, 9));
      Axis axis = axis(low, high, Scale.LINEAR, false);
      double length = random.nextDouble(90, 420);
      double end = Double.NEGATIVE_INFINITY;
      for (Tick tick : Ticks.of(axis, length, true)) {
        assertThat(tick.value()).isBetween(low - 1e-6 * (high - low), high + 1e-6 * (high - low));
        if (tick.major()) {
          double at = axis.position(tick.value()) * length;
          double half = House.width(tick.label(), House.TICK_FONT) / 2;
          assertThat(at - half).as("%s in %s..%s", tick.label(), low, high).isGreaterThan(end + 3);
          end = at + half;
        }
      }
    }
  }
}
