package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which coherences and polarisations a crystal's memory is made of, and what it remembers.
class SextetVectorsTest {
  private static final double END = 40e-9;
  private static final Hyperfine GRADIENT =
      new Hyperfine(0, 9e-4, new Vector(1, 2, 2), new Vector(2, -2, 1), 0.35);

  private static SextetVectors vectors(Hyperfine hyperfine, FieldSchedule field, Polarization in) {
    return new SextetCrystal(8, Transition.IRON_57, hyperfine).vectors(field, in, END);
  }

  @ParameterizedTest
  @CsvSource({
    // field; polarisation's angle; coherences, polarisations
    "0, 0, 0, 0.3, 1, 1",
    "0, 33, 0, 0, 2, 1",
    "0, 33, 0, 1.5707963267948966, 4, 1",
    "33, 0, 0, 0, 4, 1",
    "33, 0, 0, 1.5707963267948966, 2, 1",
    "0, 33, 0, 0.3, 6, 2",
    "0, 0, 33, 0, 4, 2",
    "11, 20, 17, 0, 6, 2"
  })
  void onlyReachedCoherencesAreKept(
      double x, double y, double z, double angle, int coherences, int polarizations) {
    SextetVectors vectors =
        vectors(
            Hyperfine.NONE,
            FieldSchedule.constant(new Vector(x, y, z)),
            Polarization.elliptic(angle, 0));
    assertThat(vectors.coherences()).isEqualTo(coherences);
    assertThat(vectors.polarizations()).isEqualTo(polarizations);
  }

  @Test
  void aGradientOrAChangeOfDirectionReachesAll() {
    FieldSchedule still = FieldSchedule.constant(new Vector(11, 20, 17));
    assertThat(vectors(GRADIENT, still, Polarization.SIGMA).coherences()).isEqualTo(8);
    FieldSchedule turned = still.turned(10e-9, 3e-9, new Vector(1, 1, 0), 1);
    assertThat(vectors(Hyperfine.NONE, turned, Polarization.SIGMA).coherences()).isEqualTo(8);
  }

  /// `K_ss'(t,t') = ¾ Tr[D_s†(t) D_s'(t')]` whatever the basis: from propagators by Runge and
  /// Kutta.
  @Test
  void remembersWhatThePlainKernelRemembers() {
    FieldSchedule field =
        FieldSchedule.constant(new Vector(0, 28, 0)).turned(0, END, new Vector(1, 0, 0.2), 1.3);
    SextetVectors vectors = vectors(Hyperfine.NONE, field, Polarization.SIGMA);
    double[] times = {3e-9, 31e-9};
    int lines = vectors.coherences();
    double[] re = new double[2 * lines * 2];
    double[] im = new double[2 * lines * 2];
    assertThat(vectors.polarizations()).isEqualTo(2);
    vectors.sample(times, re, im);
    PlainSextet plain = PlainSextet.pure();
    PlainMatrix[][] moved = new PlainMatrix[2][2];
    for (int k = 0; k < 2; k++) {
      PlainMatrix up = PlainSextet.propagator(plain::excited, field::at, 0, times[k], 2000);
      PlainMatrix down = PlainSextet.propagator(plain::ground, field::at, 0, times[k], 2000);
      for (int s = 0; s < 2; s++) {
        moved[k][s] = up.adjoint().times(plain.dipoles[s]).times(down);
      }
    }
    for (int s = 0; s < 2; s++) {
      for (int r = 0; r < 2; r++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int l = 0; l < lines; l++) {
          int a = (lines + l) * 2 + s;
          int b = l * 2 + r;
          sumRe += re[a] * re[b] + im[a] * im[b];
          sumIm += re[a] * im[b] - im[a] * re[b];
        }
        double[] kernel = moved[1][s].dot(moved[0][r]);
        // Runge and Kutta: 10 rad in 2000 steps.
        assertThat(sumRe).isCloseTo(kernel[0], within(1e-10));
        assertThat(sumIm).isCloseTo(kernel[1], within(1e-10));
      }
    }
  }

  /// `|d(t + h) − d(t)| ≤ fastest·h·|d|`, and closer than a third for some field: a bound of use.
  @Test
  void noVectorTurnsFasterThanItSays() {
    FieldSchedule field =
        FieldSchedule.constant(new Vector(20, 0, 20)).ramped(20e-9, 20e-9, new Vector(30, 9, 0));
    SextetVectors vectors = vectors(GRADIENT, field, Polarization.PI);
    int size = vectors.coherences() * vectors.polarizations();
    double step = 1e-12;
    double[] times = new double[200];
    for (int i = 0; i < times.length; i += 2) {
      times[i] = i * END / times.length;
      times[i + 1] = times[i] + step;
    }
    double[] re = new double[times.length * size];
    double[] im = new double[times.length * size];
    vectors.sample(times, re, im);
    double largest = 0;
    for (int i = 0; i < times.length; i += 2) {
      double change = 0;
      double length = 0;
      for (int j = i * size; j < (i + 1) * size; j++) {
        change += Math.pow(re[j + size] - re[j], 2) + Math.pow(im[j + size] - im[j], 2);
        length += re[j] * re[j] + im[j] * im[j];
      }
      largest = Math.max(largest, Math.sqrt(change / length) / step);
    }
    assertThat(largest).isBetween(vectors.fastest() / 3, vectors.fastest());
  }

  @Test
  void edgesResolveAFastTurn() {
    FieldSchedule field =
        FieldSchedule.constant(new Vector(0, 20, 0)).turned(10e-9, 5e-9, Vector.ALONG_E, 40);
    double[] edges = vectors(Hyperfine.NONE, field, Polarization.SIGMA).edges();
    assertThat(edges).isSorted().contains(0, 10e-9, 10e-9 + 5e-9).hasSizeGreaterThan(40);
  }

  @Test
  void aToleranceOutOfReachIsRefused() {
    SextetCrystal thick = new SextetCrystal(400, Transition.IRON_57, GRADIENT);
    FieldSchedule field = FieldSchedule.constant(new Vector(11, 20, 17));
    double reachable = thick.forecastError(field, 200e-9);
    ScatteredWave wave = thick.scattered(field, Polarization.SIGMA, 200e-9, reachable);
    assertThat(wave.error()).isLessThanOrEqualTo(reachable);
    assertThatThrownBy(() -> thick.scattered(field, Polarization.SIGMA, 200e-9, 1e-16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tolerance must be at least");
    assertThat(thick.forecastSeconds(field, 400e-9, 1e-9))
        .isGreaterThan(thick.forecastSeconds(field, 100e-9, 1e-9));
  }
}
