package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;
import org.mebit.numeric.Normal;

class OverlapTest {
  /// Steps below the last digit of a time would never come to the end.
  @Test
  @Timeout(20)
  void velocitiesTooLargeToFollowAreRefused() {
    BeatWave wave = BeatWave.steady(1, 5e-7);
    Arms arms = new Arms(wave, wave);
    Gate gate = new Gate(5e-8, 4e-7);
    for (double speed : new double[] {1e9, 1e30, 1e290}) {
      for (Motion motion :
          List.of(
              new Motion.Uniform(speed),
              new Motion.Gaussian(speed),
              new Motion.OrnsteinUhlenbeck(speed, 1e-8),
              new Motion.Drift(speed))) {
        assertThatThrownBy(() -> arms.overlap(gate, motion))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageEndingWith("velocity too large to follow");
      }
    }
    double waveNumber = wave.transition().waveNumber();
    double fast = 0.01 * Motion.largestSpeedFollowed(waveNumber, 4e-7);
    // Interference is over by the gate: exp(−(kvt)²).
    assertThat(arms.overlap(gate, new Motion.Gaussian(fast)).re()).isCloseTo(0, within(1e-12));
  }

  private static final double K = Transition.IRON_57.waveNumber();

  /// Simpson's rule with [#STEPS] intervals between jumps.
  private static final double SIMPSON = 1e-10;

  private static final int STEPS = 40_000;
  private static final double ROUNDING = 1e-14;

  private static final double INVERTED = 3.3e-8;
  private static final BeatWave FIRST = BeatWave.steady(1, 5e-7);
  private static final BeatWave SECOND = BeatWave.steady(0.8, 5e-7).inverted(INVERTED);

  /// Gates that cut panels, with and without jitter.
  static final List<Gate> GATES =
      List.of(
          new Gate(INVERTED, 4e-7),
          new Gate(0, 5e-7),
          new Gate(4.4e-8, 4.5e-8),
          new Gate(4.4e-8, 1.2e-7, 5e-10),
          new Gate(4.4e-8, 1.2e-7, 5e-9),
          new Gate(1e-9, 1.2e-7, 2e-9),
          new Gate(-3e-8, 1.2e-7));

  /// Motions and their coherence as printed, from slow to so fast that the waves' panels are too
  /// wide.
  record Moving(Motion motion, DoubleUnaryOperator re, DoubleUnaryOperator im) {
    static Moving uniform(double u) {
      return new Moving(
          new Motion.Uniform(u),
          t -> t == 0 ? 1 : Math.pow(Math.sin(K * u * t) / (K * u * t), 2),
          t -> 0);
    }

    static Moving gaussian(double u) {
      return new Moving(new Motion.Gaussian(u), t -> Math.exp(-Math.pow(K * u * t, 2)), t -> 0);
    }

    static Moving correlated(double u, double tc) {
      return new Moving(
          new Motion.OrnsteinUhlenbeck(u, tc),
          t -> Math.exp(-2 * K * K * u * u * (tc * t - tc * tc * (1 - Math.exp(-t / tc)))),
          t -> 0);
    }

    static Moving drift(double u) {
      return new Moving(new Motion.Drift(u), t -> Math.cos(K * u * t), t -> Math.sin(K * u * t));
    }
  }

  static final List<Moving> MOTIONS =
      List.of(
          Moving.uniform(1e-4),
          Moving.uniform(2e-3),
          Moving.uniform(2e-2),
          Moving.gaussian(1e-4),
          Moving.gaussian(5e-3),
          Moving.correlated(2.3e-4, 1e-8),
          Moving.correlated(2e-3, 1e-9),
          Moving.correlated(3e-2, 1e-10),
          Moving.correlated(1e-3, 1e-7),
          Moving.drift(1e-4),
          Moving.drift(-3e-3),
          Moving.drift(2e-2));

