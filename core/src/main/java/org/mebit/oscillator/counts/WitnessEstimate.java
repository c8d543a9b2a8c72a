package org.mebit.oscillator.counts;

/// A witness with its interval and its probabilities.
///
/// @param mode most probable value
/// @param q16 below which 16 % of its density lie
/// @param q50 median
/// @param q84 below which 84 % lie
/// @param below1 probability of a value below 1
/// @param belowBound probability of a value below the bound
/// @param error of both probabilities, absolute, estimated
public record WitnessEstimate(
    double mode,
    double q16,
    double q50,
    double q84,
    double below1,
    double belowBound,
    double error) {

  static WitnessEstimate of(WitnessDensity density, double bound) {
    WitnessTail tail = density.tail(1);
    double below1 = tail.below();
    double error = tail.error();
    tail.at(bound);
    return new WitnessEstimate(
        density.mode(),
        density.quantile(0.16),
        density.quantile(0.5),
        density.quantile(0.84),
        share(below1),
        share(tail.below()),
        Math.max(error, tail.error()) + Math.ulp(1.0));
  }

  /// The same of a density that lies on panels already.
  static WitnessEstimate of(WitnessDensity density, Panels panels, WitnessLine line, double bound) {
    return new WitnessEstimate(
        density.mode(p -> line.x(panels.quantile(p))),
        line.x(panels.quantile(0.16)),
        line.x(panels.quantile(0.5)),
        line.x(panels.quantile(0.84)),
        share(panels.below(line.y(1)) / panels.total()),
        share(panels.below(line.y(bound)) / panels.total()),
        2 * panels.error() + Math.abs(panels.total() - 1));
  }

  static WitnessEstimate of(SymmetrisedWitness witness, double bound) {
    return new WitnessEstimate(
        witness.mode(),
        witness.quantile(0.16),
        witness.quantile(0.5),
        witness.quantile(0.84),
        share(witness.cdf(1)),
        share(witness.cdf(bound)),
        witness.error());
  }

  /// A probability within what probabilities are: beyond by its error at most.
  static double share(double probability) {
    return Math.max(0, Math.min(1, probability));
  }
}
