package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Fields that change: against the equations themselves, integrated plainly; against a staircase of
/// constant fields; against the two lines.
class SextetChangesTest {
  /// Runge and Kutta in steps of 0.1 ns is off by 1e-7, of half by 1e-8, and extrapolated from both
  /// by less than this; ten Gauss points in depth.
  private static final double INTEGRATED = 1e-9;

  private static final double STEP = 0.1e-9;
  private static final double ASKED = 1e-11;
  private static final double END = 24e-9;
  private static final Vector FIELD = new Vector(10, 22, -15);
  private static final Vector AXIS = new Vector(1, -1, 2);

  private static final Hyperfine GRADIENT =
      new Hyperfine(1.5e-4, 9e-4, new Vector(1, 2, 2), new Vector(2, -2, 1), 0.35);

  record Change(String name, Hyperfine hyperfine, FieldSchedule field) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Change> changes() {
    FieldSchedule still = FieldSchedule.constant(FIELD);
    FieldSchedule turned = still.turned(8e-9, 6e-9, AXIS, Math.PI);
    FieldSchedule ramped = still.ramped(6e-9, 9e-9, new Vector(5, -20, 12));
    FieldSchedule switched = still.replaced(7e-9, 15e-9, new Vector(0, 0, 33));
    return Stream.of(
        new Change("turned", Hyperfine.NONE, turned),
        new Change("turned with a gradient", GRADIENT, turned),
        new Change("ramped", Hyperfine.NONE, ramped),
        new Change("ramped with a gradient", GRADIENT, ramped),
        new Change("switched", GRADIENT, switched));
  }

  private static double[] wave(Change change, Polarization pulse, double time) {
    ScatteredWave wave =
        new SextetCrystal(14, Transition.IRON_57, change.hyperfine())
            .scattered(change.field(), pulse, END, ASKED);
    double[] into = new double[4];
    wave.at(time, into);
    return into;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void agreesWithThePlainEquations(Change change) {
    Polarization pulse = Polarization.elliptic(0.7, 0.2);
    double[] ours = wave(change, pulse, END);
    PlainSextet plain =
        change.hyperfine().equals(GRADIENT)
            ? new PlainSextet(
                1.5e-4,
                9e-4,
                0.35,
                new double[] {2 / 3.0, -2 / 3.0, 1 / 3.0},
                new double[] {1 / 3.0, 2 / 3.0, 2 / 3.0})
            : PlainSextet.pure();
    double[] edges = change.field().edges();
    double[] breaks = Arrays.copyOf(edges, edges.length + 1);
    breaks[edges.length] = END;
    double[] jones = SextetContourTest.jones(pulse);
    double[] coarse = plain.wave(14, jones, breaks, change.field(), STEP);
    double[] fine = plain.wave(14, jones, breaks, change.field(), 0.5 * STEP);
    for (int i = 0; i < 4; i++) {
      assertThat(ours[i]).isCloseTo(fine[i] + (fine[i] - coarse[i]) / 15, within(INTEGRATED));
    }
  }

  /// A turn in n constant steps, each with the field of its middle, is off by order 2.
  @Test
  void aStaircaseComesCloserByFourWithTwiceTheSteps() {
    for (Hyperfine hyperfine : List.of(Hyperfine.NONE, GRADIENT)) {
      FieldSchedule turned = FieldSchedule.constant(FIELD).turned(8e-9, 6e-9, AXIS, 2);
      double[] smooth = wave(new Change("", hyperfine, turned), Polarization.SIGMA, END);
      double[] errors = new double[3];
      for (int i = 0; i < 3; i++) {
        int steps = 16 << i;
        FieldSchedule stairs = FieldSchedule.constant(FIELD);
        for (int k = 0; k < steps; k++) {
          Vector field = turned.at(8e-9 + 6e-9 * (k + 0.5) / steps);
          stairs = stairs.then(new FieldSchedule.Constant(8e-9 + 6e-9 * k / steps, field));
        }
        stairs = stairs.then(new FieldSchedule.Constant(14e-9, turned.at(14e-9)));
        double[] stepped = wave(new Change("", hyperfine, stairs), Polarization.SIGMA, END);
        for (int j = 0; j < 4; j++) {
          errors[i] = Math.max(errors[i], Math.abs(stepped[j] - smooth[j]));
        }
      }
      assertThat(errors[2]).isGreaterThan(1e3 * ASKED);
      for (int i = 0; i < 2; i++) {
        assertThat(Math.log(errors[i] / errors[i + 1]) / Math.log(2)).isCloseTo(2, within(0.05));
      }
    }
  }

  /// A field along h leaves σ the two lines with Δm = 0, of α = T/8 each, also while it changes.
  @Test
  void aFieldAlongHIsTheTwoLineCrystal() {
    Transition iron = Transition.IRON_57;
    double alpha = 1.7;
    double end = 150e-9;
    double perTesla = iron.beat(1) / iron.width();
    FieldSchedule field =
        FieldSchedule.constant(new Vector(0, 31, 0))
            .inverted(20e-9)
            .ramped(50e-9, 20e-9, new Vector(0, 12, 0))
            .replaced(90e-9, 110e-9, Vector.ZERO);
    FieldSchedule splitting =
        FieldSchedule.splitting(31 * perTesla)
            .inverted(20e-9)
            .ramped(50e-9, 20e-9, new Vector(0, 12 * perTesla, 0))
            .replaced(90e-9, 110e-9, Vector.ZERO);
    SextetCrystal sextet = new SextetCrystal(8 * alpha, iron, Hyperfine.NONE);
    ScatteredWave all = sextet.scattered(field, Polarization.SIGMA, end, ASKED);
    ScatteredWave two = new TwoLineCrystal(alpha, iron).scattered(splitting, end, ASKED);
    double[] ours = new double[4];
    double[] theirs = new double[2];
    for (double time = 0; time <= end; time += 1.3e-9) {
      all.at(time, ours);
      two.at(time, theirs);
      assertThat(ours[0]).isCloseTo(theirs[0], within(2 * ASKED));
      for (int i = 1; i < 4; i++) {
        assertThat(ours[i]).isCloseTo(0, within(ASKED));
      }
    }
    SextetVectors vectors = sextet.vectors(field, Polarization.SIGMA, end);
    assertThat(vectors.coherences()).isEqualTo(2);
    assertThat(vectors.polarizations()).isEqualTo(1);
  }
}
