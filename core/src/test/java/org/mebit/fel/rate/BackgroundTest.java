package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.OnePhotonEmission;

/// Off-resonant light of a helical undulator with abrupt ends, against the same formula with
/// SciPy's Bessel functions and a quadrature of ten nodes.
class BackgroundTest {
  private static final double FUNDAMENTAL = 539.3687454528144; // eV
  private static final double WINDOW = 10 / FUNDAMENTAL;
  private static final double AMPLITUDES = 1e-9;
  private static final double RADIUS = 1.0 / 300;

  /// Per cent: eleven digits, which both sums over harmonics reach.
  private static final double QUADRATURE = 1e-8;

  private static final Background BACKGROUND =
      new Background(
          Lcls.MACHINE.field(),
          (angle, azimuth, fraction) -> abruptEnds(Lcls.STRENGTH, angle, azimuth, fraction));

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1.898116271570322e-11",
    "0, 2, 1.3808765264518904e-10",
    "1.1, 1, 2.5797989021336917e-11",
    "3.141592653589793, 2, 2.408385186741262e-10"
  })
  void smallApertureGetsWhatAnotherQuadratureSays(double azimuth, int thirds, double expected) {
    double upper = thirds / 3.0;
    Background.Light light = BACKGROUND.through(0.6, azimuth, RADIUS, upper - WINDOW, upper);
    assertThat(light.photons()).isCloseTo(expected, withinPercentage(QUADRATURE));
    assertThat(light.error()).isLessThan(1e-10 * expected);
    Background undulator =
        Background.of(Lcls.MACHINE.field(), OnePhotonEmission.of(Lcls.MACHINE.field(), AMPLITUDES));
    assertThat(undulator.through(0.6, azimuth, RADIUS, upper - WINDOW, upper).photons())
        .isCloseTo(expected, withinPercentage(100 * 10 * AMPLITUDES));
  }

  @Test
  void accidentalsOutnumberPairsByFar() {
    double electrons = Lcls.BUNCH.electrons();
    double low = electrons * photons(1.0 / 3);
    double high = electrons * photons(2.0 / 3);
    // Independent values of the density at the windows' upper ends, 0.022 and 0.167 per pulse:
    // the windows' means are 4 and 7 % lower.
    assertThat(low).isBetween(0.021, 0.0221);
    assertThat(high).isBetween(0.155, 0.167);
    Coincidences coincidences = new Coincidences(9.6e-15, low, high, 120);
    assertThat(coincidences.accidentals()).isCloseTo(3.3e-3, within(0.05e-3));
    assertThat(coincidences.pairsPerAccidental()).isCloseTo(2.9e-12, within(0.05e-12));
  }

  private static double photons(double upper) {
    return BACKGROUND.through(0.6, 0, RADIUS, upper - WINDOW, upper).photons();
  }

  @Test
  void densityAtTheUpperEndsIsTheIndependentOne() {
    double volume = Math.PI * RADIUS * RADIUS * WINDOW * Lcls.BUNCH.electrons();
    assertThat(abruptEnds(Lcls.STRENGTH, 0.6, 0, 1.0 / 3) * volume).isCloseTo(0.022, within(5e-4));
    assertThat(abruptEnds(Lcls.STRENGTH, 0.6, 0, 2.0 / 3) * volume).isCloseTo(0.167, within(5e-4));
  }

  @Test
  void integralOfOneIsTheVolume() {
    Background even = new Background(Lcls.MACHINE.field(), (angle, azimuth, fraction) -> 1);
    assertThat(even.through(0.6, 2, 0.2, 0.3, 0.4).photons())
        .isCloseTo(Math.PI * 0.04 * 0.1, withinPercentage(1e-10));
  }

  @Test
  void apertureLiesWhereItsCentreDoes() {
    // ∫ρ² over a disc of radius r around a is πr²(a² + r²/2), and ∫ρ cos(A − A₀) is πr²a.
    double volume = Math.PI * 0.04 * 0.1;
    Background square =
        new Background(Lcls.MACHINE.field(), (angle, azimuth, fraction) -> angle * angle);
    assertThat(square.through(0.6, 2, 0.2, 0.3, 0.4).photons())
        .isCloseTo(volume * (0.36 + 0.02), withinPercentage(1e-10));
    Background tilted =
        new Background(
            Lcls.MACHINE.field(), (angle, azimuth, fraction) -> angle * Math.cos(azimuth - 2));
    assertThat(tilted.through(0.6, 2, 0.2, 0.3, 0.4).photons())
        .isCloseTo(volume * 0.6, withinPercentage(1e-10));
  }

  @Test
  void errorTellsWhereTheRuleIsTooCoarse() {
    Background rough =
        new Background(Lcls.MACHINE.field(), (angle, azimuth, fraction) -> Math.abs(angle - 0.6));
    Background.Light light = rough.through(0.6, 0, 0.2, 0.3, 0.4);
    assertThat(light.error()).isBetween(1e-5 * light.photons(), 0.1 * light.photons());
  }

  @Test
  void refusesTheLinesThemselves() {
    assertThatThrownBy(() -> BACKGROUND.through(0, 0, 0.1, 0.9, 1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "aperture and window must lie between two harmonics of the undulator, but harmonic 1"
                + " lies in them");
    // ν = y(1 + ρ²/(1 + K²)): the window alone lies below the line, the aperture reaches it.
    Background weak = new Background(UndulatorField.helical(0.5), (a, b, c) -> 1);
    assertThatThrownBy(() -> weak.through(1, 0, 0.5, 0.5, 0.7))
        .hasMessageContaining("between two harmonics");
    assertThat(weak.through(0.5, 0, 0.2, 0.5, 0.7).photons()).isPositive();
    assertThatThrownBy(() -> weak.through(0.5, 0, 0.2, 0.7, 0.7))
        .hasMessageContaining("upper end of the window must be above 0.7");
  }

  /// `αy/(π²(1 + K²)²) Σ_λ |Σ_j e^{ijA}v_j/(ν − j)|²`, `v_j = ρb_j + Kb_{j−λ}`, `b_j =
  /// (−1)^jJ_j(Kcρ)`.
  private static double abruptEnds(double strength, double angle, double azimuth, double fraction) {
    double dressed = 1 + strength * strength;
    double plus = 2 * fraction / dressed;
    double nu = plus * (dressed + angle * angle) / 2;
    double total = 0;
    for (int helicity = -1; helicity <= 1; helicity += 2) {
      double re = 0;
      double im = 0;
      for (int j = -15; j <= 15; j++) {
        double v =
            angle * coefficient(j, strength * plus * angle)
                + strength * coefficient(j - helicity, strength * plus * angle);
        re += v * Math.cos(j * azimuth) / (nu - j);
        im += v * Math.sin(j * azimuth) / (nu - j);
      }
      total += re * re + im * im;
    }
    return 7.2973525693e-3 * fraction / Math.pow(Math.PI * dressed, 2) * total;
  }

  /// `(−1)^j J_j(x)` by its power series, for small x.
  private static double coefficient(int j, double x) {
    int order = Math.abs(j);
    double term = 1;
    for (int k = 1; k <= order; k++) {
      term *= x / 2 / k;
    }
    double sum = 0;
    for (int k = 0; k < 30; k++) {
      sum += term;
      term *= -(x / 2) * (x / 2) / ((k + 1) * (k + 1.0 + order));
    }
    return j > 0 && j % 2 != 0 ? -sum : sum;
  }
}
