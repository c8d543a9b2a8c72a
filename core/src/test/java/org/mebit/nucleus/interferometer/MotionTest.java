package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mebit.nucleus.Transition;

class MotionTest {
  private static final double K = Transition.IRON_57.waveNumber();
  private static final double ROUNDING = 1e-13;

  /// Standard errors allowed of seeded means: no chance enters, and a law wrong by a few percent is
  /// farther off.
  private static final double DEVIATIONS = 4;

  private static final int SHOTS = 200_000;

  static final List<Motion> RANDOM =
      List.of(
          new Motion.Uniform(2e-4),
          new Motion.Gaussian(1.5e-4),
          new Motion.OrnsteinUhlenbeck(2.3e-4, 1e-8),
          new Motion.OrnsteinUhlenbeck(2.3e-4, 1e-6),
          new Motion.Drift(-1e-4),
          new Motion.Still());

  private static double[] coherence(Motion motion, double time) {
    double[] c = new double[2];
    motion.coherence(K, 4e-7).at(time, c);
    return c;
  }

  @ParameterizedTest
  @FieldSource("RANDOM")
  void coherenceIsTheMeanOverDrawnDisplacements(Motion motion) {
    for (double time : new double[] {0, 2e-8, 7e-8, 2e-7}) {
      SplittableRandom random = new SplittableRandom(5);
      double re = 0;
      double im = 0;
      for (int i = 0; i < SHOTS; i++) {
        double phase = K * motion.displacement(time, 4e-7, random);
        re += Math.cos(phase) / SHOTS;
        im += Math.sin(phase) / SHOTS;
      }
      double[] c = coherence(motion, time);
      double standardError = Math.sqrt(Math.max(0, 1 - c[0] * c[0] - c[1] * c[1]) / SHOTS);
      double allowed = DEVIATIONS * standardError + ROUNDING * SHOTS;
      assertThat(re).isCloseTo(c[0], within(allowed));
      assertThat(im).isCloseTo(c[1], within(allowed));
    }
  }

  /// The velocity step by step by its exact law, the displacement by the trapezoid rule: no formula
  /// of the displacement enters.
  private static double path(double rms, double tc, double time, RandomGenerator random) {
    int steps = 200;
    double h = time / steps;
    double keep = Math.exp(-h / tc);
    double kick = rms * Math.sqrt(1 - keep * keep);
    double velocity = rms * random.nextGaussian();
    double x = 0;
    for (int i = 0; i < steps; i++) {
      double next = keep * velocity + kick * random.nextGaussian();
      x += 0.5 * h * (velocity + next);
      velocity = next;
    }
    return x;
  }

  @Test
  void correlatedVelocitiesGiveTheCoherenceOfSimulatedPaths() {
    SplittableRandom random = new SplittableRandom(6);
    double rms = 2.3e-4;
    double time = 6e-8;
    int shots = 20_000;
    for (double tc : new double[] {5e-9, 3e-8, 1e-6}) {
      double mean = 0;
      for (int i = 0; i < shots; i++) {
        double first = path(rms, tc, time, random);
        double second = path(rms, tc, time, random);
        mean += Math.cos(K * (second - first)) / shots;
      }
      double c = coherence(new Motion.OrnsteinUhlenbeck(rms, tc), time)[0];
      // Trapezoids of 0.06 t_c at most are off by h²/12t_c², far below the standard error.
      assertThat(mean).isCloseTo(c, within(DEVIATIONS / Math.sqrt(2.0 * shots)));
    }
  }

  @Test
  void limitsOfTheCorrelationTime() {
    double rms = 2e-4;
    for (double time : new double[] {1e-9, 5e-8, 4e-7}) {
      double frozen = coherence(new Motion.Gaussian(rms), time)[0];
      double slow = coherence(new Motion.OrnsteinUhlenbeck(rms, 1), time)[0];
      // The next term of the exponent is smaller by t/(3 t_c).
      assertThat(slow).isCloseTo(frozen, within(2e-7));
      double fast = coherence(new Motion.OrnsteinUhlenbeck(rms, 1e-15), time)[0];
      // 2 (k rms)² t_c t
      assertThat(fast).isCloseTo(1, within(2 * K * K * rms * rms * 1e-15 * 4e-7 * 1.01));
      assertThat(fast).isLessThan(1);
    }
  }

  @Test
  void nothingMovesAtTimeZero() {
    for (Motion motion : RANDOM) {
      double[] c = coherence(motion, 0);
      assertThat(c[0]).as(motion.toString()).isEqualTo(1);
      assertThat(c[1]).isZero();
    }
  }

  @Test
  void aCrystalThatMeetsTheBeamLowersTheFrequency() {
    // exp(−iωt) exp(+i k u t)
    double[] c = coherence(new Motion.Drift(1e-4), 1e-8);
    assertThat(c[0]).isCloseTo(Math.cos(K * 1e-12), within(ROUNDING));
    assertThat(c[1]).isCloseTo(Math.sin(K * 1e-12), within(ROUNDING)).isPositive();
  }

  /// Neither overflow nor underflow of what is squared on the way shows.
  @Test
  void extremeSpeedsAndTimesGiveNumbers() {
    double time = 1e-7;
    double rms = 2e-4;
    double frozen = Math.exp(-Math.pow(K * rms * time, 2));
    assertThat(coherence(new Motion.OrnsteinUhlenbeck(rms, 1e160), time)[0])
        .isCloseTo(frozen, within(ROUNDING));
    assertThat(coherence(new Motion.OrnsteinUhlenbeck(rms, 1e300), time)[0])
        .isCloseTo(frozen, within(ROUNDING));
    assertThat(coherence(new Motion.OrnsteinUhlenbeck(rms, 1e-320), time)[0]).isEqualTo(1);
    // 2 (k rms)² t_c t = 1
    double tc = 1e-200;
    double fast = Math.sqrt(0.5 / time) / Math.sqrt(tc) / K;
    assertThat(coherence(new Motion.OrnsteinUhlenbeck(fast, tc), time)[0])
        .isCloseTo(Math.exp(-1), within(ROUNDING));
    for (double speed : new double[] {1e100, 1e300, Double.MAX_VALUE}) {
      for (Motion motion :
          List.of(
              new Motion.Uniform(speed),
              new Motion.Gaussian(speed),
              new Motion.OrnsteinUhlenbeck(speed, 1e-8),
              new Motion.OrnsteinUhlenbeck(speed, 1e160))) {
        assertThat(coherence(motion, time)[0]).isCloseTo(0, within(1e-100));
        assertThat(coherence(motion, 0)[0]).isEqualTo(1);
        assertThat(motion.displacement(time, time, new SplittableRandom(1))).isNotNaN();
      }
      assertThat(coherence(new Motion.OrnsteinUhlenbeck(speed, 1e-320), 0)[0]).isEqualTo(1);
      assertThat(coherence(new Motion.OrnsteinUhlenbeck(speed, 1e-320), time)[0])
          .isBetween(0.0, 1.0);
    }
    assertThatThrownBy(() -> coherence(new Motion.Drift(1e300), time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("velocity must leave k times velocity times time a finite number");
  }

  @Test
  void messagesNameWhatIsWrong() {
    assertThatThrownBy(() -> new Motion.Uniform(-1))
        .hasMessage("range must be at least 0 m/s and finite, but is -1.0");
    assertThatThrownBy(() -> new Motion.OrnsteinUhlenbeck(1, 0))
        .hasMessage("correlationTime must be above 0 and finite, but is 0.0");
  }
}
