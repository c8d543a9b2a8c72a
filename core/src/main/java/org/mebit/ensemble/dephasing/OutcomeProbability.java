package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.DickeRange;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.TurnAngle;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.XDickeState;

/// The probability of the outcome of a chain of three nodes, which needs no eigenvalues:
///
/// ```
/// p = Σ_κ c(κ) exp(−2 γ_i t κ²) Σ_d b(d) cos(κ(td+φ))
/// c(κ) = Σ_y v(y) v(y+κ),   v = √p(y) ⟨q|y⟩_x,   b(d) = Σ_k p(k) p(k+d)
/// ```
///
/// The ends keep their populations, so that their rate does not matter.
final class OutcomeProbability {
  /// Standard deviations kept: beyond, all weights together are below 10^−31.
  private static final double WIDTH = 12;

  private static final double ROUNDING = 8 * 0x1p-53;

  /// Terms below this part of the first do not matter.
  private static final double NEGLIGIBLE = 1e-20;

  private OutcomeProbability() {}

  /// @param rate γ_i of the measured node
  static Estimate of(EnsembleChain chain, double time, double rate) {
    long atoms = chain.atoms();
    DickeRange range = new Window(WIDTH, false).range(atoms);
    double[] w = range.amplitudes(atoms);
    double[] elements = XDickeState.elements(atoms, chain.outcomes().at(2));
    double[] v = new double[w.length];
    double[] p = new double[w.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = w[i] * elements[(int) range.first() + i];
      p[i] = w[i] * w[i];
    }
    double[] pairs = autocorrelation(p);
    double[] overlaps = autocorrelation(v);
    TurnAngle step = TurnAngle.of(time);
    TurnAngle offset = TurnAngle.of(chain.offset());
    double damping = Damping.of(rate, time);
    double probability = 0;
    double absolute = 0;
    for (int kappa = 0; kappa < overlaps.length; kappa++) {
      double decay = Math.exp(-2 * damping * kappa * (double) kappa);
      if (decay < NEGLIGIBLE) {
        break;
      }
      // Σ_d over both signs of d: cos(κφ) cos(κtd) once more for each.
      TurnAngle hop = step.times(kappa);
      TurnAngle angle = hop;
      double sum = pairs[0];
      for (int d = 1; d < pairs.length; d++) {
        sum += 2 * pairs[d] * Math.cos(angle.radians());
        angle = angle.plus(hop);
      }
      double term = (kappa == 0 ? 1 : 2) * overlaps[kappa] * decay;
      probability += term * sum * Math.cos(offset.times(kappa).radians());
      absolute += Math.abs(term);
    }
    // The largest |term| bounds what cancels; dropped tails count as rounding.
    double dropped = 2 * range.droppedWeight(atoms) + Math.sqrt(range.droppedWeight(atoms));
    return new Estimate(
        probability, ROUNDING * absolute * (1 + Math.log(overlaps.length)) + dropped);
  }

  private static double[] autocorrelation(double[] a) {
    double[] result = new double[a.length];
    for (int shift = 0; shift < a.length; shift++) {
      double sum = 0;
      for (int i = 0; i + shift < a.length; i++) {
        sum += a[i] * a[i + shift];
      }
      result[shift] = sum;
    }
    return result;
  }
}
