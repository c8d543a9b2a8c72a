package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How the levels move, against Runge and Kutta and against each other.
class SpinMotionTest {
  /// Runge and Kutta with 3000 steps for 10 rad in all.
  private static final double INTEGRATED = 1e-12;

  /// A few hundred products of unitary matrices.
  private static final double ROUNDING = 1e-13;

  private static final Vector FIELD = new Vector(12, -21, 17);
  private static final Vector AXIS = new Vector(1, 2, -0.5).direction();
  private static final Hyperfine GRADIENT =
      new Hyperfine(0, 1.2e-3, new Vector(1, 2, 2), new Vector(2, -2, 1), 0.4);
  private static final double END = 25e-9;

  private static final FieldSchedule.Rotating TURNING =
      new FieldSchedule.Rotating(0, FIELD, AXIS, 4e8);
  private static final FieldSchedule.Ramp RAMP =
      new FieldSchedule.Ramp(0, FIELD, new Vector(-1, 1.4, -0.7).times(1e9));

  private static NuclearLevels levels(Hyperfine hyperfine) {
    return new NuclearLevels(Transition.IRON_57, hyperfine);
  }

  private static Operator start(SpinLevel level) {
    return Operator.identity(level.states());
  }

  private static Operator moved(SpinMotion motion, SpinLevel level, double time) {
    Operator into = start(level);
    motion.at(time, into);
    return into;
  }

  private static PlainMatrix plain(Operator operator) {
    PlainMatrix plain = PlainMatrix.zero(operator.rows, operator.columns);
    for (int i = 0; i < operator.rows; i++) {
      for (int j = 0; j < operator.columns; j++) {
        plain.re()[i][j] = operator.re[i * operator.columns + j];
        plain.im()[i][j] = operator.im[i * operator.columns + j];
      }
    }
    return plain;
  }

  @Test
  void followsEveryKindOfPieceAsAnIntegratorDoes() {
    double[] x = {2 / 3.0, -2 / 3.0, 1 / 3.0};
    double[] z = {1 / 3.0, 2 / 3.0, 2 / 3.0};
    for (Hyperfine hyperfine : List.of(Hyperfine.NONE, GRADIENT)) {
      NuclearLevels levels = levels(hyperfine);
      PlainSextet plain = new PlainSextet(0, hyperfine.quadrupole(), hyperfine.asymmetry(), x, z);
      for (FieldSchedule.Piece piece :
          List.of(new FieldSchedule.Constant(0, FIELD), TURNING, RAMP)) {
        Operator excited =
            moved(
                SpinMotion.of(levels.excited, piece, END, start(levels.excited)),
                levels.excited,
                0.7 * END);
        Operator ground =
            moved(
                SpinMotion.of(levels.ground, piece, END, start(levels.ground)),
                levels.ground,
                0.7 * END);
        assertThat(
                plain(excited)
                    .distance(
                        PlainSextet.propagator(plain::excited, piece::at, 0, 0.7 * END, 3_000)))
            .isLessThan(INTEGRATED);
        assertThat(
                plain(ground)
                    .distance(
                        PlainSextet.propagator(plain::ground, piece::at, 0, 0.7 * END, 3_000)))
            .isLessThan(INTEGRATED);
      }
    }
  }

  @Test
  void magnusStepsAreOfOrderSix() {
    NuclearLevels levels = levels(GRADIENT);
    for (FieldSchedule.Piece piece : List.of(TURNING, RAMP)) {
      double[] errors = new double[3];
      Operator exact =
          MagnusSteps.equal(levels.excited, piece, END, 1280, start(levels.excited)).last();
      for (int i = 0; i < 3; i++) {
        errors[i] =
            MagnusSteps.equal(levels.excited, piece, END, 10 << i, start(levels.excited))
                .last()
                .distance(exact);
      }
      assertThat(errors[2]).isGreaterThan(10 * ROUNDING);
      for (int i = 0; i < 2; i++) {
        assertThat(Math.log(errors[i] / errors[i + 1]) / Math.log(2)).isCloseTo(6, within(0.2));
      }
    }
  }

