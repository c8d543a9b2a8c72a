package org.mebit.nucleus.interferometer;

import java.util.ArrayList;
import java.util.List;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;

/// Two separated lines in a field that is inverted at one time, written down plainly: `ψ/Γ = −2
/// f(t) cos φ(t)` with `f = α ₀F₁(;2;−αΓt) e^{−Γt/2}`, W.-T. Liao, C. H. Keitel, A. Pálffy, Sci.
/// Rep. 6, 33361 (2016), Methods, for a unit pulse.
record BeatWave(double alpha, double beat, double inverted, double end, double error)
    implements ScatteredWave {
  static final double GAMMA = Transition.IRON_57.width();

  /// 30 Γ.
  static final double BEAT = 30 * GAMMA;

  static BeatWave steady(double alpha, double end) {
    return new BeatWave(alpha, BEAT, Double.POSITIVE_INFINITY, end, 0);
  }

  BeatWave inverted(double time) {
    return new BeatWave(alpha, beat, time, end, error);
  }

  BeatWave withError(double bound) {
    return new BeatWave(alpha, beat, inverted, end, bound);
  }

  double value(double time) {
    double x = alpha * GAMMA * time;
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 60; k++) {
      term *= -x / (k * (k + 1.0));
      sum += term;
    }
    double phase = time < inverted ? beat * time : beat * (2 * inverted - time);
    return -2 * alpha * sum * Math.exp(-0.5 * GAMMA * time) * Math.cos(phase);
  }

  @Override
  public Transition transition() {
    return Transition.IRON_57;
  }

  @Override
  public int polarizations() {
    return 1;
  }

  @Override
  public double[] edges() {
    List<Double> edges = new ArrayList<>();
    double step = 0.6 * Math.PI / beat;
    for (double t = 0; t < end; t += step) {
      if (inverted > t - step && inverted < t) {
        edges.add(inverted);
      }
      edges.add(t);
    }
    edges.add(end);
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public void at(double time, double[] into) {
    into[0] = value(time);
    into[1] = 0;
  }
}
