package org.mebit.nucleus.source;

import org.mebit.nucleus.LineEnvelope;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;

/// The energy in the envelope of one line, over `w = 2√(αΓt)`, in which it oscillates with the same
/// period for every thickness: `∫ F² e^{−Γt} dt` goes as `∫ F(w²/4)² w e^{−w²/(4α)} dw`.
final class EnvelopeEnergy {
  /// What comes after `e^{−45}` of the decay is far below rounding.
  private static final double DECAYS = 45;

  private static final GaussLegendre RULE = new GaussLegendre(16);

  private final double alpha;
  private final double delayed;

  EnvelopeEnergy(double alpha) {
    this.alpha = alpha;
    this.delayed = DelayedShare.of(alpha).delayed();
  }

  /// The share that has left by w.
  double before(double w) {
    return integral(0, w) / (2 * delayed);
  }

  /// The share that has not left by w: integrated on its own, so that small shares keep their
  /// digits.
  double after(double w) {
    double decays = w * w / (4 * alpha);
    double end = 2 * Math.sqrt(alpha * (decays + DECAYS));
    return Math.exp(-decays) * integral(w, end) / (2 * delayed);
  }

  /// `∫ F(w²/4)² w e^{−(w²−from²)/(4α)} dw`, in panels within which neither the oscillation nor the
  /// decay turns by more than the rule integrates to rounding.
  private double integral(double from, double to) {
    long panels = (long) Math.ceil((to - from) / Math.min(1, Math.sqrt(alpha)));
    double half = 0.5 * (to - from) / panels;
    double sum = 0;
    for (long i = 0; i < panels; i++) {
      Cancellation.check("coherent energy");
      double middle = from + (2 * i + 1) * half;
      for (int k = 0; k < RULE.size(); k++) {
        sum += RULE.weight(k) * density(middle + half * RULE.node(k), from);
      }
    }
    return half * sum;
  }

  private double density(double w, double from) {
    double shape = LineEnvelope.confluent(0.25 * w * w);
    return shape * shape * w * Math.exp(-(w - from) * (w + from) / (4 * alpha));
  }
}
