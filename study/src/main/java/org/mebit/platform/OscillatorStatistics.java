package org.mebit.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.clicks.ClickSimulation;
import org.mebit.oscillator.counts.CorrelationDensity;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.ExperimentPlan;
import org.mebit.oscillator.counts.SymmetrisedWitness;
import org.mebit.oscillator.counts.Verdict;

/// What a point's counts tell: those expected, and those of simulated clicks.
final class OscillatorStatistics {
  private static final double LOWER = 0.16;
  private static final double UPPER = 0.84;

  private final Point point;
  private final long seed;
  private final DoubleFunction<Counts> expected;
  private final Supplier<double[]> patterns;
  private @Nullable Counts sampled;
  private Optional<SymmetrisedWitness> sampledWitness = Optional.empty();

  /// @param expected counts of as many trials, on average
  /// @param patterns probabilities of the patterns of clicks
  OscillatorStatistics(
      Point point, long seed, DoubleFunction<Counts> expected, Supplier<double[]> patterns) {
    this.point = point;
    this.seed = seed;
    this.expected = expected;
    this.patterns = patterns;
  }

  void addConfidence(List<@Nullable Object> cells) {
    Optional<SymmetrisedWitness> witness = witness(expected.apply(point.real("trials")));
    addBoth(cells, witness.map(w -> w.cdf(bound())), witness.map(SymmetrisedWitness::error));
  }

  /// Trials or days until the expected counts are significant; null where they never are.
  ///
  /// @param days whether days are wanted
  void addPlan(boolean days, List<@Nullable Object> cells) {
    double trials = point.real("trials");
    Counts counts = expected.apply(trials);
    if (Verdict.refusal(counts).isPresent()
        || counts.witness(1).plugIn() >= bound()
        || counts.witness(2).plugIn() >= bound()) {
      addBoth(cells, Optional.empty(), Optional.empty());
      return;
    }
    double sigmas = point.real("significance");
    double needed = ExperimentPlan.like(counts).trials(sigmas, bound());
    // Significance grows with the root of the trials; its error is that of the probability over the
    // density.
    double doubt = witness(expected.apply(needed)).map(SymmetrisedWitness::error).orElse(0.0);
    double density = Math.exp(-sigmas * sigmas / 2) / Math.sqrt(2 * Math.PI);
    double error = needed * 2 * doubt / (density * sigmas);
    double unit =
        days ? ExperimentPlan.days(1, point.real("repetition_period"), point.real("overhead")) : 1;
    addBoth(cells, Optional.of(needed * unit), Optional.of(error * unit));
  }

  /// Null where a window has no click.
  void addSampledCorrelation(int read, int pump, List<@Nullable Object> cells) {
    Counts counts = sampled();
    if (!(counts.accidentals(read, pump) > 0)) {
      addBoth(cells, Optional.empty(), Optional.empty());
      return;
    }
    CorrelationDensity density = counts.density(read, pump);
    addBoth(
        cells,
        Optional.of(density.value()),
        Optional.of((density.quantile(UPPER) - density.quantile(LOWER)) / 2));
  }

  void addSampledWitness(List<@Nullable Object> cells) {
    Optional<SymmetrisedWitness> witness = sampledWitness();
    addBoth(
        cells,
        witness.map(SymmetrisedWitness::mode),
        witness.map(w -> (w.quantile(UPPER) - w.quantile(LOWER)) / 2));
  }

  void addSampledConfidence(List<@Nullable Object> cells) {
    cells.add(sampledWitness().map(w -> w.cdf(bound())).orElse(null));
  }

  private double bound() {
    return point.real("bound");
  }

  private Counts sampled() {
    if (sampled == null) {
      sampled =
          new ClickSimulation(patterns.get())
              .counts(Math.round(point.real("trials")), PointRandom.forPoint(seed, point.index()));
    }
    return sampled;
  }

  private Optional<SymmetrisedWitness> sampledWitness() {
    if (sampledWitness.isEmpty()) {
      sampledWitness = witness(sampled());
    }
    return sampledWitness;
  }

  /// Empty where the witness is refused.
  private Optional<SymmetrisedWitness> witness(Counts counts) {
    return Verdict.refusal(counts).isPresent()
        ? Optional.empty()
        : Optional.of(new SymmetrisedWitness(counts.witness(1), counts.witness(2)));
  }

  private static void addBoth(
      List<@Nullable Object> cells, Optional<Double> value, Optional<Double> error) {
    cells.add(value.orElse(null));
    cells.add(error.orElse(null));
  }
}
