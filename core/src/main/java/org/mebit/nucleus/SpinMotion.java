package org.mebit.nucleus;

/// How one level of the nucleus moves while one piece of a field schedule holds.
sealed interface SpinMotion permits SpinMotion.Steady, SpinMotion.Turning, MagnusSteps {
  /// Writes the propagator from the pulse, at 0, to `time` into `into`.
  ///
  /// @param time s, while the piece holds
  void at(double time, Operator into);

  /// What the propagator may be off by, besides rounding that no step adds to.
  default double error() {
    return 0;
  }

  /// The motion while `piece` holds.
  ///
  /// @param until when the next piece begins, or the last time asked for, s
  /// @param before the propagator from 0 to the start of the piece
  static SpinMotion of(SpinLevel level, FieldSchedule.Piece piece, double until, Operator before) {
    return switch (piece) {
      case FieldSchedule.Constant constant ->
          new Steady(piece.start(), Spectrum.of(level.in(constant.field())), before);
      case FieldSchedule.Rotating rotating when level.symmetricAbout(rotating.axis()) ->
          Turning.of(level, rotating, before);
      case FieldSchedule.Rotating rotating ->
          MagnusSteps.of(level, rotating, until, Math.abs(rotating.rate()), before);
      case FieldSchedule.Ramp ramp -> MagnusSteps.of(level, ramp, until, 0, before);
    };
  }

  /// Eigenphases `exp(−iλ(t − t₀))` in a constant field.
  final class Steady implements SpinMotion {
    private final double start;
    private final Spectrum spectrum;
    private final Operator coefficients;
    private final Operator scratch;

    Steady(double start, Spectrum spectrum, Operator before) {
      this.start = start;
      this.spectrum = spectrum;
      coefficients = spectrum.vectors.adjoint().times(before);
      scratch = coefficients.copy();
    }

    @Override
    public void at(double time, Operator into) {
      spectrum.propagate(time - start, coefficients, scratch, into);
    }
  }

  /// Turning about n at a rate w, exactly: `U = exp(−iw n·I τ) exp(−i(H − w n·I)τ)` with H as it is
  /// at the start; in the turning frame the field stands still.
  final class Turning implements SpinMotion {
    private final double start;
    private final Spectrum turn;
    private final Operator back;
    private final Steady within;
    private final Operator inFrame;
    private final Operator turned;
    private final Operator scratch;

    private Turning(double start, Spectrum turn, Steady within, int states) {
      this.start = start;
      this.turn = turn;
      this.within = within;
      back = turn.vectors.adjoint();
      inFrame = new Operator(states, states);
      turned = new Operator(states, states);
      scratch = new Operator(states, states);
    }

    static Turning of(SpinLevel level, FieldSchedule.Rotating piece, Operator before) {
      Operator generator = level.spin().along(piece.axis().times(piece.rate()));
      Operator seen = level.in(piece.field()).add(-1, generator);
      Steady within = new Steady(piece.start(), Spectrum.of(seen), before);
      return new Turning(piece.start(), Spectrum.of(generator), within, level.states());
    }

    @Override
    public void at(double time, Operator into) {
      within.at(time, inFrame);
      turned.setProduct(back, inFrame);
      turn.propagate(time - start, turned, scratch, into);
    }
  }
}
