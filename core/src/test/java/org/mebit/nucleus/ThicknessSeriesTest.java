package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kernels with complex vectors and two polarisations whose waves follow from real ones, and what
/// holds for any kernel.
class ThicknessSeriesTest {
  private static final Transition IRON = Transition.IRON_57;

  private static final double END = 300e-9;

  private static final double ASKED = 1e-12;

  /// Two elliptic polarisations, orthogonal to each other, each with two lines of its own.
  ///
  /// @param first splitting seen by `u = (cos a, e^{ib} sin a)`
  /// @param second splitting seen by the other
  private record Crossed(Splitting first, Splitting second, double a, double b)
      implements KernelVectors {
    @Override
    public int coherences() {
      return 4;
    }

    @Override
    public int polarizations() {
      return 2;
    }

    @Override
    public double weight() {
      return 0.5;
    }

    @Override
    public double fastest() {
      return Math.max(first.fastest(), second.fastest());
    }

    @Override
    public double[] edges() {
      return first.edges();
    }

    /// Components along σ and π, real and imaginary, of u or of the polarisation orthogonal to it.
    double[] direction(boolean other) {
      double c = Math.cos(a);
      double s = Math.sin(a);
      return other
          ? new double[] {-s * Math.cos(b), s * Math.sin(b), c, 0}
          : new double[] {c, 0, s * Math.cos(b), s * Math.sin(b)};
    }

    @Override
    public void sample(double[] times, double[] re, double[] im) {
      for (int i = 0; i < times.length; i++) {
        for (int l = 0; l < 4; l++) {
          double sign = l % 2 == 0 ? 1 : -1;
          double phase = sign * (l < 2 ? first : second).angle(times[i]);
          double[] u = direction(l >= 2);
          for (int s = 0; s < 2; s++) {
            int at = (i * 4 + l) * 2 + s;
            re[at] = u[2 * s] * Math.cos(phase) + u[2 * s + 1] * Math.sin(phase);
            im[at] = u[2 * s] * Math.sin(phase) - u[2 * s + 1] * Math.cos(phase);
          }
        }
      }
    }
  }

  /// One line that lies higher by `shift`.
  private record Detuned(double shift) implements KernelVectors {
    @Override
    public int coherences() {
      return 1;
    }

    @Override
    public int polarizations() {
      return 1;
    }

    @Override
    public double weight() {
      return 1;
    }

    @Override
    public double fastest() {
      return Math.abs(shift);
    }

    @Override
    public double[] edges() {
      return new double[] {0};
    }

    @Override
    public void sample(double[] times, double[] re, double[] im) {
      for (int i = 0; i < times.length; i++) {
        re[i] = Math.cos(shift * times[i]);
        im[i] = Math.sin(shift * times[i]);
      }
    }
  }

  private static Splitting splitting(FieldSchedule schedule) {
    return new Splitting(schedule, IRON.width(), END);
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0, 1", "0.7, 1.1, 1", "-0.4, 2, 8"})
  void crossedPolarisationsScatterApart(double a, double b, double alpha) {
    FieldSchedule of = FieldSchedule.splitting(12).inverted(80e-9);
    FieldSchedule other = FieldSchedule.splitting(3).inverted(80e-9);
    Crossed kernel = new Crossed(splitting(of), splitting(other), a, b);
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    ScatteredWave first = crystal.scattered(of, END, ASKED);
    ScatteredWave second = crystal.scattered(other, END, ASKED);
    Polarization pulse = Polarization.elliptic(0.3, -0.5);
    ScatteredWave wave = new ThicknessSeries(kernel, 2 * alpha, IRON, END).scattered(pulse, ASKED);
    assertThat(wave.polarizations()).isEqualTo(2);
    for (double time : new double[] {0, 10e-9, 79e-9, 80e-9, 150e-9, END}) {
      double[] expected = new double[4];
      add(kernel.direction(false), pulse, Waves.re(first, time), expected);
      add(kernel.direction(true), pulse, Waves.re(second, time), expected);
      double[] found = Waves.all(wave, time);
      for (int i = 0; i < 4; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(3 * ASKED));
      }
    }
  }

  /// `u ⟨u|pulse⟩ ψ`.
  private static void add(double[] u, Polarization pulse, double wave, double[] into) {
    double re =
        u[0] * pulse.sigmaRe() + u[1] * pulse.sigmaIm() + u[2] * pulse.piRe() + u[3] * pulse.piIm();
    double im =
        u[0] * pulse.sigmaIm() - u[1] * pulse.sigmaRe() + u[2] * pulse.piIm() - u[3] * pulse.piRe();
    for (int s = 0; s < 2; s++) {
      into[2 * s] += wave * (u[2 * s] * re - u[2 * s + 1] * im);
      into[2 * s + 1] += wave * (u[2 * s] * im + u[2 * s + 1] * re);
    }
  }

