package org.mebit.nucleus;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// How a level moves in a field that changes smoothly: steps of sixth order in the step's length.
///
/// One step is `exp(Ω)` with Magnus' series cut after its terms of order six, from the Hamiltonian
/// at the three Gauss points (S. Blanes, F. Casas, J. A. Oteo, J. Ros, The Magnus expansion and
/// some of its applications, Phys. Rep. 470, 151 (2009), section 5.4): `Ω = α₁ + α₃/12 + [−20α₁ −
/// α₃ + C₁, α₂ + C₂]/240`, `C₁ = [α₁, α₂]`, `C₂ = −[α₁, 2α₃ + C₁]/60`. It is unitary, so that a
/// long ramp keeps probability to rounding.
final class MagnusSteps implements SpinMotion {
  /// How far the truncation may move the propagator of a whole piece: below what a thousand nodes
  /// of the wave add in rounding.
  static final double TRUNCATION = 1e-14;

  /// Halving the step divides the error by this.
  private static final int GAIN = 64;

  /// Steps of one piece: a hundred megabytes of propagators.
  private static final int MOST_STEPS = 1 << 18;

  private final SpinLevel level;
  private final FieldSchedule.Piece piece;
  private final double step;
  private final Operator[] starts;
  private final double error;
  private final Step within;
  private final Operator exponential;

  private MagnusSteps(
      SpinLevel level, FieldSchedule.Piece piece, double step, Operator[] starts, double error) {
    this.level = level;
    this.piece = piece;
    this.step = step;
    this.starts = starts;
    this.error = error;
    within = new Step(level.states());
    exponential = new Operator(level.states(), level.states());
  }

  /// Steps as many as it takes until half as many change the end by less than [#TRUNCATION] would.
  ///
  /// @param rate at which the field turns, rad/s
  static MagnusSteps of(
      SpinLevel level, FieldSchedule.Piece piece, double until, double rate, Operator before) {
    double duration = until - piece.start();
    double radius =
        Math.max(
            Spectrum.of(level.in(piece.at(piece.start()))).radius(),
            Spectrum.of(level.in(piece.at(until))).radius());
    double phase = duration * (radius + rate);
    requireFew(2 * phase);
    int steps = (int) Math.ceil(phase) + 1;
    MagnusSteps coarse = equal(level, piece, until, steps, before);
    while (true) {
      steps *= 2;
      MagnusSteps fine = equal(level, piece, until, steps, before);
      // Rounding grows with the steps, and asking for less than it would never end.
      double rounding = 0x1p-53 * steps;
      double distance = fine.last().distance(coarse.last());
      if (distance <= GAIN * Math.max(TRUNCATION, rounding)) {
        // Each step rounds on its own, so that their errors add up as the root of their number.
        double error = distance / (GAIN - 1) + 0x1p-53 * Math.sqrt(steps);
        return new MagnusSteps(level, piece, fine.step, fine.starts, error);
      }
      requireFew(2.0 * steps);
      coarse = fine;
    }
  }

  private static void requireFew(double steps) {
    Require.that(
        steps <= MOST_STEPS,
        "a turning or changing field must be followed in at most "
            + MOST_STEPS
            + " steps within one piece, but needs "
            + steps
            + ": shorten the piece or slow it down");
  }

  /// A given number of equal steps.
  static MagnusSteps equal(
      SpinLevel level, FieldSchedule.Piece piece, double until, int steps, Operator before) {
    double length = (until - piece.start()) / steps;
    Operator[] starts = new Operator[steps + 1];
    starts[0] = before;
    Step one = new Step(level.states());
    Operator exponential = new Operator(level.states(), level.states());
    for (int i = 0; i < steps; i++) {
      if (i % 1024 == 0) {
        Cancellation.check("stepping through a changing field");
      }
      one.exponential(level, piece, piece.start() + i * length, length, exponential);
      starts[i + 1] = unitary(exponential.times(starts[i]));
    }
    return new MagnusSteps(level, piece, length, starts, 0);
  }

