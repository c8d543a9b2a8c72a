package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mebit.nucleus.Transition;

class RecordedTest {
  private static final double K = Transition.IRON_57.waveNumber();
  private static final double UNTIL = 4e-7;

  /// The table's polynomials.
  private static final double TABLE = 1e-10;

  /// Standard errors allowed of seeded means.
  private static final double DEVIATIONS = 4;

  @Test
  void displacementIsTheExactIntegral() {
    VelocityTrace trace = new VelocityTrace(new double[] {1, 2, 4, 5}, new double[] {0, 3, -1, 7});
    // Areas of triangles and trapezoids, by hand.
    assertThat(trace.displacement(1, 2)).isCloseTo(1.5, within(1e-15));
    assertThat(trace.displacement(1, 5)).isCloseTo(1.5 + 2 + 3, within(1e-15));
    assertThat(trace.displacement(1.5, 3)).isCloseTo(1.125 + 2, within(1e-15));
    assertThat(trace.displacement(4.5, 4.75)).isCloseTo(1, within(1e-15));
    assertThat(trace.displacement(2, 2)).isZero();
    assertThat(trace.duration()).isEqualTo(4);
  }

  @Test
  void aConstantVelocityIsADrift() {
    double u = 3e-4;
    VelocityTrace trace = new VelocityTrace(new double[] {0, 1e-3}, new double[] {u, u});
    Coherence recorded = new Motion.Recorded(trace).coherence(K, UNTIL);
    double[] c = new double[2];
    for (double t = 0; t < UNTIL; t += 1.7e-8) {
      recorded.at(t, c);
      assertThat(c[0]).isCloseTo(Math.cos(K * u * t), within(TABLE));
      assertThat(c[1]).isCloseTo(Math.sin(K * u * t), within(TABLE));
    }
    assertThat(recorded.error()).isLessThan(TABLE);
  }

  @Test
  void nothingHasMovedAtTheBeginning() {
    VelocityTrace trace = new VelocityTrace(new double[] {0, 1e-3}, new double[] {3e-4, -1e-4});
    Coherence recorded = new Motion.Recorded(trace).coherence(K, 0);
    double[] c = new double[2];
    recorded.at(0, c);
    assertThat(c).containsExactly(1, 0);
    assertThat(recorded.error()).isZero();
    assertThat(recorded.step(0)).isInfinite();
  }

  @Test
  void aVibrationGivesABesselFunction() {
    // v = v₀ cos Ωs: k times the displacement over t is a cosine of s with the amplitude 2 (k v₀/Ω)
    // sin(Ωt/2); the mean over s of its exponential is J₀ of that.
    double v0 = 2e-4;
    double omega = 2 * Math.PI * 1e6;
    int periods = 200;
    int perPeriod = 1000;
    double[] times = new double[periods * perPeriod + 1];
    double[] velocities = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = 1e-6 * i / perPeriod;
      velocities[i] = v0 * Math.cos(omega * times[i]);
    }
    VelocityTrace trace = new VelocityTrace(times, velocities);
    Coherence recorded = new Motion.Recorded(trace, 40_000).coherence(K, UNTIL);
    double[] c = new double[2];
    for (double t : new double[] {0, 3e-8, 1.1e-7, 2.7e-7, UNTIL}) {
      recorded.at(t, c);
      double bessel = besselJ0(2 * K * v0 / omega * Math.sin(0.5 * omega * t));
      // The window is not a whole number of periods: off by some part of one in two hundred.
      assertThat(c[0]).isCloseTo(bessel, within(5e-3));
      assertThat(c[1]).isCloseTo(0, within(5e-3));
      assertThat(Math.abs(c[0] - bessel)).isLessThan(DEVIATIONS * recorded.error());
    }
  }

  private static double besselJ0(double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < 60; n++) {
      term *= -0.25 * x * x / ((double) n * n);
      sum += term;
    }
    return sum;
  }

  /// A record of a velocity with a normal, exponentially forgetting law.
  private static VelocityTrace correlated(double rms, double tc, double step, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double keep = Math.exp(-step / tc);
    double[] times = new double[size];
    double[] velocities = new double[size];
    double v = rms * random.nextGaussian();
    for (int i = 0; i < size; i++) {
      times[i] = i * step;
      velocities[i] = v;
      v = keep * v + rms * Math.sqrt(1 - keep * keep) * random.nextGaussian();
    }
    return new VelocityTrace(times, velocities);
  }

  @Test
  void theStandardErrorCoversTheDistanceToTheLaw() {
    double rms = 1.5e-4;
    double tc = 3e-7;
    // One trace of the relative velocity, of twice the variance of one crystal's.
    Coherence law = new Motion.OrnsteinUhlenbeck(rms / Math.sqrt(2), tc).coherence(K, UNTIL);
    double[] c = new double[2];
    double[] expected = new double[2];
    int within = 0;
    int all = 0;
    double ratio = 0;
    for (int seed = 1; seed <= 10; seed++) {
      VelocityTrace trace = correlated(rms, tc, 1e-8, 20_000, seed);
      Coherence recorded = new Motion.Recorded(trace).coherence(K, UNTIL);
      for (double t : new double[] {5e-8, 1.5e-7, 3.5e-7}) {
        recorded.at(t, c);
        law.at(t, expected);
        double off = Math.abs(c[0] - expected[0]);
        within += off < recorded.error() ? 1 : 0;
        all++;
        ratio += off / recorded.error() / 30;
        assertThat(off).isLessThan(DEVIATIONS * recorded.error());
      }
    }
    assertThat(within).as("of %d within one standard error", all).isGreaterThan(all / 2);
    assertThat(ratio).as("errors are not far too large").isGreaterThan(0.15);
  }

  @Test
  void shotsDrawnAtRandomHaveTheTabulatedMean() {
    VelocityTrace trace = correlated(1.5e-4, 3e-7, 1e-8, 20_000, 3);
    Motion motion = new Motion.Recorded(trace, 20_000);
    double[] c = new double[2];
    SplittableRandom random = new SplittableRandom(7);
    int shots = 200_000;
    double time = 1.5e-7;
    double re = 0;
    double im = 0;
    for (int i = 0; i < shots; i++) {
      double phase = K * motion.displacement(time, UNTIL, random);
      re += Math.cos(phase) / shots;
      im += Math.sin(phase) / shots;
    }
    motion.coherence(K, UNTIL).at(time, c);
    assertThat(re).isCloseTo(c[0], within(DEVIATIONS / Math.sqrt(shots)));
    assertThat(im).isCloseTo(c[1], within(DEVIATIONS / Math.sqrt(shots)));
  }

  @Test
  void aShortRecordIsRefused() {
    VelocityTrace trace = new VelocityTrace(new double[] {0, 1e-6}, new double[] {0, 1});
    assertThatThrownBy(() -> new Motion.Recorded(trace).coherence(K, UNTIL))
        .hasMessage(
            "a record must last at least 5 times the 4.0E-7 s that a shot takes, but lasts 1.0E-6 s");
    assertThatThrownBy(() -> new VelocityTrace(new double[] {0, 0}, new double[] {0, 1}))
        .hasMessage("times must ascend, but times[1] = 0.0 follows 0.0");
    assertThatThrownBy(() -> new VelocityTrace(new double[] {0}, new double[] {0}))
        .hasMessageContaining("at each of two times or more");
  }
}