  /// `i dρ/dt = shift ρ`: what a higher resonance sends out goes as `exp(−i shift t)`.
  @ParameterizedTest
  @ValueSource(doubles = {0, 2e7, -3e8})
  void aDetunedLineTurnsItsWave(double shift) {
    ScatteredWave detuned =
        new ThicknessSeries(new Detuned(shift), 3, IRON, END).scattered(Polarization.SIGMA, ASKED);
    ScatteredWave wave =
        new TwoLineCrystal(1.5, IRON).scattered(FieldSchedule.splitting(0), END, ASKED);
    Shifted shifted = new Shifted(wave, shift);
    for (double time : new double[] {0, 1e-9, 33e-9, END}) {
      double[] found = Waves.all(shifted, time);
      assertThat(found).containsExactly(Waves.all(detuned, time), within(3 * ASKED));
      double one = TwoLineCrystal.envelope(3, time * IRON.width());
      assertThat(found[0]).isCloseTo(-one * Math.cos(shift * time), within(3 * ASKED));
      assertThat(found[1]).isCloseTo(one * Math.sin(shift * time), within(3 * ASKED));
    }
    assertThat(shifted.error()).isBetween(wave.error(), 2 * wave.error());
  }

  /// Products of a shifted wave and another are smooth between its edges.
  @ParameterizedTest
  @ValueSource(doubles = {2e7, -3e8, 4e9})
  void shiftedEdgesHoldProducts(double shift) {
    FieldSchedule schedule = FieldSchedule.splitting(30).inverted(50e-9);
    ScatteredWave wave = new TwoLineCrystal(1, IRON).scattered(schedule, END, ASKED);
    Shifted shifted = new Shifted(wave, shift);
    double[] edges = shifted.edges();
    assertThat(edges[0]).isZero();
    assertThat(edges[edges.length - 1]).isEqualTo(END);
    assertThat(edges).isSorted().contains(wave.edges());
    assertThat(overlap(wave, shifted, 1)).isCloseTo(overlap(wave, shifted, 3), within(1e-13));
  }

  private static double overlap(ScatteredWave wave, ScatteredWave other, int parts) {
    double[] edges = other.edges();
    double sum = 0;
    for (int i = 0; i + 1 < edges.length; i++) {
      double half = 0.5 * (edges[i + 1] - edges[i]) / parts;
      for (int k = 0; k < parts; k++) {
        for (int j = 0; j < GaussPanel.NODES; j++) {
          double time = edges[i] + half * (2 * k + 1 + GaussPanel.node(j));
          sum += half * GaussPanel.weight(j) * Waves.re(wave, time) * Waves.re(other, time);
        }
      }
    }
    return sum * IRON.width();
  }

  /// Slabs of the tightest tolerance, none of the loosest: the same wave.
  @Test
  void slabsChangeNothingButTheError() {
    FieldSchedule schedule = FieldSchedule.splitting(20).ramped(30e-9, 40e-9, Vector.ZERO);
    TwoLineCrystal crystal = new TwoLineCrystal(12, IRON);
    double least = crystal.forecastError(schedule, END);
    ScatteredWave fine = crystal.scattered(schedule, END, least);
    for (double tolerance : new double[] {1e-11, 1e-8, 1e-5}) {
      ScatteredWave wave = crystal.scattered(schedule, END, tolerance);
      for (int i = 0; i <= 100; i++) {
        double time = END * i / 100;
        assertThat(Waves.re(wave, time))
            .isCloseTo(Waves.re(fine, time), within(wave.error() + fine.error()));
      }
    }
  }

  /// `−b cos φ exp(−Γt/2)`, and the next order is `½ b² ∫ K K`: halving b quarters the rest.
  @Test
  void thinCrystalsScatterOnce() {
    FieldSchedule schedule = FieldSchedule.splitting(30).inverted(50e-9);
    double time = 70e-9;
    double elapsed = time * IRON.width();
    double once = Math.cos(30 * 30e-9 * IRON.width()) * Math.exp(-0.5 * elapsed);
    double[] rest = new double[2];
    for (int i = 0; i < 2; i++) {
      double alpha = i == 0 ? 1e-4 : 5e-5;
      ScatteredWave wave = new TwoLineCrystal(alpha, IRON).scattered(schedule, END, 1e-17);
      rest[i] = Waves.re(wave, time) + 2 * alpha * once;
      assertThat(Math.abs(rest[i])).isLessThan(4 * alpha * alpha * elapsed);
    }
    assertThat(rest[0] / rest[1]).isCloseTo(4, within(1e-3));
  }

  @Test
  void refusesWhatDoublePrecisionCannotGive() {
    TwoLineCrystal crystal = new TwoLineCrystal(100, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(30);
    assertThatThrownBy(() -> crystal.scattered(schedule, END, 1e-14))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "tolerance must be at least .*e-1[12] Γ for thickness b = 200.0 within 3.0E-7 s, but is"
                + " 1.0e-14 Γ: double precision gives no more");
  }

  /// Whatever the forecast promises is kept.
  @ParameterizedTest
  @CsvSource({"0.001, 30", "0.1, 200", "1, 0", "5, 30", "20, 3", "100, 30", "400, 10"})
  void forecastsAreKept(double alpha, double splitting) {
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(splitting).inverted(100e-9);
    double least = crystal.forecastError(schedule, END);
    assertThat(crystal.scattered(schedule, END, least).error()).isLessThanOrEqualTo(least);
    assertThat(least).isLessThan(alpha <= 100 ? Math.max(1e-12, 2e-13 * alpha) : 1e-9);
  }
}
