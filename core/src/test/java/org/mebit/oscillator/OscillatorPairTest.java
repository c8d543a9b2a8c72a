package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;

/// Symmetries and limits.
class OscillatorPairTest {
  private static final double ROUNDING = 1e-12;
  private static final double DELAY = 4e-7;

  @Test
  void namesOfTheDevicesDoNotMatter() {
    RandomGenerator random = PointRandom.forPoint(31, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair pair = Setups.any(random);
      Optics o = pair.optics();
      OscillatorPair turned =
          new OscillatorPair(
              pair.b(),
              pair.a(),
              new Optics(
                  1 - o.transmission(),
                  turned(o.pump()),
                  turned(o.read()),
                  o.phaseJitter(),
                  o.leakedPhotons()));
      same(pair, turned, 0.7, -0.7, new int[] {0, 1, 2, 3}, 1);
    }
  }

  private static Window turned(Window w) {
    return new Window(
        w.efficiencyB(),
        w.efficiencyA(),
        w.detector1(),
        w.detector2(),
        w.noise1(),
        w.noise2(),
        w.overlap());
  }

  private static Window crossed(Window w) {
    return new Window(
        w.efficiencyA(),
        w.efficiencyB(),
        w.detector2(),
        w.detector1(),
        w.noise2(),
        w.noise1(),
        w.overlap());
  }

  /// T ↔ 1 − T is the exchange of the detectors.
  @Test
  void theOtherSplitterIsTheOtherDetector() {
    RandomGenerator random = PointRandom.forPoint(32, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair pair = Setups.any(random);
      Optics o = pair.optics();
      OscillatorPair turned =
          new OscillatorPair(
              pair.a(),
              pair.b(),
              new Optics(
                  1 - o.transmission(),
                  crossed(o.pump()),
                  crossed(o.read()),
                  o.phaseJitter(),
                  o.leakedPhotons()));
      same(pair, turned, 0.7, 0.7, new int[] {1, 0, 3, 2}, 2);
    }
  }

  /// With an even splitter, half a turn of the phase exchanges the detectors of the read window.
  @Test
  void halfATurnExchangesReadDetectors() {
    RandomGenerator random = PointRandom.forPoint(33, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair any = Setups.any(random);
      Optics o = any.optics();
      Window even = new Window(0.3, 0.4, 0.6, 0.6, 0.01, 0.01, 0.9);
      OscillatorPair pair =
          new OscillatorPair(
              any.a(), any.b(), new Optics(0.5, o.pump(), even, o.phaseJitter(), 0.1));
      same(pair, pair, 0.7, 0.7 + Math.PI, new int[] {0, 1, 3, 2}, 1);
    }
  }

  /// @param bits where each bit of a pattern goes
  /// @param herald that of the second pair which is herald 1 of the first
  private static void same(
      OscillatorPair first,
      OscillatorPair second,
      double phase,
      double other,
      int[] bits,
      int herald) {
    PairMoments one = first.moments(DELAY);
    PairMoments two = second.moments(DELAY);
    double[] expected = one.clicks(phase).probabilities();
    double[] computed = two.clicks(other).probabilities();
    for (int pattern = 0; pattern < 16; pattern++) {
      int image = 0;
      for (int bit = 0; bit < 4; bit++) {
        image |= (pattern >> bit & 1) << bits[bit];
      }
      assertThat(computed[image])
          .isCloseTo(expected[pattern], within(ROUNDING * (1e-3 + expected[pattern])));
    }
    for (int r = 0; r < 2; r++) {
      double g = one.correlation(r + 1, 1, phase);
      assertThat(two.correlation(bits[r + 2] - 1, herald, other))
          .isCloseTo(g, within(ROUNDING * g));
    }
    assertThat(two.clicked(herald).witness())
        .isCloseTo(one.clicked(1).witness(), within(1e-10 * one.clicked(1).witness()));
  }

  @Test
  void withoutASplitterEachDetectorSeesOneDevice() {
    OscillatorPair pair = Setups.with(Setups.bright(), 1, 1, 1, 0);
    PairMoments moments = pair.moments(DELAY);
    Device a = pair.a();
    double alone =
        1 + a.correlation(DELAY) * a.correlation(DELAY) / (a.stokesPhotons() * a.phonons(DELAY));
    assertThat(moments.correlation(1, 1, 2)).isCloseTo(alone, within(ROUNDING));
    assertThat(moments.correlation(1, 2, 2)).isCloseTo(1, within(ROUNDING));
    assertThat(moments.clicks(2).correlation(2, 1)).isCloseTo(1, within(ROUNDING));
    assertThat(moments.visibility()).isZero();
    // |d| vanishes: no which-path information is erased.
    assertThat(moments.weighted(1).witness()).isInfinite();
  }

