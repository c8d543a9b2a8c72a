package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.PointRandom;

class OutcomeDistributionTest {
  /// Sums of rounded products of probabilities.
  private static final double EXACT = 1e-13;

  private static EnsembleChain chain(int nodes, long atoms, double offset) {
    return new EnsembleChain(nodes, atoms, Outcomes.allN(nodes, atoms), offset);
  }

  private static double sum(OutcomeDistribution distribution) {
    double sum = 0;
    for (int index = 0; index < distribution.size(); index++) {
      assertThat(distribution.probability(index)).isBetween(0.0, 1 + EXACT);
      sum += distribution.probability(index);
    }
    return sum;
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms, t = {2}, offset {3}, inner rate {4}")
  @CsvSource({
    "3,1,0.9,0.2,0", "3,2,1.1,0,0", "3,5,2.3,0.7,0", "3,4,6.9,-1.3,0", "3,5,0.4,0.3,0.2",
    "3,4,1.9,-2.3,1.5", "3,6,3.1,0,0.01", "4,3,0.9,0,0", "4,4,1.7,0.6,0", "4,3,1.2,0.6,0.15",
    "5,2,0.8,0,0", "5,3,1.3,0.9,0", "5,2,1.3,0.9,0.1", "6,2,1.1,0.4,0", "6,2,2.1,0.4,0.07",
    "7,1,1.9,0.8,0", "8,1,0.7,0.3,0.2"
  })
  void equalsThatOfTheFullState(int nodes, int atoms, double time, double offset, double rate) {
    LiteralOutcomes literal = new LiteralOutcomes(nodes, atoms, time, offset, rate);
    OutcomeDistribution distribution =
        OutcomeDistribution.of(chain(nodes, atoms, offset), time, new Dephasing(0.3, rate));
    assertThat(distribution.size()).isEqualTo(literal.size());
    for (int index = 0; index < distribution.size(); index++) {
      assertThat(distribution.outcomes(index)).isEqualTo(literal.outcomes(index));
      assertThat(distribution.probability(index))
          .as("%s", distribution.outcomes(index))
          .isCloseTo(literal.probability(index), within(EXACT));
    }
    assertThat(sum(distribution)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest(name = "{0} atoms, t = {1}, offset {2}, inner rate {3}")
  @CsvSource({
    "1000,1.3,0,0", "1000,1.3,0.2,0.001", "100000,0.7,0,0", "100000,1.5707963267948966,0.1,0",
    "100000,0.003,0,0", "100000,2.1,0.4,0.0001", "1000000,1.1,0,0", "300,0.5,0,3"
  })
  void sumsToOneForLargeEnsembles(long atoms, double time, double offset, double rate) {
    assertThat(
            sum(OutcomeDistribution.of(chain(3, atoms, offset), time, Dephasing.everywhere(rate))))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void probabilitiesAreThoseOfTheDenseStates() {
    long atoms = 300;
    double time = 2.2;
    OutcomeDistribution distribution =
        OutcomeDistribution.of(chain(3, atoms, 0.13), time, Dephasing.NONE);
    for (int index = 0; index <= atoms; index += 23) {
      double expected =
          new EnsembleChain(3, atoms, distribution.outcomes(index), 0.13)
              .exact(time)
              .outcomeProbability()
              .value();
      assertThat(distribution.probability(index)).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void weakDephasingContinuesNone() {
    // Two different sums: over differences of Dicke numbers, and over equidistant angles.
    OutcomeDistribution none = OutcomeDistribution.of(chain(3, 2000, 0.3), 0.9, Dephasing.NONE);
    OutcomeDistribution weak =
        OutcomeDistribution.of(chain(3, 2000, 0.3), 0.9, new Dephasing(0, 1e-22));
    for (int index = 0; index < none.size(); index++) {
      assertThat(weak.probability(index)).isCloseTo(none.probability(index), within(1e-15));
    }
  }

  @Test
  void strongDephasingLeavesUniformPhases() {
    // The mean of Binomial(N, cos²(α/2)) over all α: C(2q,q) C(2(N−q),N−q)/4^N.
    int atoms = 40;
    OutcomeDistribution strong =
        OutcomeDistribution.of(chain(3, atoms, 0), 1, new Dephasing(0, 50));
    for (int q = 0; q <= atoms; q++) {
      double expected =
          Binomial.symmetric(2L * q, q) * Binomial.symmetric(2L * (atoms - q), atoms - q);
      assertThat(strong.probability(q)).isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void drawsOfThousandAtomsFollowTheDistribution() {
    EnsembleChain chain = chain(3, 1000, 0.2);
    Dephasing dephasing = new Dephasing(0, 0.002);
    OutcomeDistribution distribution = OutcomeDistribution.of(chain, 1.9, dephasing);
    OutcomeSampler sampler = new OutcomeSampler(chain, 1.9, dephasing);
    RandomGenerator random = PointRandom.forPoint(21, 2);
    int draws = 200_000;
    long[] counts = new long[distribution.size()];
    double[] probabilities = new double[distribution.size()];
    for (int draw = 0; draw < draws; draw++) {
      counts[(int) sampler.draw(random).at(2)]++;
    }
    for (int index = 0; index < counts.length; index++) {
      probabilities[index] = distribution.probability(index);
    }
    ChiSquare.check(counts, probabilities, draws);
  }

  @Test
  void tooManyOutcomesAreRefused() {
    EnsembleChain chain = chain(5, 1000, 0);
    assertThat(OutcomeDistribution.serves(chain, Dephasing.NONE)).isFalse();
    assertThatThrownBy(() -> OutcomeDistribution.of(chain, 1, Dephasing.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 nodes of 1000 atoms");
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"3,9", "4,3", "5,2"})
  void dephasingBeyondAllNumbersIsComplete(int nodes, int atoms) {
    EnsembleChain chain = chain(nodes, atoms, 0.3);
    OutcomeDistribution complete = OutcomeDistribution.of(chain, 1e10, new Dephasing(0, 1e300));
    OutcomeDistribution strong = OutcomeDistribution.of(chain, 1e10, new Dephasing(0, 1e-8));
    for (int index = 0; index < complete.size(); index++) {
      assertThat(complete.probability(index)).isCloseTo(strong.probability(index), within(1e-14));
    }
    assertThat(sum(complete)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {3, 4, 5})
  void stopsWhenInterrupted(int nodes) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> OutcomeDistribution.of(chain(nodes, 3, 0), 1, Dephasing.NONE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