  /// `Γ ∫ w |ψ₁|²` and the others by Simpson's rule between the jumps.
  private static double integral(DoubleUnaryOperator f, Gate gate) {
    double[] ends = {Math.max(0, gate.earliest()), INVERTED, gate.latest()};
    if (!(ends[1] > ends[0] && ends[1] < ends[2])) {
      ends[1] = ends[0];
    }
    double sum = 0;
    for (int part = 0; part < 2; part++) {
      double h = (ends[part + 1] - ends[part]) / STEPS;
      for (int i = 0; i <= STEPS && h > 0; i++) {
        double t = ends[part] + h * i;
        int weight = i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4;
        double w =
            gate.jitter() == 0
                ? 1
                : Normal.below((t - gate.from()) / gate.jitter())
                    - Normal.below((t - gate.to()) / gate.jitter());
        sum += weight * w * f.applyAsDouble(t) * h / 3;
      }
    }
    return BeatWave.GAMMA * sum;
  }

  @ParameterizedTest
  @FieldSource("GATES")
  void agreesWithSimpsonInGates(Gate gate) {
    Overlap overlap = Overlap.of(FIRST, SECOND, gate, new Motion.Still());
    assertThat(overlap.first())
        .isCloseTo(integral(t -> Math.pow(FIRST.value(t), 2), gate), within(SIMPSON));
    assertThat(overlap.second())
        .isCloseTo(integral(t -> Math.pow(SECOND.value(t), 2), gate), within(SIMPSON));
    assertThat(overlap.re())
        .isCloseTo(integral(t -> FIRST.value(t) * SECOND.value(t), gate), within(SIMPSON));
    assertThat(overlap.im()).isZero();
    assertThat(overlap.error()).isLessThan(ROUNDING);
  }

  @ParameterizedTest
  @FieldSource("MOTIONS")
  void agreesWithSimpsonUnderMotion(Moving moving) {
    Gate gate = new Gate(5e-9, 4e-7);
    Overlap overlap = Overlap.of(FIRST, SECOND, gate, moving.motion());
    DoubleUnaryOperator cross = t -> FIRST.value(t) * SECOND.value(t);
    assertThat(overlap.re())
        .isCloseTo(
            integral(t -> moving.re().applyAsDouble(t) * cross.applyAsDouble(t), gate),
            within(SIMPSON));
    assertThat(overlap.im())
        .isCloseTo(
            integral(t -> moving.im().applyAsDouble(t) * cross.applyAsDouble(t), gate),
            within(SIMPSON));
    // The rule of 12 nodes is already exact to rounding, so its difference to 16 is rounding.
    assertThat(overlap.error()).isLessThan(ROUNDING);
  }

  @ParameterizedTest
  @FieldSource("GATES")
  void gatesThatTouchAddUp(Gate gate) {
    double middle = 0.5 * (Math.max(0, gate.from()) + gate.to());
    Arms arms = new Arms(FIRST, SECOND);
    Motion motion = new Motion.Drift(2e-4);
    Overlap whole = arms.overlap(gate, motion);
    Overlap before = arms.overlap(new Gate(gate.from(), middle, gate.jitter()), motion);
    Overlap after = arms.overlap(new Gate(middle, gate.to(), gate.jitter()), motion);
    double sum = before.re() + after.re();
    assertThat(whole.re()).isCloseTo(sum, within(ROUNDING));
    assertThat(whole.im()).isCloseTo(before.im() + after.im(), within(ROUNDING));
    assertThat(whole.first()).isCloseTo(before.first() + after.first(), within(ROUNDING));
  }

  @Test
  void isTheDerivativeOfItselfOverTheEndOfTheGate() {
    Arms arms = new Arms(FIRST, SECOND);
    Motion motion = new Motion.Drift(2e-4);
    double time = 9.1e-8;
    double h = 1e-12;
    Overlap here = arms.at(time, motion);
    Overlap around = arms.overlap(new Gate(time - h, time + h), motion);
    double slope = 2 * h * BeatWave.GAMMA;
    // The next order is (Δ_B h)²/6 of the value.
    double next = 1e-7;
    assertThat(here.first()).isCloseTo(around.first() / slope, within(next));
    assertThat(here.re()).isCloseTo(around.re() / slope, within(next));
    assertThat(here.im()).isCloseTo(around.im() / slope, within(next));
  }

