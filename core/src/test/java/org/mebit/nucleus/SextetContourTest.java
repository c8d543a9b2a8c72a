package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Constant fields of any direction, with shift, gradient and asymmetry, against the inversion of
/// the transmission as a 2 × 2 matrix along an ellipse around all lines.
class SextetContourTest {
  /// The trapezoidal rule converges geometrically; twice the nodes change less.
  private static final double CONTOUR = 1e-11;

  private static final double ASKED = 1e-11;
  private static final int NODES = 4000;

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheContour(int seed) {
    Random random = new Random(seed);
    Vector field =
        Vector.polar(35 * random.nextDouble(), 3 * random.nextDouble(), 6.3 * random.nextDouble());
    Vector axis = Vector.polar(1, 3 * random.nextDouble(), 6.3 * random.nextDouble());
    Vector across = Vector.polar(1, 3 * random.nextDouble(), 6.3 * random.nextDouble());
    double shift = 1e-3 * (random.nextDouble() - 0.5);
    double quadrupole = 2e-3 * (random.nextDouble() - 0.5);
    double asymmetry = random.nextDouble();
    Hyperfine hyperfine = new Hyperfine(shift, quadrupole, axis, across, asymmetry);
    Polarization pulse =
        Polarization.elliptic(6.3 * random.nextDouble(), random.nextDouble() - 0.5);
    double thickness = 1 + 30 * random.nextDouble();
    double time = (10 + 200 * random.nextDouble()) * 1e-9;
    ScatteredWave wave =
        new SextetCrystal(thickness, Transition.IRON_57, hyperfine)
            .scattered(FieldSchedule.constant(field), pulse, time, ASKED);
    double[] ours = new double[4];
    wave.at(time, ours);
    Vector x = hyperfine.efgX();
    PlainSextet plain =
        new PlainSextet(
            shift,
            quadrupole,
            asymmetry,
            new double[] {x.x(), x.y(), x.z()},
            new double[] {axis.x(), axis.y(), axis.z()});
    double[] theirs = PlainContour.wave(plain, thickness, jones(pulse), field, time, NODES);
    double[] finer = PlainContour.wave(plain, thickness, jones(pulse), field, time, 2 * NODES);
    for (int i = 0; i < 4; i++) {
      assertThat(theirs[i]).isCloseTo(finer[i], within(CONTOUR));
      assertThat(ours[i]).isCloseTo(finer[i], within(wave.error() + CONTOUR));
    }
  }

  /// `α J1(2√x)/√x exp(−Γt/2)`, `x = αΓt`, of a line with `α = T/4`, by its series.
  @Test
  void withoutFieldsTheSextetIsOneLine() {
    double thickness = 12;
    double time = 60e-9;
    ScatteredWave wave =
        new SextetCrystal(thickness, Transition.IRON_57, Hyperfine.NONE)
            .scattered(
                FieldSchedule.constant(Vector.ZERO), Polarization.elliptic(0.4, 0.3), time, ASKED);
    double elapsed = time * Transition.IRON_57.width();
    double x = thickness / 4 * elapsed;
    double sum = 0;
    double term = 1;
    for (int n = 0; n < 60; n++) {
      sum += term;
      term *= -x / ((n + 1.0) * (n + 2.0));
    }
    double line = -thickness / 4 * sum * Math.exp(-0.5 * elapsed);
    double[] jones = jones(Polarization.elliptic(0.4, 0.3));
    double[] ours = new double[4];
    wave.at(time, ours);
    for (int i = 0; i < 4; i++) {
      assertThat(ours[i]).isCloseTo(line * jones[i], within(1e-11));
    }
    assertThat(ours[0]).isNotCloseTo(0, within(1e-3));
  }

  static double[] jones(Polarization pulse) {
    return new double[] {pulse.sigmaRe(), pulse.sigmaIm(), pulse.piRe(), pulse.piIm()};
  }
}
