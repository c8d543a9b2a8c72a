package org.mebit.nucleus.interferometer;

import java.util.function.DoubleUnaryOperator;

/// A real coherence that is known exactly.
///
/// @param value over time, s
/// @param width over time, s: what [Coherence#step(double)] says
record Formula(DoubleUnaryOperator value, DoubleUnaryOperator width) implements Coherence {
  /// Radians that 12 Gauss-Legendre nodes integrate beside the beat of the waves: their error for
  /// `e^{iκx}` on −1..1 is 3·10⁻³¹ κ²⁴, 5·10⁻¹⁷ at the κ = 3.9 of both together.
  static final double PHASE = 4;

  static Formula of(DoubleUnaryOperator value, double step) {
    return new Formula(value, time -> step);
  }

  @Override
  public void at(double time, double[] into) {
    into[0] = value.applyAsDouble(time);
    into[1] = 0;
  }

  @Override
  public double step(double time) {
    return width.applyAsDouble(time);
  }

  @Override
  public double error() {
    return 0;
  }
}