  @Test
  void sumsBothPolarizations() {
    double[] edges = {0, 1e-8, 2e-8};
    DoubleUnaryOperator slow = t -> Math.cos(1e8 * t);
    DoubleUnaryOperator fast = t -> Math.sin(2e8 * t);
    TwoWaves one =
        new TwoWaves(new DoubleUnaryOperator[] {slow, fast, t -> 0.5, t -> t * 1e7}, edges);
    TwoWaves other =
        new TwoWaves(new DoubleUnaryOperator[] {fast, t -> 0.3, slow, t -> -0.2}, edges);
    Gate gate = new Gate(0, 2e-8);
    Overlap overlap = Overlap.of(one, other, gate, new Motion.Still());
    // ψ₁* ψ₂ = (slow − i fast)(fast + 0.3 i) + (0.5 − i 10⁷ t)(slow − 0.2 i)
    assertThat(overlap.re())
        .isCloseTo(
            integral(
                t ->
                    slow.applyAsDouble(t) * fast.applyAsDouble(t)
                        + 0.3 * fast.applyAsDouble(t)
                        + 0.5 * slow.applyAsDouble(t)
                        - 0.2e7 * t,
                gate),
            within(SIMPSON));
    assertThat(overlap.im())
        .isCloseTo(
            integral(
                t ->
                    0.3 * slow.applyAsDouble(t)
                        - fast.applyAsDouble(t) * fast.applyAsDouble(t)
                        - 0.1
                        - 1e7 * t * slow.applyAsDouble(t),
                gate),
            within(SIMPSON));
    assertThat(overlap.first())
        .isCloseTo(
            integral(
                t ->
                    Math.pow(slow.applyAsDouble(t), 2)
                        + Math.pow(fast.applyAsDouble(t), 2)
                        + 0.25
                        + 1e14 * t * t,
                gate),
            within(SIMPSON));
    assertThatThrownBy(() -> new Arms(FIRST, one)).hasMessageContaining("as many polarizations");
  }

  /// A wave with a known fault.
  private record Off(ScatteredWave wave, double error) implements ScatteredWave {
    @Override
    public Transition transition() {
      return wave.transition();
    }

    @Override
    public int polarizations() {
      return wave.polarizations();
    }

    @Override
    public double end() {
      return wave.end();
    }

    @Override
    public double[] edges() {
      return wave.edges();
    }

    @Override
    public void at(double time, double[] into) {
      wave.at(time, into);
      into[0] += error * Math.signum(into[0]);
      into[1] += error;
    }
  }

  @Test
  void itsErrorBoundsWhatErrorsOfTheWavesDo() {
    double error = 1e-3;
    Gate gate = new Gate(5e-9, 4e-7);
    Overlap exact = Overlap.of(FIRST, SECOND, gate, new Motion.Still());
    Overlap off =
        Overlap.of(new Off(FIRST, error), new Off(SECOND, error), gate, new Motion.Still());
    assertThat(Math.abs(off.first() - exact.first())).isBetween(1e-4, off.error());
    assertThat(Math.abs(off.second() - exact.second())).isLessThan(off.error());
    assertThat(Math.hypot(off.re() - exact.re(), off.im() - exact.im())).isLessThan(off.error());
    assertThat(
            Overlap.of(FIRST.withError(error), SECOND.withError(error), gate, new Motion.Still())
                .error())
        .isLessThan(20 * Math.abs(off.first() - exact.first()));
  }

  @Test
  void aCoarseWaveTellsByItsError() {
    BeatWave tooFast = new BeatWave(1, 14 * BeatWave.BEAT, Double.POSITIVE_INFINITY, 4e-7, 0);
    ScatteredWave coarse =
        new ScatteredWave() {
          @Override
          public Transition transition() {
            return tooFast.transition();
          }

          @Override
          public int polarizations() {
            return 1;
          }

          @Override
          public double end() {
            return tooFast.end();
          }

          @Override
          public double[] edges() {
            return BeatWave.steady(1, 4e-7).edges();
          }

          @Override
          public void at(double time, double[] into) {
            tooFast.at(time, into);
          }

          @Override
          public double error() {
            return 0;
          }
        };
    Gate gate = new Gate(0, 4e-7);
    double exact = Overlap.of(tooFast, tooFast, gate, new Motion.Still()).first();
    Overlap rough = Overlap.of(coarse, coarse, gate, new Motion.Still());
    assertThat(Math.abs(rough.first() - exact)).isBetween(1e-9, rough.error());
  }
}
