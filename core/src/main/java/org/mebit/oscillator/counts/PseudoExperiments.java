package org.mebit.oscillator.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Normal;
import org.mebit.numeric.PointRandom;
import org.mebit.numeric.Require;

/// The experiment repeated on paper: coincidences drawn from Poisson's distribution about those
/// expected, clicks as they are.
///
/// @param expected counts, with the coincidences to expect; those measured for a bootstrap
/// @param bound on the witness, above 0, at most 1
/// @param experiments how many, 20..10⁷
/// @param seed of the random numbers; each experiment has its own stream
public record PseudoExperiments(Counts expected, double bound, int experiments, long seed) {
  static final List<Double> LEVELS = List.of(0.84, 0.95, 0.98, 0.99);
  private static final int BLOCK = 64;

  /// @throws IllegalArgumentException if a value is outside its domain or a window has no click
  public PseudoExperiments {
    Require.that(bound > 0 && bound <= 1, "bound must be above 0 and at most 1, but is " + bound);
    checkNumber(experiments);
    for (int detector = 1; detector <= 2; detector++) {
      Require.positive("clicks of the pump window", expected.pump(detector));
      Require.positive("clicks of the read window", expected.read(detector));
    }
  }

  /// Checks how many experiments are asked for.
  ///
  /// @throws IllegalArgumentException if it is not in 20..10⁷
  public static void checkNumber(int experiments) {
    Require.inRange("experiments", experiments, 20, 10_000_000);
  }

  /// With true correlations instead of those measured, for the same clicks.
  ///
  /// @param same g_same of both heralds
  /// @param cross g_cross of both heralds
  public PseudoExperiments withTrue(double same, double cross) {
    Counts c = expected;
    return new PseudoExperiments(
        new Counts(
            c.trials(),
            c.pump1(),
            c.pump2(),
            c.read1(),
            c.read2(),
            same * c.accidentals(1, 1),
            cross * c.accidentals(1, 2),
            cross * c.accidentals(2, 1),
            same * c.accidentals(2, 2)),
        bound,
        experiments,
        seed);
  }

  /// Runs them, on the threads of the common pool; the result does not depend on their number.
  ///
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop
  public Coverage coverage() {
    Outcomes outcomes = run(true);
    double[] modes = outcomes.modes;
    Arrays.sort(modes);
    List<Coverage.Exceedance> density = new ArrayList<>();
    List<Coverage.Exceedance> ratio = new ArrayList<>();
    for (double level : LEVELS) {
      double z = Normal.quantile(level);
      density.add(
          Coverage.Exceedance.of(
              level,
              Arrays.stream(outcomes.doubts).filter(d -> d <= 1 - level).count(),
              experiments));
      ratio.add(
          Coverage.Exceedance.of(
              level, Arrays.stream(outcomes.ratios).filter(r -> r >= z).count(), experiments));
    }
    return new Coverage(experiments, Coverage.Spread.of(modes), density, ratio);
  }

  /// `P(R_sym > bound)` of each experiment, in their order.
  public double[] doubts() {
    return run(false).doubts;
  }

  /// z of each experiment by the likelihood ratio against the bound, in their order.
  double[] ratios() {
    double[] ratios =
        IntStream.range(0, experiments)
            .parallel()
            .mapToDouble(i -> {
              RandomGenerator random = PointRandom.forPoint(seed, i);
              double z1 = SignedLikelihoodRatio.of(herald(1, random), bound);
              return new SignedLikelihoodRatio(
                      z1, SignedLikelihoodRatio.of(herald(2, random), bound))
                  .z();
            })
            .toArray();
    Cancellation.check("the pseudo-experiments");
    return ratios;
  }

  private record Outcomes(double[] doubts, double[] modes, double[] ratios) {}

  private Outcomes run(boolean all) {
    Outcomes outcomes =
        new Outcomes(
            new double[experiments],
            new double[all ? experiments : 0],
            new double[all ? experiments : 0]);
    int blocks = (experiments + BLOCK - 1) / BLOCK;
    // Small blocks of equal work; the caller's thread takes part and is the one that is
    // interrupted.
    Thread caller = Thread.currentThread();
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> {
          if (caller.isInterrupted()) {
            return;
          }
          QuickConfidence quick = new QuickConfidence(bound);
          int end = Math.min(experiments, (block + 1) * BLOCK);
          for (int i = block * BLOCK; i < end && !caller.isInterrupted(); i++) {
            one(i, quick, outcomes);
          }
        });
    Cancellation.check("the pseudo-experiments");
    return outcomes;
  }

  private void one(int index, QuickConfidence quick, Outcomes outcomes) {
    RandomGenerator random = PointRandom.forPoint(seed, index);
    WitnessDensity one = herald(1, random);
    WitnessDensity two = herald(2, random);
    quick.of(one, two);
    outcomes.doubts[index] = quick.doubt();
    if (outcomes.modes.length > 0) {
      outcomes.modes[index] = quick.mode(one, two);
      outcomes.ratios[index] =
          new SignedLikelihoodRatio(SignedLikelihoodRatio.of(one), SignedLikelihoodRatio.of(two))
              .z();
    }
  }

  private WitnessDensity herald(int herald, RandomGenerator random) {
    CorrelationDensity same = draw(herald, herald, random.nextDouble());
    return new WitnessDensity(same, draw(3 - herald, herald, random.nextDouble()));
  }

  private CorrelationDensity draw(int read, int pump, double uniform) {
    double mean = expected.coincidences(read, pump);
    // nextDouble may be 0, whose quantile is 0 too.
    long count = mean == 0 || uniform == 0 ? 0 : PoissonQuantile.of(mean, uniform);
    return new CorrelationDensity(count, expected.accidentals(read, pump));
  }
}
