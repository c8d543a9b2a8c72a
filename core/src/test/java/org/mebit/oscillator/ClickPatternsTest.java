package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;

class ClickPatternsTest {
  /// Relative; rounding of sums of a dozen terms without cancellation.
  private static final double CLOSED = 1e-12;

  /// Inclusion and exclusion of numbers up to 1, and stepped decay.
  private static final double PLAIN = 1e-10;

  private static final Device A =
      new Device(0.0056, 0.034, 0.039, 0.25e6, 279559.0461602085, 2e6, 0.039, 0.05);
  private static final Device B =
      new Device(0.008, 0.034, 0.01, 172413.7931034483, 278179.6538911479, 2e6, 0.01, 0.039);

  /// From determinants of all temporal modes with 40 digits (Python's mpmath), so that also four
  /// clicks, which double precision loses in inclusion and exclusion, have all theirs.
  @Test
  void keepsTheDigitsOfFourClicks() {
    Window pump = new Window(0.02, 0.0145, 1, 1, 1e-6, 1.2e-6, 1);
    Window read = new Window(0.025, 0.025, 1, 1, 3.7e-5, 2.8e-5, 1);
    OscillatorPair pair = new OscillatorPair(A, B, new Optics(0.5, pump, read, 0, 0));
    agrees(
        pair.moments(0.123e-6).clicks(2.2),
        0.9995197889852473,
        0.0001176078845214888,
        0.0001178078120208555,
        1.3861941252191975e-08,
        0.00012675300718146024,
        3.542654791206847e-08,
        9.412104124020405e-08,
        1.3495438019542045e-11,
        0.00011775622878909187,
        9.30363587622726e-08,
        3.4391320998649876e-08,
        1.3382293371634071e-11,
        1.519015819920137e-08,
        1.4256074239904576e-11,
        1.3731095278406532e-11,
        6.528683256730537e-15);
  }

  /// As above, the average over the phase by a Fourier series of the determinants.
  @Test
  void averagesOverThePhaseWithPartialOverlaps() {
    Window pump = new Window(0.02, 0.0145, 1, 1, 1e-6, 1.2e-6, 0.97);
    Window read = new Window(0.025, 0.025, 1, 1, 3.7e-5, 2.8e-5, 0.95);
    OscillatorPair pair = new OscillatorPair(A, B, new Optics(0.47, pump, read, 0.4, 0));
    agrees(
        pair.moments(0.8e-6).clicks(0.4),
        0.9994019811580277,
        0.0001176307224783146,
        0.00011778335744352566,
        1.4264025067416883e-08,
        0.00018477055525292654,
        9.894930390197941e-08,
        3.110440082055337e-08,
        1.3133205720868461e-11,
        0.0001775275997233864,
        3.022362121423007e-08,
        9.790065699011942e-08,
        1.299164642014126e-11,
        3.409837204370046e-08,
        2.00399358434291e-11,
        2.0519528496834367e-11,
        9.788240143088786e-15);
  }

  @Test
  void averagesBrightLightToo() {
    OscillatorPair pair =
        Setups.noisy(
            Setups.with(Setups.bright(), 0.4, 0.9, 0.8, 0.7),
            new double[] {1e-3, 2e-3},
            new double[] {3e-3, 4e-3});
    agrees(
        pair.moments(0.4e-6).clicks(1.3),
        0.9024233891897943,
        0.012730305722415108,
        0.014357040349625896,
        0.00022081066275628786,
        0.026143080342433504,
        0.004229668558462548,
        0.0030415781227136882,
        0.0001261185381007704,
        0.027882338851914882,
        0.0030190965179590053,
        0.004237345239095339,
        0.0001265834226028185,
        0.000923620979510543,
        0.0002546985736814319,
        0.00025505024811554893,
        2.9274680818415473e-05);
  }

  private static void agrees(ClickPatterns clicks, double... expected) {
    for (int pattern = 0; pattern < 16; pattern++) {
      assertThat(clicks.probability(pattern))
          .as("pattern %d", pattern)
          .isCloseTo(expected[pattern], within(CLOSED * expected[pattern]));
    }
  }

  @Test
  void agreesWithDeterminantsOfCovarianceMatrices() {
    var random = PointRandom.forPoint(11, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair any = Setups.any(random);
      Optics o = any.optics();
      OscillatorPair pair =
          new OscillatorPair(
              any.a(),
              any.b(),
              new Optics(
                  o.transmission(),
                  Setups.with(any, o.transmission(), 1, 1, 0).optics().pump(),
                  Setups.with(any, o.transmission(), 1, 1, 0).optics().read(),
                  0,
                  0));
      double delay = random.nextDouble(0, 3e-6);
      double phase = random.nextDouble(0, 7);
      double[] plain = PlainCovariance.patterns(pair, delay, phase);
      double[] patterns = pair.moments(delay).clicks(phase).probabilities();
      for (int pattern = 0; pattern < 16; pattern++) {
        assertThat(patterns[pattern]).isCloseTo(plain[pattern], within(PLAIN));
      }
    }
  }

