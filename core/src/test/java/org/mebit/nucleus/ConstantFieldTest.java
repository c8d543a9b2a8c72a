package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields that never change: the wave is the Fourier transform of the transmission, here as a
/// contour integral `(1/2πi) ∮ exp(st − X(s)) ds` around the lines, `X = b Σ w_l/(s + ½ + iω_l)`,
/// by the trapezoid rule.
class ConstantFieldTest {
  private static final Transition IRON = Transition.IRON_57;

  /// Roundings of the contour integral in units of 2⁻⁵³ times the modulus on its circle, which is
  /// far above the value where the circle is large.
  private static final double CONTOUR_ROUNDINGS = 4;

  private static final int CONTOUR_NODES = 6000;

  /// Asked of every constant field up to `α = 10`, Γ.
  private static final double ASKED = 1e-12;

  @ParameterizedTest
  @CsvSource({
    "0.01, 30, 400", "0.3, 0, 400", "0.3, 30, 400", "1, 0, 1400", "1, 0.01, 400", "1, 0.5, 400",
    "1, 5, 400", "1, 30, 400", "1, 30, 2800", "1, 100, 400", "3, 0.5, 400", "3, 30, 400",
    "10, 0, 400", "10, 0.5, 400", "10, 5, 400", "10, 30, 400", "10, 30, 1400"
  })
  void agreesWithContourIntegrals(double alpha, double splitting, double nanoseconds) {
    compare(alpha, splitting, nanoseconds * 1e-9, ASKED);
  }

  /// A relative 1e-12 of the peak `2α`.
  @ParameterizedTest
  @CsvSource({"30, 30, 400", "100, 0, 400", "100, 0.5, 400", "100, 30, 400", "100, 30, 1400"})
  void agreesWithContourIntegralsOfThickCrystals(double alpha, double splitting, double time) {
    compare(alpha, splitting, time * 1e-9, 2 * alpha * ASKED);
  }

