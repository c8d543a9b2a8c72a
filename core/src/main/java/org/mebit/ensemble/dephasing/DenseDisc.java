package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;

/// Three nodes by dense matrices over a disc of pairs of Dicke states of the ends.
///
/// @param chain three nodes, any outcome and offset
/// @param dephasing the rates
/// @param time t, at least 0
record DenseDisc(EnsembleChain chain, Dephasing dephasing, double time) {
  /// Radius of the disc that stands for all Dicke states: the states outside weigh `exp(−c²/2)`,
  /// below 10^−31.
  static final double COMPLETE = 12;

  /// Difference of the two discs that tell the error, and the factor on their difference.
  static final double STEP = 0.5;

  private static final double SAFETY = 2;

  /// A disc: the trace norm of what it holds of the partial transpose, and that part's trace.
  ///
  /// @param probability of the outcome, not only of the disc
  /// @param rounding error of the norm
  record Part(Estimate probability, double norm, double trace, double rounding) {
    /// Lower bound of the logarithmic negativity, bit; below 0 where the disc holds too little.
    double bits() {
      return Math.log(norm / probability.value()) / Math.log(2);
    }

    double roundingBits() {
      return (rounding / norm + probability.error() / probability.value()) / Math.log(2);
    }
  }

  Estimate probability() {
    return OutcomeProbability.of(chain, time, dephasing.inner());
  }

  Part part(Estimate probability, double deviations, long divisor) {
    EndSites sites = new EndSites(chain, deviations);
    int reach = sites.range.size() - 1;
    OverlapTable overlaps = new OverlapTable(chain, time, dephasing.inner(), reach);
    TransposeBlocks blocks =
        new TransposeBlocks(
            sites, overlaps, Damping.of(dephasing.ends(), time), chain.offset() != 0);
    TraceNorm norm = blocks.traceNorm(divisor);
    double rounding = norm.error() + Math.sqrt(norm.rows()) * overlaps.error;
    return new Part(probability, norm.norm(), norm.trace(), rounding);
  }

  /// Over all Dicke states that matter.
  EndToEnd complete() {
    return state(Method.EXACT, COMPLETE, 1, 0);
  }

  /// Over a disc.
  EndToEnd disc(double deviations) {
    if (EndSites.coverAll(chain.atoms(), deviations)) {
      return state(Method.DISC, deviations, 1, 0);
    }
    if (chain.allN() && chain.offset() == 0) {
      return state(Method.DISC, deviations, 1, truncation(deviations));
    }
    Estimate probability = probability();
    if (!(probability.value() > probability.error())) {
      return none(Method.DISC, probability);
    }
    Part wide = part(probability, deviations, 1);
    Part small = part(probability, deviations - STEP, 1);
    return state(Method.DISC, wide, rest(wide, small, deviations));
  }

  /// Over a disc, without the couplings between residue classes.
  ///
  /// @param couplings what is left out of them costs less than the tolerance
  EndToEnd classes(CouplingTable couplings, double tolerance) {
    long divisor = couplings.commonDivisor();
    double lost = couplings.lostBits();
    double deviations = discFor(tolerance - lost);
    double outside = EndSites.coverAll(chain.atoms(), deviations) ? 0 : truncation(deviations);
    return state(
        Method.CLASSES, deviations, divisor == 0 ? Long.MAX_VALUE / 4 : divisor, outside + lost);
  }

  /// What a disc leaves out of the logarithmic negativity at most, bit, for the outcome N without
  /// offset: `10 exp(−c²/2)` from `N γ_e t = 1` on, else `4 exp(−0.38 c²)`.
  ///
  /// The weight outside is `exp(−c²/2)`, and the loss was 0.5 to 6 times that on average. While
  /// dephasing just sets in, `N γ t` of 0.02 to 0.3 and `t√N` of 2 to 3, it was up to 24, 43 and 83
  /// times that for c = 5, 5.5 and 6; later, up to 4.4 times. Measured against discs of 7.6
  /// deviations, c from 3 to 6: a thousand chains of 20 to 120 atoms at times of order 1/√N,
  /// rational multiples of 2π, beside those and of no kind, rates of 0 and 10^−5 to 2, those of the
  /// measured node the same, 0, or up to ten times larger or smaller.
  double truncation(double deviations) {
    double square = deviations * deviations;
    return late() ? 10 * Math.exp(-0.5 * square) : 4 * Math.exp(-0.38 * square);
  }

  /// The disc for which [#truncation] is a tolerance, bit.
  double discFor(double tolerance) {
    return late()
        ? Math.sqrt(Math.log(10 / tolerance) / 0.5)
        : Math.sqrt(Math.log(4 / tolerance) / 0.38);
  }

  private boolean late() {
    return chain.atoms() * dephasing.ends() * time >= 1;
  }

  /// What a disc may have left out of the logarithmic negativity, bit, for any outcome and offset:
  /// the larger of two guesses, but no more than either of two bounds.
  ///
  /// The guesses are [#SAFETY] times what the step from a smaller disc brought, and the weight w of
  /// the states outside over the probability of the outcome. In 530 discs of 2.5 to 6.2 deviations
  /// in 280 chains of 10 to 41 atoms with random outcomes, offsets, times and rates the loss was at
  /// most 1.5 times the step, and 1.1 times but for one disc of 2.6 deviations. Lower bounds below
  /// zero are compared as they are: both may be.
  ///
  /// The bounds: no state exceeds `log₂(N+1)`. And X is a mean, with weights whose magnitudes sum
  /// to `(Σ |v|)² ≤ 1` at most, of `D|a⟩⟨b|D` with D the amplitudes of the pairs and phases a, b:
  /// what has a row or a column outside adds up to a trace norm of `2√w` at most.
  private double rest(Part wide, Part small, double deviations) {
    double outside = new EndSites(chain, deviations).weightOutside();
    double step = Math.abs(wide.bits() - small.bits());
    double guess = Math.max(SAFETY * step, outside / wide.probability().value());
    double bound = Math.log1p(2 * Math.sqrt(outside) / wide.norm()) / Math.log(2);
    double most = Math.log(chain.atoms() + 1.0) / Math.log(2) - Math.max(0, wide.bits());
    return Math.clamp(guess, 0, Math.max(0, Math.min(bound, most)));
  }

  private EndToEnd state(Method method, double deviations, long divisor, double truncation) {
    Estimate probability = probability();
    return probability.value() > probability.error()
        ? state(method, part(probability, deviations, divisor), truncation)
        : none(method, probability);
  }

  private static EndToEnd none(Method method, Estimate probability) {
    return EndToEnd.impossible(method, probability.value() + probability.error());
  }

  private static EndToEnd state(Method method, Part part, double truncation) {
    return EndToEnd.mixed(
        method,
        part.probability(),
        new Estimate(Math.max(0, part.bits()), part.roundingBits() + truncation));
  }
}
