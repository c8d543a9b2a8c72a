package org.mebit.oscillator.design;

/// [AbsorptionHeating] as a curve to be fitted; the logarithms of the rates keep them positive.
final class HeatingCurve implements Curve {
  static final int INITIAL = 0;
  static final int HEATING = 1;
  static final int LAST = 2;
  static final int LOG_DECAY = 3;
  static final int LOG_BATH = 4;
  static final int COUNT = 5;

  /// The derivative of `(1 − e⁻ˣ)/x` is a series below.
  private static final double SMALL = 1e-2;

  private final double[] delays;

  HeatingCurve(double[] delays) {
    this.delays = delays;
  }

  @Override
  public int parameters() {
    return COUNT;
  }

  @Override
  public double at(int row, double[] p, double[] gradient) {
    double t = delays[row];
    double decay = Math.exp(p[LOG_DECAY]);
    double bath = Math.exp(p[LOG_BATH]);
    double kept = Math.exp(-decay * t);
    double spread = AbsorptionHeating.spread(t, decay, bath);
    // spread = t e^{−Γt} f(x) with f(x) = (1 − e⁻ˣ)/x and x = (γ − Γ) t
    double bend = t * t * kept * slope((bath - decay) * t);
    gradient[INITIAL] = kept;
    gradient[HEATING] = spread;
    gradient[LAST] = 1;
    gradient[LOG_DECAY] = decay * (-t * p[INITIAL] * kept - p[HEATING] * (t * spread + bend));
    gradient[LOG_BATH] = bath * p[HEATING] * bend;
    return p[INITIAL] * kept + p[HEATING] * spread + p[LAST];
  }

  /// `f′(x) = (e⁻ˣ (1 + x) − 1)/x²`.
  private static double slope(double x) {
    return Math.abs(x) < SMALL
        ? -0.5 + x * (1.0 / 3 - x * (1.0 / 8 - x * (1.0 / 30 - x * (1.0 / 144 - x / 840))))
        : (Math.exp(-x) * (1 + x) - 1) / (x * x);
  }
}