  private static void compare(double alpha, double splitting, double end, double tolerance) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    ScatteredWave wave = crystal.scattered(FieldSchedule.splitting(splitting), end, tolerance);
    assertThat(wave.error()).isLessThanOrEqualTo(tolerance);
    int times = 60;
    for (int i = 1; i <= times; i++) {
      double time = end * i / times;
      double elapsed = time * IRON.width();
      Contour exact = contour(2 * alpha, splitting, elapsed);
      assertThat(Waves.re(wave, time))
          .as("at %s ns", time * 1e9)
          .isCloseTo(exact.value, within(wave.error() + exact.rounding));
    }
  }

  /// @param rounding of the value
  private record Contour(double value, double rounding) {}

  private static Contour contour(double b, double splitting, double elapsed) {
    double own = Math.sqrt(0.5 * b / elapsed);
    return own < 0.6 * splitting
        ? circle(b, splitting, elapsed, splitting, own)
        : circle(b, splitting, elapsed, 0, Math.max(Math.sqrt(b / elapsed), 1.7 * splitting));
  }

  /// The trapezoid rule on one circle about `i·centre`; two lines far apart give conjugate values.
  private static Contour circle(
      double b, double splitting, double elapsed, double centre, double radius) {
    double sum = 0;
    double largest = 0;
    for (int k = 0; k < CONTOUR_NODES; k++) {
      double angle = 2 * Math.PI * (k + 0.5) / CONTOUR_NODES;
      double x = radius * Math.cos(angle);
      double y = radius * Math.sin(angle);
      double upper = y + centre - splitting;
      double lower = y + centre + splitting;
      double ofUpper = x * x + upper * upper;
      double ofLower = x * x + lower * lower;
      double depthRe = 0.5 * b * (x / ofUpper + x / ofLower);
      double depthIm = -0.5 * b * (upper / ofUpper + lower / ofLower);
      double size = Math.exp(x * elapsed - depthRe);
      double phase = (y + centre) * elapsed - depthIm;
      sum += size * (x * Math.cos(phase) - y * Math.sin(phase));
      largest = Math.max(largest, size * radius * (1 + Math.abs(phase)));
    }
    double factor = (centre == 0 ? 1 : 2) * Math.exp(-0.5 * elapsed);
    return new Contour(
        factor * sum / CONTOUR_NODES, CONTOUR_ROUNDINGS * 0x1p-53 * factor * largest);
  }

  /// The same contour integral by mpmath with 60 digits and more: the error bound holds by itself.
  @ParameterizedTest
  @CsvSource({
    "0.01, 30, 0.5, 0.011805037125262139417",
    "1, 0.5, 1.3, -0.084038053015075624098",
    "1, 30, 0.05, -0.10293425762709579113",
    "10, 5, 2.5, -0.067263529318269231158",
    "10, 30, 9.5, -0.00030136941506428713919",
    "100, 30, 0.05, 2.1669306690948534352",
    "100, 30, 1, -0.19720604862095708231",
    "100, 30, 3, 0.22257202397502631438"
  })
  void errorBoundsTheTrueError(double alpha, double splitting, double elapsed, double value) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(splitting);
    double time = elapsed / IRON.width();
    double least = crystal.forecastError(schedule, 1.2 * time);
    for (double tolerance : new double[] {least, 1e-9, 1e-6, 1e-3}) {
      ScatteredWave wave = crystal.scattered(schedule, 1.2 * time, tolerance);
      assertThat(wave.error()).isLessThanOrEqualTo(tolerance);
      assertThat(Waves.re(wave, time)).isCloseTo(value, within(wave.error()));
    }
  }

  /// `∫ f² = a [1 − exp(−2a) (I0(2a) + I1(2a))]` for one line, by mpmath: without splitting the two
  /// lines are one of twice the thickness.
  @ParameterizedTest
  @CsvSource({
    "0.15, 0.068552513213575217467",
    "0.5, 0.47622238819739130131",
    "2.5, 3.7545199072605793698",
    "15, 26.916264619120843228"
  })
  void oneLineSendsOnItsEnergy(double alpha, double energy) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    double end = 40 * IRON.lifetime();
    ScatteredWave wave = crystal.scattered(FieldSchedule.splitting(0), end, 1e-11);
    assertThat(Waves.energy(wave, 1)).isCloseTo(energy, within(1e-12 * energy));
    ScatteredWave closed =
        new TwoLineCrystal(0.5 * alpha, IRON).closedForm(FieldSchedule.splitting(0), end);
    // −2f of a line of half the thickness: another function of the same energy sum rule.
    double half = 0.5 * alpha;
    assertThat(Waves.energy(closed, 1)).isCloseTo(4 * lineEnergy(half), within(1e-12 * energy));
  }

  /// The same formula with Bessel functions by their power series.
  private static double lineEnergy(double a) {
    double term = 1;
    double zeroth = 0;
    double first = 0;
    for (int k = 0; k < 80; k++) {
      zeroth += term;
      first += term * a / (k + 1);
      term *= a * a / ((k + 1.0) * (k + 1.0));
    }
    return a * (1 - Math.exp(-2 * a) * (zeroth + first));
  }

  /// Two coupled lines at `Δ_B = 30 Γ`, `α = 1`: `2π ∫ ψ²`, an independent program's value of seven
  /// digits.
  @Test
  void twoLinesSendOnTheirEnergy() {
    ScatteredWave wave =
        new TwoLineCrystal(1, IRON)
            .scattered(FieldSchedule.splitting(30), 30 * IRON.lifetime(), 1e-12);
    assertThat(2 * Math.PI * Waves.energy(wave, 1)).isCloseTo(5.986214, within(1e-6));
  }

  /// The wave of a static crystal behind another: `(δ + ψ₁) ∗ (δ + ψ₂)`.
  @ParameterizedTest
  @CsvSource({"0.4, 0.6, 30", "1, 4, 5", "2, 0.5, 0.7"})
  void crystalsBehindEachOtherAddUp(double first, double second, double splitting) {
    FieldSchedule schedule = FieldSchedule.splitting(splitting);
    double end = 200e-9;
    ScatteredWave one = new TwoLineCrystal(first, IRON).scattered(schedule, end, ASKED);
    ScatteredWave two = new TwoLineCrystal(second, IRON).scattered(schedule, end, ASKED);
    ScatteredWave both = new TwoLineCrystal(first + second, IRON).scattered(schedule, end, ASKED);
    for (double time : new double[] {3e-9, 50e-9, 170e-9}) {
      double composed = Waves.re(one, time) + Waves.re(two, time);
      int panels = 200;
      double half = 0.5 * time / panels;
      for (int p = 0; p < panels; p++) {
        for (int j = 0; j < GaussPanel.NODES; j++) {
          double at = half * (2 * p + 1 + GaussPanel.node(j));
          double weight = half * GaussPanel.weight(j) * IRON.width();
          composed += weight * Waves.re(one, at) * Waves.re(two, time - at);
        }
      }
      assertThat(Waves.re(both, time)).isCloseTo(composed, within(5 * ASKED));
    }
  }

  @Test
  void integralsOverPanelsAreExactAlready() {
    for (double alpha : new double[] {0.1, 1, 20}) {
      TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
      FieldSchedule schedule = FieldSchedule.splitting(30).inverted(47e-9);
      for (ScatteredWave wave :
          new ScatteredWave[] {
            crystal.scattered(schedule, 400e-9, 1e-10), crystal.closedForm(schedule, 400e-9)
          }) {
        double energy = Waves.energy(wave, 1);
        assertThat(energy).isPositive().isCloseTo(Waves.energy(wave, 3), within(1e-13 * energy));
      }
    }
  }
}
