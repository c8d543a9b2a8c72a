package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterferometerTest {
  /// Some tens of products and sums of numbers around 1.
  private static final double ROUNDING = 1e-13;

  /// How far the law |cos 2θ|, made for a constant envelope, is off at α = 1, fringe 3.
  private static final double LAW = 1e-4;

  private static final Fringe THIRD = new Fringe(BeatWave.BEAT, 3);
  private static final double END = 5e-7;
  private static final double COUNTING = 4e-7;

  /// `M diag(ψ₁, √η e^{iχ} ψ₂) M (1, 0)`, multiplied out by hand for complex matrices.
  private static double[] outputs(Interferometer x, double[] psi1, double[] psi2) {
    double[][] first = matrix(x.first());
    double[][] second = matrix(x.second());
    double root = Math.sqrt(x.armTransmission());
    double[] turn = {root * Math.cos(x.armPhase()), root * Math.sin(x.armPhase())};
    double[] arm1 = times(first[0], psi1);
    double[] arm2 = times(times(first[2], psi2), turn);
    double[] a = plus(times(second[0], arm1), times(second[1], arm2));
    double[] b = plus(times(second[2], arm1), times(second[3], arm2));
    return new double[] {a[0] * a[0] + a[1] * a[1], b[0] * b[0] + b[1] * b[1]};
  }

  private static double[][] matrix(BeamSplitter s) {
    double t = Math.sqrt(1 - s.reflectivity());
    double r = Math.sqrt(s.reflectivity());
    double th = s.transmittedPhase();
    double ph = s.reflectedPhase();
    return new double[][] {
      {t * Math.cos(th), t * Math.sin(th)},
      {r * Math.cos(ph), r * Math.sin(ph)},
      {-r * Math.cos(ph), r * Math.sin(ph)},
      {t * Math.cos(th), -t * Math.sin(th)}
    };
  }

  private static double[] times(double[] x, double[] y) {
    return new double[] {x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]};
  }

  private static double[] plus(double[] x, double[] y) {
    return new double[] {x[0] + y[0], x[1] + y[1]};
  }

  @Test
  void countsAreTheSquaresOfTheAmplitudesBehindBothMatrices() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      Interferometer x =
          new Interferometer(
              new BeamSplitter(random.nextDouble(), random.nextDouble(-4, 4), random.nextDouble(9)),
              new BeamSplitter(random.nextDouble(), random.nextDouble(-4, 4), random.nextDouble(9)),
              random.nextDouble(-4, 4),
              random.nextDouble());
      double[] p = {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
      double[] q = {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
      Overlap overlap =
          new Overlap(
              p[0] * p[0] + p[1] * p[1],
              q[0] * q[0] + q[1] * q[1],
              p[0] * q[0] + p[1] * q[1],
              p[0] * q[1] - p[1] * q[0],
              0);
      double[] expected = outputs(x, p, q);

      Counts counts = x.counts(overlap);

      assertThat(counts.b()).isCloseTo(expected[0], within(ROUNDING));
      assertThat(counts.c()).isCloseTo(expected[1], within(ROUNDING));
      double t1 = 1 - x.first().reflectivity();
      assertThat(counts.b() + counts.c())
          .as("energy")
          .isCloseTo(
              t1 * overlap.first() + (1 - t1) * x.armTransmission() * overlap.second(),
              within(ROUNDING));
    }
  }

  @Test
  void errorsBoundWhatAnOverlapWithinItsErrorGives() {
    Interferometer x =
        new Interferometer(
            new BeamSplitter(0.4, 0.3, 0.2), new BeamSplitter(0.55, 0.1, -0.7), 0.6, 0.8);
    double e = 1e-3;
    Counts middle = x.counts(new Overlap(0.5, 0.6, 0.2, -0.1, e));
    double farthest = 0;
    for (int corner = 0; corner < 16; corner++) {
      Counts other =
          x.counts(
              new Overlap(
                  0.5 + ((corner & 1) == 0 ? e : -e),
                  0.6 + ((corner & 2) == 0 ? e : -e),
                  0.2 + ((corner & 4) == 0 ? e : -e),
                  -0.1 + ((corner & 8) == 0 ? e : -e),
                  0));
      assertThat(Math.abs(other.b() - middle.b())).isLessThanOrEqualTo(middle.errorB());
      assertThat(Math.abs(other.c() - middle.c())).isLessThanOrEqualTo(middle.errorC());
      assertThat(Math.abs(other.fringe() - middle.fringe()))
          .isLessThanOrEqualTo(middle.fringeError() * (1 + 5 * e));
      farthest = Math.max(farthest, Math.abs(other.b() - middle.b()));
    }
    assertThat(middle.errorB()).as("not far above the worst corner").isLessThan(2 * farthest);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.6, Math.PI / 4, 1.0, Math.PI / 2})
  void visibilityOfTheMagneticScanGoesAsTheCosineOfTwoTheta(double theta) {
    Interferometer x = Interferometer.of(BeamSplitter.even(theta));
    assertThat(Math.abs(visibility(x))).isCloseTo(Math.abs(Math.cos(2 * theta)), within(LAW));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.6, Math.PI / 4, 1.0})
  void aPhaseOfTwoThetaInOneArmBringsTheVisibilityBack(double theta) {
    BeamSplitter s = BeamSplitter.even(theta);
    double restored = visibility(new Interferometer(s, s, 2 * theta, 1));
    assertThat(restored).isCloseTo(visibility(Interferometer.EVEN), within(ROUNDING));
    assertThat(restored).isGreaterThan(1 - LAW);
  }

  @Test
  void anEmptyDetectorBSeesNothingOfEqualArms() {
    BeatWave wave = BeatWave.steady(1, END);
    Counts counts =
        Interferometer.EVEN.counts(
            Overlap.of(wave, wave, new Gate(0, COUNTING), new Motion.Still()));
    assertThat(counts.b()).isCloseTo(0, within(ROUNDING));
    assertThat(counts.errorB()).isLessThan(ROUNDING);
    assertThat(counts.c()).isGreaterThan(0.1);
  }

  private static double visibility(Interferometer x) {
    return Visibility.between(counts(x, THIRD.first()), counts(x, THIRD.second())).value();
  }

  private static Counts counts(Interferometer x, double inverted) {
    BeatWave wave = BeatWave.steady(1, END);
    return x.counts(
        Overlap.of(
            wave,
            wave.inverted(inverted),
            new Gate(inverted, inverted + COUNTING),
            new Motion.Still()));
  }

  @Test
  void sharesOfNothingAreUnknown() {
    Counts nothing = new Counts(0, 0, 0, 0);
    assertThat(nothing.fringe()).isEqualTo(0.5);
    assertThat(nothing.fringeError()).isEqualTo(0.5);
    assertThat(Visibility.between(new Counts(0, 1, 0, 0), new Counts(0, 1, 0, 0)))
        .isEqualTo(new Visibility(0, 1));
  }

  @Test
  void messagesNameWhatIsWrong() {
    assertThatThrownBy(() -> new BeamSplitter(1.1, 0, 0))
        .hasMessage("reflectivity must be in 0..1, but is 1.1");
    assertThatThrownBy(() -> new BeamSplitter(Double.NaN, 0, 0))
        .hasMessage("reflectivity must be in 0..1, but is NaN");
    assertThatThrownBy(() -> new Interferometer(BeamSplitter.EVEN, BeamSplitter.EVEN, 0, -1))
        .hasMessage("armTransmission must be in 0..1, but is -1.0");
    assertThatThrownBy(() -> new Gate(2, 1)).hasMessageContaining("must end later");
    BeatWave wave = BeatWave.steady(1, 1e-7);
    assertThatThrownBy(() -> Overlap.of(wave, wave, new Gate(0, 2e-7), new Motion.Still()))
        .hasMessage("waves must be known until a gate ends, at 2.0E-7 s, but are until 1.0E-7");
  }
}
