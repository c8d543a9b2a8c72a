package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.IncompleteGamma;
import org.mebit.numeric.PointRandom;

class PseudoExperimentsTest {
  /// Absolute, of a probability: what the quick rule promises for counts like the published ones.
  private static final double QUICK = 5e-6;

  /// What it promises down to single counts.
  private static final double FEW = 2e-5;

  private static final double FEW_MODE = 1e-4;

  @Test
  void quickRuleAgreesWithTheExactOne() {
    Counts c = CountReference.counts(false);
    RandomGenerator random = PointRandom.forPoint(3, 0);
    QuickConfidence quick = new QuickConfidence(0.995);
    for (int i = 0; i < 40; i++) {
      WitnessDensity one = drawn(c, 1, random);
      WitnessDensity two = drawn(c, 2, random);
      SymmetrisedWitness exact = new SymmetrisedWitness(one, two);
      quick.of(one, two);
      assertThat(quick.doubt()).isCloseTo(exact.survival(0.995), within(QUICK));
      assertThat(quick.mode(one, two)).isCloseTo(exact.mode(), within(QUICK));
    }
  }

  /// Doubts with three digits by another program; the quick rule alone gave 0.673 and 0.720.
  @Test
  void fewCountsAreLeftToTheExactRule() {
    Counts c = CountReference.counts(false);
    QuickConfidence quick = new QuickConfidence(1);
    quick.of(
        new WitnessDensity(counted(4, c.density(1, 1)), counted(12, c.density(2, 1))),
        new WitnessDensity(counted(4, c.density(2, 2)), counted(16, c.density(1, 2))));
    assertThat(quick.doubt()).isCloseTo(0.552, within(5e-4));
    WitnessDensity same =
        new WitnessDensity(new CorrelationDensity(1, 10), new CorrelationDensity(10, 10));
    quick.of(same, same);
    assertThat(quick.doubt()).isCloseTo(0.676, within(5e-4));
    assertThat(quick.confidence() + quick.doubt()).isCloseTo(1, within(1e-12));
    assertThat(QuickConfidence.holds(same)).isFalse();
  }

  /// Down to single counts, where it holds and where it does not.
  @Test
  void fewCounts() {
    QuickConfidence quick = new QuickConfidence(0.995);
    for (int same = 0; same <= 3; same++) {
      for (int cross : new int[] {12, 40}) {
        WitnessDensity one =
            new WitnessDensity(new CorrelationDensity(same, 2.5), new CorrelationDensity(cross, 3));
        WitnessDensity two =
            new WitnessDensity(
                new CorrelationDensity(same + 1.0, 3), new CorrelationDensity(cross, 2.2));
        SymmetrisedWitness exact = new SymmetrisedWitness(one, two);
        quick.of(one, two);
        assertThat(quick.doubt()).isCloseTo(exact.survival(0.995), within(FEW));
        assertThat(quick.mode(one, two)).isCloseTo(exact.mode(), within(FEW_MODE));
      }
    }
  }

  /// Heralds that contradict each other: a number nevertheless.
  @Test
  void noCommonRange() {
    QuickConfidence quick = new QuickConfidence(1);
    WitnessDensity strong =
        new WitnessDensity(new CorrelationDensity(1e6, 1e6), new CorrelationDensity(1e8, 1e6));
    WitnessDensity weak =
        new WitnessDensity(new CorrelationDensity(1e6, 1e6), new CorrelationDensity(5e6, 1e6));
    quick.of(strong, weak);
    assertThat(quick.doubt()).isBetween(0.0, 1.0);
    assertThat(quick.mode(strong, weak)).isBetween(strong.plugIn(), weak.plugIn());
  }

  private static CorrelationDensity counted(double count, CorrelationDensity density) {
    return new CorrelationDensity(count, density.accidentals());
  }

  private static WitnessDensity drawn(Counts c, int herald, RandomGenerator random) {
    return new WitnessDensity(
        drawn(c.density(herald, herald), random), drawn(c.density(3 - herald, herald), random));
  }

  private static CorrelationDensity drawn(CorrelationDensity density, RandomGenerator random) {
    return new CorrelationDensity(
        PoissonQuantile.of(density.coincidences(), random.nextDouble()), density.accidentals());
  }

  @ParameterizedTest
  @CsvSource({"0.3", "9", "129", "5000"})
  void countsAreQuantilesOfPoisson(double mean) {
    for (double u : new double[] {1e-9, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9}) {
      long count = PoissonQuantile.of(mean, u);
      // P(X ≤ count) = Q(count + 1, mean)
      assertThat(IncompleteGamma.upper(count + 1.0, mean)).isGreaterThan(u - 1e-12);
      if (count > 0) {
        assertThat(IncompleteGamma.upper(count, mean)).isLessThan(u + 1e-12);
      }
    }
  }

  /// With R = 1 on the boundary confidences are false claims. The rates of the density were found
  /// by another program with 1500 experiments, 18.4, 5.5, 2.1 and 0.9 %, hence the tolerance; those
  /// of the likelihood ratio are nominal.
  @Test
  void falseClaimsOnTheBoundary() {
    Coverage coverage =
        new PseudoExperiments(CountReference.counts(true), 1, 6000, 7)
            .withTrue(1.2, SignedLikelihoodRatio.boundary(1.2))
            .coverage();
    double[] others = {0.184, 0.055, 0.021, 0.009};
    for (int i = 0; i < others.length; i++) {
      Coverage.Exceedance density = coverage.density().get(i);
      double error = Math.hypot(density.error(), Math.sqrt(others[i] * (1 - others[i]) / 1500));
      assertThat(density.share()).isCloseTo(others[i], within(3 * error));
      Coverage.Exceedance ratio = coverage.ratio().get(i);
      // The ratio is normal up to terms of one over the root of the smaller counts, 16.
      assertThat(ratio.share())
          .isCloseTo(1 - ratio.level(), within(3 * ratio.error() + 0.05 * (1 - ratio.level())));
    }
    assertThat(coverage.mode().q50()).isBetween(0.95, 0.99);
  }

  @Test
  void doesNotDependOnThreads() throws Exception {
    PseudoExperiments experiments = new PseudoExperiments(CountReference.counts(false), 1, 300, 11);
    double[] many = experiments.doubts();
    double[] one;
    try (ForkJoinPool single = new ForkJoinPool(1)) {
      one = single.submit(experiments::doubts).get();
    }
    assertThat(one).isEqualTo(many);
    assertThat(Arrays.stream(many).distinct().count()).isGreaterThan(290);
  }
}
