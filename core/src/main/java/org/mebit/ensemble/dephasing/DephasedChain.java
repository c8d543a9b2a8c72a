package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;
import org.mebit.numeric.Require;

/// A repeater chain whose nodes lose coherence while they interact.
///
/// ```java
/// DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, 30), Dephasing.everywhere(0.01));
/// double bits = chain.exact(Math.PI / 2).logNegativity().orElseThrow().value();   // 1.979769984…
/// ```
///
/// @param chain nodes, atoms, outcomes and offset
/// @param dephasing the rates
public record DephasedChain(EnsembleChain chain, Dephasing dephasing) {
  /// Radius of the disc that stands for all Dicke states: the states outside weigh `exp(−c²/2)`,
  /// below 10^−31.
  private static final double COMPLETE = 12;

  /// Rounding of a state relative to itself.
  private static final double ROUNDING = 8 * 0x1p-53;

  /// The state over all Dicke states that matter, for any outcomes and offset.
  ///
  /// @param time interaction time times the coupling, at least 0: dephasing tells past from future
  /// @throws IllegalArgumentException if `time` is negative or not finite
  public EndToEnd exact(double time) {
    checkTime(time);
    if (chain.nodes() != 3) {
      return ofAny(time);
    }
    return ofThree(Method.EXACT, time, COMPLETE, 1, 0);
  }

  private EndToEnd ofAny(double time) {
    NodeByNode state = new NodeByNode(chain, time, dephasing);
    double probability = state.probability();
    double roundingNorm = state.roundingNorm() + ROUNDING * probability;
    double probabilityError = Math.sqrt(state.levels()) * roundingNorm;
    if (!(probability > probabilityError)) {
      return EndToEnd.impossible(Method.EXACT, Math.abs(probability) + probabilityError);
    }
    EndTranspose transpose = new EndTranspose(state);
    TraceNorm norm =
        chain.offset() == 0 ? transpose.inParities(chain.nodes() % 2 == 0) : transpose.complex();
    double value = Math.log(norm.norm() / norm.trace()) / Math.log(2);
    double rounding = norm.error() + state.levels() * roundingNorm;
    return EndToEnd.mixed(
        Method.EXACT,
        new Estimate(probability, probabilityError),
        new Estimate(value, 2 * rounding / (norm.trace() * Math.log(2))));
  }

  private EndToEnd ofThree(
      Method method, double time, double deviations, long divisor, double truncation) {
    Estimate probability = OutcomeProbability.of(chain, time, dephasing.inner());
    if (!(probability.value() > probability.error())) {
      return EndToEnd.impossible(method, probability.value() + probability.error());
    }
    EndSites sites = new EndSites(chain, deviations);
    int reach = sites.range.size() - 1;
    OverlapTable overlaps = new OverlapTable(chain, time, dephasing.inner(), reach);
    TransposeBlocks blocks =
        new TransposeBlocks(sites, overlaps, dephasing.ends() * time, chain.offset() != 0);
    TraceNorm norm = blocks.traceNorm(divisor);
    double rounding = norm.error() + Math.sqrt(norm.rows()) * overlaps.error;
    double value = Math.log(norm.norm() / norm.trace()) / Math.log(2);
    double error = 2 * rounding / (norm.trace() * Math.log(2));
    return EndToEnd.mixed(method, probability, new Estimate(value, error + truncation));
  }

  private static void checkTime(double time) {
    Require.that(
        time >= 0 && time < Double.POSITIVE_INFINITY,
        "time must be finite and at least 0 with dephasing, but is " + time);
  }
}