  @Test
  void aBlockedDeviceLeavesNoFringe() {
    OscillatorPair bright = Setups.bright();
    Optics o = bright.optics();
    Window blocked = new Window(0.7, 0, 1, 1, 0, 0, 1);
    PairMoments moments =
        new OscillatorPair(bright.a(), bright.b(), new Optics(0.4, blocked, o.read(), 0, 0))
            .moments(DELAY);
    assertThat(moments.visibility()).isZero();
    assertThat(moments.clickVisibility()).isLessThan(ROUNDING);
    assertThat(moments.clicked(1).coherence()).isZero();
    // In a mirror's place both detectors are alike: no difference, no witness.
    assertThat(
            new OscillatorPair(bright.a(), bright.b(), new Optics(0.5, blocked, o.read(), 0, 0))
                .moments(DELAY)
                .witness(1, 0))
        .isGreaterThan(1);
  }

  /// The extremes of the fringe, found by looking.
  @Test
  void visibilityIsThatOfTheFringe() {
    for (double jitter : new double[] {0, 0.5}) {
      OscillatorPair pair = Setups.with(Setups.bright(), 0.4, 0.9, 0.8, jitter);
      PairMoments moments = pair.moments(DELAY);
      double[] number = {Double.POSITIVE_INFINITY, 0};
      double[] click = {Double.POSITIVE_INFINITY, 0};
      for (int i = 0; i < 200; i++) {
        double phase = Math.PI * i / 100;
        double g = moments.correlation(1, 2, phase);
        number[0] = Math.min(number[0], g);
        number[1] = Math.max(number[1], g);
        double c = moments.clicks(phase).correlation(1, 2);
        click[0] = Math.min(click[0], c);
        click[1] = Math.max(click[1], c);
      }
      assertThat(moments.visibility())
          .isCloseTo((number[1] - number[0]) / (number[1] + number[0]), within(ROUNDING));
      assertThat(moments.clickVisibility())
          .isCloseTo((click[1] - click[0]) / (click[1] + click[0]), within(1e-11));
    }
  }

  /// `e^{−σ²/2} D D'` on the cross term alone, by an average over the phase.
  @Test
  void jitterAveragesTheFringe() {
    OscillatorPair sharp = Setups.bright();
    PairMoments moments = sharp.moments(DELAY);
    double sigma = 0.6;
    double mean = 0;
    int steps = 4000;
    for (int i = -steps; i <= steps; i++) {
      double x = 8.0 * i / steps;
      mean +=
          8.0
              / steps
              * Math.exp(-x * x / 2)
              / Math.sqrt(2 * Math.PI)
              * moments.correlation(1, 1, 1.1 + sigma * x);
    }
    assertThat(Setups.with(sharp, 0.4, 1, 1, sigma).moments(DELAY).correlation(1, 1, 1.1))
        .isCloseTo(mean, within(1e-10));
  }

  /// Leaked drive falls with loss as the signal does.
  @Test
  void leakedDriveIsNoiseInTheReadWindow() {
    OscillatorPair bright = Setups.bright();
    Optics o = bright.optics();
    OscillatorPair leaking =
        new OscillatorPair(bright.a(), bright.b(), new Optics(0.4, o.pump(), o.read(), 0, 0.1));
    double more = leaking.moments(DELAY).readMean(1) - bright.moments(DELAY).readMean(1);
    // 0.1 (T η_A ε_A + (1 − T) η_B ε_B)
    assertThat(more).isCloseTo(0.1 * (0.4 * 0.8 * 0.4 + 0.6 * 0.8 * 0.5), within(1e-15));
    assertThat(leaking.moments(DELAY).pumpMean(1)).isEqualTo(bright.moments(DELAY).pumpMean(1));
  }

  @Test
  void aGridIsItsPoints() {
    OscillatorPair pair = Setups.with(Setups.bright(), 0.4, 0.9, 0.8, 0.2);
    double[] delays = {0, 1e-7, 3e-6};
    double[] phases = {0, 0.5, 2, 4};
    double[] grid = new double[4 * delays.length * phases.length];
    pair.correlations(delays, phases, Detectors.NUMBER, grid);
    int at = 0;
    for (double delay : delays) {
      for (double phase : phases) {
        for (int k = 0; k < 4; k++) {
          assertThat(grid[at++])
              .isEqualTo(pair.moments(delay).correlation(k / 2 + 1, k % 2 + 1, phase));
        }
      }
    }
    assertThatThrownBy(() -> pair.correlations(delays, phases, Detectors.NUMBER, new double[3]))
        .hasMessage("into must have 48 places, but has 3");
  }

  @Test
  void saysWhatIsWrong() {
    Window window = new Window(1, 1, 1, 1, 0, 0, 1);
    assertThatThrownBy(() -> new Optics(1.2, window, window, 0, 0))
        .hasMessage("transmission must be in 0..1, but is 1.2");
    assertThatThrownBy(() -> new Window(1, 1, 1, 1, -1, 0, 1))
        .hasMessage("noise1 must be at least 0 and finite, but is -1.0");
    assertThatThrownBy(() -> Setups.bright().moments(0).clicks(Double.NaN))
        .hasMessage("phase must be a finite number, but is NaN");
  }
}