  /// `½U(3 − U†U)`, Newton's step towards the closest unitary operator: rounding errors of products
  /// point the same way at every step and would add up.
  private static Operator unitary(Operator u) {
    Operator correction = new Operator(u.rows, u.rows).setAdjointProduct(u, u);
    Operator half = Operator.identity(u.rows).add(0.5, Operator.identity(u.rows));
    return u.times(half.add(-0.5, correction));
  }

  /// The propagator at the end of the last step.
  Operator last() {
    return starts[starts.length - 1];
  }

  /// An estimate: the order of the steps, and their rounding.
  @Override
  public double error() {
    return error;
  }

  @Override
  public void at(double time, Operator into) {
    double since = time - piece.start();
    int index = Math.clamp((long) (since / step), 0, starts.length - 2);
    double rest = since - index * step;
    within.exponential(level, piece, piece.start() + index * step, rest, exponential);
    into.setProduct(exponential, starts[index]);
  }

  /// One step, with its workspace.
  private static final class Step {
    private static final double GAUSS = Math.sqrt(0.15);

    private final Operator first;
    private final Operator middle;
    private final Operator third;
    private final Operator linear;
    private final Operator curved;
    private final Operator inner;
    private final Operator outer;
    private final Operator right;
    private final Operator coefficients;
    private final Operator scratch;
    private final Spectrum spectrum;

    Step(int n) {
      first = new Operator(n, n);
      middle = new Operator(n, n);
      third = new Operator(n, n);
      linear = new Operator(n, n);
      curved = new Operator(n, n);
      inner = new Operator(n, n);
      outer = new Operator(n, n);
      right = new Operator(n, n);
      coefficients = new Operator(n, n);
      scratch = new Operator(n, n);
      spectrum = new Spectrum(n);
    }

    /// Writes `exp(Ω)` of the step from `start` that lasts `h` into `into`.
    void exponential(
        SpinLevel level, FieldSchedule.Piece piece, double start, double h, Operator into) {
      level.in(piece.at(start + (0.5 - GAUSS) * h), first);
      level.in(piece.at(start + 0.5 * h), middle);
      level.in(piece.at(start + (0.5 + GAUSS) * h), third);
      // α₁ = −ihH₂, α₂ = −ih(√15/3)(H₃ − H₁), α₃ = −ih(10/3)(H₃ − 2H₂ + H₁)
      clear(linear).add(0, -h * Math.sqrt(15) / 3, third).add(0, h * Math.sqrt(15) / 3, first);
      clear(curved)
          .add(0, -h * 10 / 3, third)
          .add(0, h * 20 / 3, middle)
          .add(0, -h * 10 / 3, first);
      first.set(middle);
      clear(middle).add(0, -h, first);
      inner.setCommutator(middle, linear);
      right.set(inner).add(2, curved);
      outer.setCommutator(middle, right);
      right.set(linear).add(-1.0 / 60, outer);
      inner.add(-20, middle).add(-1, curved);
      outer.setCommutator(inner, right);
      // iΩ is Hermitian: exp(Ω) = V exp(−iλ) V†.
      clear(third).add(0, 1, middle).add(0, 1.0 / 12, curved).add(0, 1.0 / 240, outer);
      spectrum.decompose(third);
      adjoint(spectrum.vectors, coefficients);
      spectrum.propagate(1, coefficients, scratch, into);
    }

    private static Operator clear(Operator operator) {
      Arrays.fill(operator.re, 0);
      Arrays.fill(operator.im, 0);
      return operator;
    }

    private static void adjoint(Operator of, Operator into) {
      int n = of.rows;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          into.re[j * n + i] = of.re[i * n + j];
          into.im[j * n + i] = -of.im[i * n + j];
        }
      }
    }
  }
}