  @Test
  void chosenStepsLeaveAnErrorBelowAMillionMillionth() {
    NuclearLevels levels = levels(GRADIENT);
    for (FieldSchedule.Piece piece :
        List.of(TURNING, RAMP, new FieldSchedule.Rotating(0, FIELD, AXIS, 3e9))) {
      SpinMotion chosen = SpinMotion.of(levels.excited, piece, END, start(levels.excited));
      MagnusSteps fine = MagnusSteps.equal(levels.excited, piece, END, 1500, start(levels.excited));
      for (double part : new double[] {0.013, 0.5, 0.777, 1}) {
        assertThat(
                moved(chosen, levels.excited, part * END)
                    .distance(moved(fine, levels.excited, part * END)))
            .isLessThan(1e-12);
      }
    }
  }

  @Test
  void magnusStepsFollowATurnThatIsKnownExactly() {
    NuclearLevels levels = levels(Hyperfine.NONE);
    SpinMotion exact = SpinMotion.of(levels.excited, TURNING, END, start(levels.excited));
    SpinMotion steps = MagnusSteps.of(levels.excited, TURNING, END, 4e8, start(levels.excited));
    assertThat(exact).isInstanceOf(SpinMotion.Turning.class);
    assertThat(
            moved(exact, levels.excited, 0.6 * END)
                .distance(moved(steps, levels.excited, 0.6 * END)))
        .isLessThan(ROUNDING);
    // An estimate, with a margin; far fewer digits would be a worse one.
    assertThat(steps.error()).isBetween(1e-16, 1e-13);
    assertThat(moved(exact, levels.excited, END).distance(moved(steps, levels.excited, END)))
        .isLessThan(4 * steps.error());
    assertThat(exact.error()).isZero();
  }

  /// What is forecast is enough for fields that steps must follow.
  @Test
  void errorsOfStepsAreForecast() {
    Hyperfine gradient = Hyperfine.axial(1e-3, Vector.ALONG_E);
    SextetCrystal crystal = new SextetCrystal(8, Transition.IRON_57, gradient);
    FieldSchedule still = FieldSchedule.constant(FIELD);
    FieldSchedule changing = still.ramped(2e-8, 3e-8, FIELD.times(-0.5));
    SextetVectors known = crystal.vectors(still, Polarization.SIGMA, 1e-7);
    SextetVectors followed = crystal.vectors(changing, Polarization.SIGMA, 1e-7);
    assertThat(followed.error()).isGreaterThan(2 * known.error()).isLessThan(1e-12);
    double least = crystal.forecastError(changing, 1e-7);
    assertThat(crystal.scattered(changing, Polarization.SIGMA, 1e-7, least).error())
        .isBetween(2 * followed.error(), least);
  }

  /// A gradient symmetric about the axis of the turn stands still in the turning frame, too.
  @Test
  void aTurnAboutTheGradientsAxisIsExact() {
    NuclearLevels levels = levels(Hyperfine.axial(1e-3, AXIS));
    SpinMotion exact = SpinMotion.of(levels.excited, TURNING, END, start(levels.excited));
    SpinMotion steps = MagnusSteps.of(levels.excited, TURNING, END, 4e8, start(levels.excited));
    assertThat(exact).isInstanceOf(SpinMotion.Turning.class);
    assertThat(moved(exact, levels.excited, END).distance(moved(steps, levels.excited, END)))
        .isLessThan(ROUNDING);
  }

  @Test
  void spectraRebuildTheirOperators() {
    Random random = new Random(5);
    for (int n = 2; n <= 4; n++) {
      for (int trial = 0; trial < 50; trial++) {
        Operator hermitian = new Operator(n, n);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j <= i; j++) {
            boolean empty = trial % 5 == 0 && random.nextBoolean();
            hermitian.re[i * n + j] = empty ? 0 : random.nextGaussian();
            hermitian.re[j * n + i] = hermitian.re[i * n + j];
            hermitian.im[i * n + j] = i == j || empty ? 0 : random.nextGaussian();
            hermitian.im[j * n + i] = -hermitian.im[i * n + j];
          }
        }
        Spectrum spectrum = Spectrum.of(hermitian);
        Operator diagonal = new Operator(n, n);
        for (int i = 0; i < n; i++) {
          diagonal.re[i * n + i] = spectrum.values[i];
        }
        Operator v = spectrum.vectors;
        assertThat(v.times(diagonal).times(v.adjoint()).distance(hermitian)).isLessThan(1e-14);
        assertThat(v.adjoint().times(v).distance(Operator.identity(n))).isLessThan(1e-14);
      }
    }
  }
}