  @Test
  void isADistributionWithTheRightMarginals() {
    var random = PointRandom.forPoint(12, 0);
    for (int trial = 0; trial < 300; trial++) {
      OscillatorPair pair = Setups.any(random);
      PairMoments moments = pair.moments(random.nextDouble(0, 3e-6));
      ClickPatterns clicks = moments.clicks(random.nextDouble(-7, 7));
      double[] patterns = clicks.probabilities();
      assertThat(Arrays.stream(patterns).sum()).isCloseTo(1, within(CLOSED));
      assertThat(Arrays.stream(patterns).min().orElseThrow()).isGreaterThanOrEqualTo(0);
      // At overlap 1 one mode falls on a detector, thermal: dark with e^{−ν}/(1 + n).
      Optics o = pair.optics();
      PairMoments alike = Setups.with(pair, o.transmission(), 1, 1, o.phaseJitter()).moments(1e-7);
      ClickPatterns thermal = alike.clicks(1);
      double noise = o.pump().noise2();
      assertThat(thermal.pump(2))
          .isCloseTo(1 - Math.exp(-noise) / (1 + alike.pumpMean(2) - noise), within(CLOSED));
    }
  }

  @Test
  void pairsFollowTheClosedForm() {
    var random = PointRandom.forPoint(13, 0);
    for (int trial = 0; trial < 100; trial++) {
      OscillatorPair pair = Setups.any(random);
      if (trial % 2 == 0) {
        Optics o = pair.optics();
        pair = Setups.with(pair, o.transmission(), o.pump().overlap(), o.read().overlap(), 0);
      }
      double delay = random.nextDouble(0, 3e-6);
      double[] phases = {0, 1, 2.5, Math.PI, -4};
      double[] grid = new double[4 * phases.length];
      pair.correlations(new double[] {delay}, phases, Detectors.THRESHOLD, grid);
      for (int i = 0; i < phases.length; i++) {
        ClickPatterns clicks = pair.moments(delay).clicks(phases[i]);
        for (int k = 0; k < 4; k++) {
          double sum = clicks.correlation(k / 2 + 1, k % 2 + 1);
          assertThat(grid[4 * i + k]).isCloseTo(sum, within(1e-11 * sum));
        }
      }
    }
  }

  /// The difference to photon numbers is of first order in the mean counts.
  @Test
  void tendsToPhotonNumbersAsDetectorsGetWorse() {
    var random = PointRandom.forPoint(14, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair pair = Setups.any(random);
      double[] off = new double[3];
      for (int k = 0; k < 3; k++) {
        PairMoments moments = Setups.dimmed(pair, Math.pow(10, -3 - k)).moments(1e-6);
        double number = moments.correlation(2, 1, 0.7);
        off[k] = moments.clicks(0.7).correlation(2, 1) / number - 1;
      }
      assertThat(Math.abs(off[0])).isLessThan(0.05);
      assertThat(off[1]).isCloseTo(off[0] / 10, within(0.05 * Math.abs(off[0]) / 10 + 1e-12));
      assertThat(off[2]).isCloseTo(off[1] / 10, within(0.05 * Math.abs(off[1]) / 10 + 1e-12));
    }
  }

  @Test
  void aTinyJitterIsNone() {
    OscillatorPair sharp = Setups.bright();
    OscillatorPair jittery = Setups.with(sharp, 0.4, 1, 1, 1e-7);
    double[] expected = sharp.moments(4e-7).clicks(1.3).probabilities();
    double[] computed = jittery.moments(4e-7).clicks(1.3).probabilities();
    for (int pattern = 0; pattern < 16; pattern++) {
      assertThat(computed[pattern]).isCloseTo(expected[pattern], withinPercentage(1e-10));
    }
  }

  /// Pure equal devices without loss: at θ = π what detector j heralds only the other one reads.
  @Test
  void whatInterferenceForbidsIsNeverNegative() {
    Device pure = new Device(0.01, 1, 0, 0, 0, 0, 0, 0);
    Window clear = new Window(1, 1, 1, 1, 0, 0, 1);
    PairMoments moments =
        new OscillatorPair(pure, pure, new Optics(0.5, clear, clear, 0, 0)).moments(0);
    double[] patterns = moments.clicks(Math.PI).probabilities();
    // Two independent squeezers: p1 with r2 and p2 with r1, each dark with 1/(1 + p).
    double dark = 1 / 1.01;
    for (int pattern = 0; pattern < 16; pattern++) {
      double expected =
          switch (pattern) {
            case 0 -> dark * dark;
            case 0b0110, 0b1001 -> dark * (1 - dark);
            case 0b1111 -> (1 - dark) * (1 - dark);
            default -> 0;
          };
      assertThat(patterns[pattern])
          .isGreaterThanOrEqualTo(0)
          .isCloseTo(expected, within(1e-3 * CLOSED + CLOSED * expected));
    }
  }

  @Test
  void saysWhenADetectorNeverClicks() {
    Window blind = new Window(0.1, 0.1, 0, 1, 0, 0, 1);
    OscillatorPair pair =
        new OscillatorPair(A, B, new Optics(0.5, blind, new Window(1, 1, 1, 1, 0, 0, 1), 0, 0));
    ClickPatterns clicks = pair.moments(0).clicks(0);
    assertThat(clicks.correlation(1, 2)).isGreaterThan(1);
    assertThatThrownBy(() -> clicks.correlation(1, 1))
        .hasMessageContaining("must click now and then");
    assertThatThrownBy(() ->
            pair.correlations(new double[1], new double[1], Detectors.THRESHOLD, new double[4]))
        .hasMessageContaining("pump detector 1");
    assertThatThrownBy(() -> clicks.probability(16))
        .hasMessage("pattern must be in 0..15, but is 16");
  }
}
