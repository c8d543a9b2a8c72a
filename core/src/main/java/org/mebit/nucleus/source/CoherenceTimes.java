package org.mebit.nucleus.source;

import java.util.function.DoubleUnaryOperator;
import org.mebit.nucleus.LineEnvelope;
import org.mebit.nucleus.Transition;
import org.mebit.numeric.Require;

/// How long the coherent response of a crystal lasts, by four measures of its envelope `f(t) = αΓ
/// ₀F₁(;2;−αΓt) e^{−Γt/2}` (one line; two well separated lines beat within it).
///
/// W.-T. Liao, C. H. Keitel, A. Pálffy, Sci. Rep. 6, 33361 (2016), Methods, where f is called Ψ.
///
/// @param alpha α of each line, above 0 and finite
/// @param transition of the nuclei
public record CoherenceTimes(double alpha, Transition transition) {
  private static final double STILL = Math.exp(-1);

  public CoherenceTimes {
    Require.positive("alpha", alpha);
  }

  /// When the intensity `f²` has fallen to this share of `f(0)²` for the first time, s.
  ///
  /// @param share above 0 and below 1
  public double intensityTime(double share) {
    Require.that(share > 0 && share < 1, "share must be in (0, 1), but is " + share);
    double amplitude = Math.sqrt(share);
    // The envelope falls steadily to the first zero of J₁, and is below e^{−Γt/2} everywhere.
    double most = Math.min(-Math.log(share), LineEnvelope.FIRST_ZERO / alpha);
    double decays =
        root(s -> LineEnvelope.confluent(alpha * s) * Math.exp(-0.5 * s) - amplitude, most);
    return decays * transition.lifetime();
  }

  /// When the intensity has fallen to 1/e, s.
  public double intensityTime() {
    return intensityTime(STILL);
  }

  /// Mean delay of a photon that leaves forward, s: `∫ t f² / ∫ f²`, in closed form `e^{−2α}
  /// I₁(2α)/(Γ[1 − e^{−2α}(I₀(2α) + I₁(2α))])`, because `∫ f² e^{−(p−1)Γt} dt/Γ` is `p I(α/p)`.
  public double meanDelay() {
    DelayedShare share = DelayedShare.of(alpha);
    return share.slope() / share.delayed() * transition.lifetime();
  }

  /// After what time 1/e of the energy that leaves forward is still to come, s.
  public double energyTime() {
    EnvelopeEnergy energy = new EnvelopeEnergy(alpha);
    // The thick limit leaves 0.16 after the first zero, the thin one 1/e after a lifetime.
    double most = 2 * Math.sqrt(Math.min(LineEnvelope.FIRST_ZERO, alpha));
    double w = root(u -> 1 - STILL - energy.before(u), most);
    return w * w / (4 * alpha) * transition.lifetime();
  }

  /// The share of the energy that leaves forward that is still to come after `time`, s.
  public double remainingAfter(double time) {
    Require.that(
        time >= 0 && time < Double.POSITIVE_INFINITY, "time must be at least 0 s, but is " + time);
    return time == 0
        ? 1
        : new EnvelopeEnergy(alpha).after(2 * Math.sqrt(alpha * time / transition.lifetime()));
  }

  /// Where a function that falls from above 0 crosses it in `0..most`, by bisection to the last
  /// digit.
  private static double root(DoubleUnaryOperator falling, double most) {
    double low = 0;
    double high = most;
    for (double middle = 0.5 * high; middle > low && middle < high; middle = 0.5 * (low + high)) {
      if (falling.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
