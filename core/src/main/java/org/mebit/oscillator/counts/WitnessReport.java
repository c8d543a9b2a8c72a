package org.mebit.oscillator.counts;

import java.util.Locale;

/// All that counts say about the witness.
///
/// @param counts what was counted
/// @param bound the value up to which a separable state is excluded
/// @param herald1 witness of herald 1; its density is [Counts#witness]
/// @param herald2 witness of herald 2
/// @param symmetrised of both, as a product of densities
/// @param ratio signed likelihood ratio against R = 1: the number to quote if separable states show
///   no less
/// @param boundRatio signed likelihood ratio against R = bound: the number to quote if they may
/// @param pooled of both, as one set of counts
/// @param pooledEstimate its mode, quantiles and probabilities
/// @param mean of both, as `(R₁ + R₂)/2`
public record WitnessReport(
    Counts counts,
    double bound,
    WitnessEstimate herald1,
    WitnessEstimate herald2,
    WitnessEstimate symmetrised,
    SignedLikelihoodRatio ratio,
    SignedLikelihoodRatio boundRatio,
    PooledWitness pooled,
    WitnessEstimate pooledEstimate,
    MeanEstimate mean)
    implements Verdict {
  /// Below this the product of the densities has lost its digits.
  private static final double LEAST_OVERLAP = 1e-250;

  /// Probability of a correlation below its largest value, and above its least one, in a worst
  /// case.
  private static final double WORST = 0.95;

  /// The mean of both heralds' witnesses.
  ///
  /// @param q16 below which 16 % of its density lie
  /// @param q84 below which 84 % lie
  /// @param below1 probability of a value below 1
  /// @param belowBound probability of a value below the bound
  /// @param error of the probabilities, absolute, estimated
  public record MeanEstimate(
      double q16, double q84, double below1, double belowBound, double error) {}

  static Verdict of(Counts counts, double bound) {
    WitnessDensity one = counts.witness(1);
    WitnessDensity two = counts.witness(2);
    WitnessPair pair = new WitnessPair(one, two);
    if (!(pair.product.total() > LEAST_OVERLAP)) {
      return new Refusal(
          counts,
          bound,
          String.format(
              Locale.ROOT,
              "the witnesses of the two heralds, %.4g and %.4g, differ by so much more than their"
                  + " errors that they cannot be one witness",
              one.plugIn(),
              two.plugIn()));
    }
    MeanWitness mean = new MeanWitness(one, two, pair);
    PooledWitness pooled = PooledWitness.of(counts);
    return new WitnessReport(
        counts,
        bound,
        WitnessEstimate.of(one, pair.first, pair.line, bound),
        WitnessEstimate.of(two, pair.second, pair.line, bound),
        WitnessEstimate.of(new SymmetrisedWitness(one, two, pair), bound),
        SignedLikelihoodRatio.of(counts),
        SignedLikelihoodRatio.of(counts, bound),
        pooled,
        WitnessEstimate.of(pooled.witness(), bound),
        new MeanEstimate(
            mean.quantile(0.16),
            mean.quantile(0.84),
            WitnessEstimate.share(mean.cdf(1)),
            WitnessEstimate.share(mean.cdf(bound)),
            mean.error()));
  }

  /// The witness of one herald.
  ///
  /// @param herald 1 or 2
  public WitnessEstimate herald(int herald) {
    return herald == 1 ? herald1 : herald2;
  }

  /// How far the witness holds in a set-up that is not ideal.
  ///
  /// @param fluxImbalance δ, above −1
  /// @param splitterTransmission in 0..1
  public Validity validity(double fluxImbalance, double splitterTransmission) {
    CorrelationDensity same = pooled.witness().same();
    CorrelationDensity cross = pooled.witness().cross();
    return new Validity(
        fluxImbalance,
        splitterTransmission,
        same.value(),
        cross.value(),
        same.quantile(WORST),
        cross.quantile(1 - WORST),
        cross.quantile(WORST));
  }
}
