package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Limits of two lines, and what they refuse.
class TwoLineCrystalTest {
  private static final Transition IRON = Transition.IRON_57;

  private static final double END = 300e-9;

  @Test
  void nothingScattersWithoutNuclei() {
    TwoLineCrystal crystal = new TwoLineCrystal(0, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(30);
    for (ScatteredWave wave :
        new ScatteredWave[] {
          crystal.scattered(schedule, END, 1e-12), crystal.closedForm(schedule, END)
        }) {
      assertThat(Waves.all(wave, 50e-9)).containsExactly(new double[] {0, 0}, within(0.0));
      assertThat(wave.error()).isZero();
      assertThat(wave.end()).isEqualTo(END);
    }
    assertThat(crystal.forecastError(schedule, END)).isZero();
  }

  /// Both lines together start with `−b = −2α`.
  @Test
  void thePulseExcitesBothLines() {
    TwoLineCrystal crystal = new TwoLineCrystal(1.7, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(30);
    assertThat(Waves.re(crystal.scattered(schedule, END, 1e-12), 0)).isCloseTo(-3.4, within(1e-12));
    assertThat(Waves.re(crystal.closedForm(schedule, END), 0)).isEqualTo(-3.4);
  }

  /// What the closed form leaves out is `(f e^{−iφ}) ∗ (f e^{iφ})`, as `sin φ/Δ_B`: four times the
  /// splitting leaves a quarter.
  @Test
  void theClosedFormIsTheLimitOfLinesFarApart() {
    TwoLineCrystal crystal = new TwoLineCrystal(1, IRON);
    double[] splittings = {30, 120, 480};
    double[] off = new double[splittings.length];
    for (int i = 0; i < off.length; i++) {
      FieldSchedule schedule = FieldSchedule.splitting(splittings[i]);
      ScatteredWave exact = crystal.scattered(schedule, END, 1e-11);
      ScatteredWave closed = crystal.closedForm(schedule, END);
      for (int k = 0; k <= 3000; k++) {
        double time = END * k / 3000;
        off[i] = Math.max(off[i], Math.abs(Waves.re(exact, time) - Waves.re(closed, time)));
      }
    }
    assertThat(off[0]).isBetween(0.02, 0.06);
    assertThat(off[0] / off[1]).isCloseTo(4, within(0.2));
    assertThat(off[1] / off[2]).isCloseTo(4, within(0.05));
  }

  /// The sign of the field cannot be seen in a wave that never met another.
  @Test
  void theSignOfTheFieldDoesNotMatter() {
    TwoLineCrystal crystal = new TwoLineCrystal(2, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(25).inverted(40e-9);
    FieldSchedule opposite = FieldSchedule.splitting(-25).inverted(40e-9);
    ScatteredWave one = crystal.scattered(schedule, END, 1e-12);
    ScatteredWave other = crystal.scattered(opposite, END, 1e-12);
    for (double time : new double[] {1e-9, 39e-9, 40e-9, 200e-9}) {
      assertThat(Waves.re(one, time)).isCloseTo(Waves.re(other, time), within(1e-13));
    }
  }

  /// What comes later cannot change what was.
  @Test
  void wavesDoNotKnowTheFuture() {
    TwoLineCrystal crystal = new TwoLineCrystal(2, IRON);
    ScatteredWave one = crystal.scattered(FieldSchedule.splitting(30), END, 1e-12);
    ScatteredWave other =
        crystal.scattered(FieldSchedule.splitting(30).inverted(101e-9), END, 1e-12);
    for (double time : new double[] {1e-9, 37e-9, 101e-9}) {
      assertThat(Waves.re(other, time)).isCloseTo(Waves.re(one, time), within(1e-12));
    }
    assertThat(Waves.re(other, 130e-9) - Waves.re(one, 130e-9)).isNotCloseTo(0, within(0.05));
    assertThat(other.edges()).contains(101e-9).endsWith(END);
  }

  @Test
  void refusesFieldsThatTheSextetIsFor() {
    TwoLineCrystal crystal = new TwoLineCrystal(1, IRON);
    FieldSchedule turning =
        FieldSchedule.splitting(30).turned(10e-9, 1e-9, Vector.ALONG_K, Math.PI);
    assertThatThrownBy(() -> crystal.scattered(turning, END, 1e-12))
        .hasMessage(
            "the splitting of two lines must be constant or change linearly, but turns from 1.0E-8"
                + " s on: take the sextet for a field that turns");
    FieldSchedule elsewhere = FieldSchedule.constant(new Vector(0, 30, 1));
    assertThatThrownBy(() -> crystal.closedForm(elsewhere, END))
        .hasMessageStartingWith(
            "the splitting of two lines must lie along h, but from 0.0 s on is");
  }

  @Test
  void turningAtOnceIsInverting() {
    FieldSchedule turned = FieldSchedule.splitting(30).turned(10e-9, 0, Vector.ALONG_K, Math.PI);
    FieldSchedule inverted = FieldSchedule.splitting(30).inverted(10e-9);
    TwoLineCrystal crystal = new TwoLineCrystal(1, IRON);
    assertThat(Waves.re(crystal.scattered(turned, END, 1e-12), 60e-9))
        .isCloseTo(Waves.re(crystal.scattered(inverted, END, 1e-12), 60e-9), within(1e-13));
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> new TwoLineCrystal(-1, IRON))
        .hasMessage("alpha must be at least 0 and finite, but is -1.0");
    TwoLineCrystal crystal = new TwoLineCrystal(1, IRON);
    FieldSchedule schedule = FieldSchedule.splitting(30);
    assertThatThrownBy(() -> crystal.scattered(schedule, 0, 1e-12))
        .hasMessage("end must be above 0 and finite, but is 0.0");
    assertThatThrownBy(() -> crystal.scattered(schedule, END, Double.NaN))
        .hasMessage("tolerance must be above 0 and finite, but is NaN");
    ScatteredWave wave = crystal.scattered(schedule, END, 1e-12);
    assertThatThrownBy(() -> Waves.re(wave, 301e-9))
        .hasMessage("time must be in 0..3.0E-7 s, but is 3.01E-7");
    assertThatThrownBy(() -> crystal.scattered(FieldSchedule.splitting(1e9), 1, 1e-3))
        .hasMessageStartingWith("panels in time must be at most");
  }
}
