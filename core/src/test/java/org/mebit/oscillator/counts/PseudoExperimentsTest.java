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
