package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Numbers far beyond any experiment are refused in words or forecast as infinite: nothing hangs,
/// nothing is NaN.
@Timeout(20)
class ExtremesTest {
  private static final Transition IRON = Transition.IRON_57;

  private static void isForecast(double number) {
    assertThat(number).isGreaterThanOrEqualTo(0).isNotNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "141e-9, 1, 30, 1e-2",
    "141e-9, 1e9, 30, 1e-6",
    "141e-9, 8e307, 1e308, 1e300",
    "1e-12, 1, 30, 4e-7",
    "1e-12, 1, 30, 1e300",
    "1e-320, 1, 0, 4e-7",
    "1e300, 1, 30, 4e-7",
    "141e-9, 1, 1e300, 4e-7",
    "141e-9, 1e-300, 1e-300, 1e-300"
  })
  void twoLinesAlwaysGiveAForecast(double lifetime, double alpha, double splitting, double end) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, Transition.iron57(lifetime));
    FieldSchedule schedule = FieldSchedule.splitting(splitting).inverted(0.5 * end);
    isForecast(crystal.forecastError(schedule, end));
    isForecast(crystal.forecastPanels(schedule, end));
    for (double tolerance : new double[] {1e-300, 1e-9, 1e300}) {
      isForecast(crystal.forecastSeconds(schedule, end, tolerance));
    }
  }

  /// What the series cannot take is refused and forecast as infinite, in the same cases.
  @ParameterizedTest
  @CsvSource({"1, 100", "1e12, 1e-6", "1, 1e300", "1e300, 1e300"})
  void longWavesBehindThickCrystalsAreRefused(double alpha, double end) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(30);
    assertThat(crystal.forecastError(schedule, end)).isInfinite();
    assertThat(crystal.forecastSeconds(schedule, end, 1e-3)).isInfinite();
    assertThatThrownBy(() -> crystal.scattered(schedule, end, 1e-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be at least Inf");
    assertThatThrownBy(() ->
            new ThicknessSeries(new Splitting(schedule, IRON.width(), end), alpha, IRON, end)
                .terms(1, 1, end / IRON.lifetime(), 1e-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite terms");
  }

  /// A thousand lifetimes on one line, where the series of a single slab would overflow.
  @Test
  void slabsCarryThroughAThousandLifetimes() {
    double lifetime = 1e-9;
    double end = 1e-6;
    ScatteredWave wave =
        new TwoLineCrystal(25, Transition.iron57(lifetime))
            .scattered(FieldSchedule.splitting(0), end, 1e-6);
    for (double elapsed : new double[] {0.01, 0.3, 5, 900}) {
      assertThat(Waves.re(wave, elapsed * lifetime))
          .isCloseTo(-TwoLineCrystal.envelope(50, elapsed), within(1e-6));
    }
  }

  record Field(FieldSchedule schedule, double end) {}

  static final List<Field> FIELDS =
      List.of(
          new Field(FieldSchedule.splitting(0), 400e-9),
          new Field(FieldSchedule.splitting(30), 400e-9),
          new Field(FieldSchedule.splitting(30).inverted(50e-9).inverted(51e-9), 200e-9),
          new Field(FieldSchedule.splitting(3000), 1e-6),
          new Field(FieldSchedule.splitting(20).ramped(30e-9, 40e-9, Vector.ZERO), 300e-9));

  @ParameterizedTest
  @FieldSource("FIELDS")
  void wavesHaveAsManyPanelsAsForecastAtMost(Field field) {
    for (double alpha : new double[] {0.01, 1, 100, 2000}) {
      TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
      double forecast = crystal.forecastPanels(field.schedule(), field.end());
      int panels = crystal.closedForm(field.schedule(), field.end()).edges().length - 1;
      assertThat(forecast).isBetween((double) panels, 2.0 * panels + 6);
    }
  }

  @Test
  void turningFieldsAddPanels() {
    FieldSchedule field =
        FieldSchedule.constant(Vector.ALONG_H.times(33))
            .turned(50e-9, 10e-9, Vector.ALONG_K, 200 * Math.PI);
    SextetCrystal crystal = new SextetCrystal(8, IRON, Hyperfine.NONE);
    int panels = crystal.scattered(field, Polarization.SIGMA, 200e-9, 1e-6).edges().length - 1;
    assertThat(crystal.forecastPanels(field, 200e-9)).isBetween((double) panels, 4.0 * panels);
  }

  @Test
  void panelsCanBeRefusedBeforeTheyAreMade() {
    TwoLineCrystal crystal = new TwoLineCrystal(1, IRON);
    FieldSchedule fast = FieldSchedule.splitting(1e6);
    assertThat(crystal.forecastPanels(fast, 1e-3)).isGreaterThan(TwoLineCrystal.MOST_PANELS);
    assertThatThrownBy(() -> crystal.closedForm(fast, 1e-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("panels in time must be at most 400000");
  }

  @ParameterizedTest
  @CsvSource({"1e300, 33", "-1e300, 33", "1e140, 1e140", "0, 1e300", "0, 1e308"})
  void sextetsRefuseInWords(double quadrupole, double tesla) {
    SextetCrystal crystal =
        new SextetCrystal(
            8, IRON, new Hyperfine(0, quadrupole, Vector.ALONG_K, Vector.ALONG_E, 0.3));
    FieldSchedule field =
        FieldSchedule.constant(Vector.ALONG_H.times(tesla))
            .turned(50e-9, 1e-9, Vector.ALONG_K, Math.PI);
    double end = 200e-9;
    assertThat(crystal.forecastPanels(field, end)).isGreaterThan(SextetCrystal.MOST_PANELS);
    isForecast(crystal.forecastError(field, end));
    isForecast(crystal.forecastSeconds(field, end, 1e-9));
    assertThatThrownBy(() -> crystal.scattered(field, Polarization.SIGMA, end, 1e-9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be");
  }

  /// The bound without a field against the eigenvalues.
  @Test
  void gradientsSplitByWhatTheyAreNamedAfter() {
    Hyperfine hyperfine = new Hyperfine(0, -3.8e-4, Vector.ALONG_K, Vector.ALONG_E, 0.7);
    NuclearLevels levels = new NuclearLevels(IRON, hyperfine);
    double radius = Spectrum.of(levels.excited.fixed()).radius();
    assertThat(levels.bound(Vector.ZERO)).isCloseTo(radius, within(1e-13 * radius));
  }
}
