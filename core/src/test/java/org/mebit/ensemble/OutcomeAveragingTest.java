package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.PointRandom;

class OutcomeAveragingTest {
  private static EnsembleChain chain(int nodes, long atoms, double offset) {
    return new EnsembleChain(nodes, atoms, Outcomes.allN(nodes, atoms), offset);
  }

  private static StateOf exact(EnsembleChain chain, double time) {
    return outcomes ->
        new EnsembleChain(chain.nodes(), chain.atoms(), outcomes, chain.offset()).exact(time);
  }

  private static OutcomeAveraging averaging(EnsembleChain chain, double time) {
    return new OutcomeAveraging(chain, time, Dephasing.NONE, exact(chain, time));
  }

  private static RandomGenerator random(long index) {
    return PointRandom.forPoint(77, index);
  }

  /// Probabilities of the literal protocol, states of its projections.
  private static double literalEntropy(int nodes, int atoms, double time, double offset) {
    LiteralOutcomes literal = new LiteralOutcomes(nodes, atoms, time, offset, 0);
    FullSpace space = new FullSpace(nodes, atoms, time, offset);
    double mean = 0;
    for (int index = 0; index < literal.size(); index++) {
      if (literal.probability(index) > 1e-14) {
        mean +=
            literal.probability(index)
                * FullSpace.entropy(space.project(literal.outcomes(index).counts()));
      }
    }
    return mean;
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"2,7,0.8,0", "3,4,1.3,0.4", "3,9,2.1,0", "4,3,0.9,0.3", "5,2,1.7,0.2", "6,2,0.8,0"})
  void enumeratesTheMeanOfTheFullState(int nodes, int atoms, double time, double offset)
      throws InterruptedException {
    OutcomeAverage average =
        averaging(chain(nodes, atoms, offset), time)
            .toTolerance(1e-10, OutcomeAveraging.MOST_STATES, random(1));
    assertThat(average.enumerated()).isTrue();
    Estimate entropy = average.entropy().orElseThrow();
    assertThat(entropy.value())
        .isCloseTo(literalEntropy(nodes, atoms, time, offset), within(1e-10));
    assertThat(entropy.error()).isLessThan(1e-10);
  }

  @ParameterizedTest(name = "N = {0}, t = {1}: {2}")
  @CsvSource({
    // Outcome-averaged values in the limit of large N, from an independent implementation.
    "20,1.5707963267948966,1.5,1e-5", "60,1.5707963267948966,1.5,1e-9",
    "60,2.0943951023931953,1.27886,1e-5", "60,3.141592653589793,1,1e-9"
  })
  void meanAtMagicTimesIsBelowTheEntropyOfAllN(
      int atoms, double time, double expected, double allowed) throws InterruptedException {
    EnsembleChain chain = chain(3, atoms, 0);
    OutcomeAverage average =
        averaging(chain, time).toTolerance(1e-10, OutcomeAveraging.MOST_STATES, random(1));
    assertThat(average.entropy().orElseThrow().value()).isCloseTo(expected, within(allowed));
    assertThat(average.logNegativity().value())
        .isBetween(average.entropy().orElseThrow().value() - 1e-12, expected + 0.5);
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms, t = {2}, offset {3}")
  @CsvSource({"3,250,1.0,0", "3,250,2.3,0.2", "4,20,1.1,0", "4,16,2.0,0.3"})
  void samplesMeetTheirErrorAgainstEnumeration(int nodes, int atoms, double time, double offset)
      throws InterruptedException {
    EnsembleChain chain = chain(nodes, atoms, offset);
    OutcomeAveraging averaging = averaging(chain, time);
    OutcomeAverage all = averaging.toTolerance(1e-9, OutcomeAveraging.MOST_STATES, random(1));
    assertThat(all.enumerated()).isTrue();
    double worst = 0;
    double squares = 0;
    int trials = 20;
    for (int trial = 0; trial < trials; trial++) {
      OutcomeAverage sample = averaging.ofSamples(100, random(2 + trial));
      assertThat(sample.enumerated()).isFalse();
      Estimate entropy = sample.entropy().orElseThrow();
      double pull = (entropy.value() - all.entropy().orElseThrow().value()) / entropy.error();
      worst = Math.max(worst, Math.abs(pull));
      squares += pull * pull;
      assertThat(sample.logNegativity().value())
          .isCloseTo(all.logNegativity().value(), within(5 * sample.logNegativity().error()));
    }
    // Pulls have unit variance if the error is what it says.
    assertThat(squares / trials).isBetween(0.3, 2.2);
    assertThat(worst).isLessThan(4);
  }

  @Test
  void stratifiedDrawsAreMuchBetterThanPlainOnes() throws InterruptedException {
    EnsembleChain chain = chain(3, 1000, 0);
    double time = 1.0;
    StateCache cache = new StateCache(PureStates.of(chain, time, 1e-4, random(1)), 10);
    OutcomeDistribution distribution = OutcomeDistribution.of(chain, time, Dephasing.NONE);
    double stratified = new StratifiedDraws(distribution, cache).take(300, random(2)).deviation();
    double plain =
        new PlainDraws(new OutcomeSampler(chain, time, Dephasing.NONE), cache)
            .take(300, random(3))
            .deviation();
    assertThat(stratified).isLessThan(0.4 * plain);
  }

  @Test
  void meetsTheToleranceWithFewerStatesThanOutcomes() throws InterruptedException {
    EnsembleChain chain = chain(3, 2000, 0);
    double time = 1.0;
    OutcomeAverage average =
        new OutcomeAveraging(
                chain, time, Dephasing.NONE, PureStates.of(chain, time, 8e-3, random(1)))
            .toTolerance(8e-3, OutcomeAveraging.MOST_STATES, random(2));
    assertThat(average.enumerated()).isFalse();
    assertThat(average.evaluated()).isLessThan(1000);
    Estimate entropy = average.entropy().orElseThrow();
    assertThat(entropy.error()).isLessThan(0.012);
    OutcomeAverage finer =
        new OutcomeAveraging(
                chain, time, Dephasing.NONE, PureStates.of(chain, time, 2e-3, random(3)))
            .ofSamples(600, random(4));
    assertThat(entropy.value())
        .isCloseTo(
            finer.entropy().orElseThrow().value(),
            within(3 * (entropy.error() + finer.entropy().orElseThrow().error())));
  }

  @ParameterizedTest(name = "t = {0}, seed {1}")
  @CsvSource({"1e-4,1", "3e-4,2"})
  void equalDrawsDoNotPassForAPerfectMean(double time, long seed) throws InterruptedException {
    EnsembleChain chain = chain(4, 1000, 0);
    // Means of samples: of 10⁵ draws (standard error 10⁻⁶), and roughly of other seeds.
    double expected = time == 1e-4 ? 1.36e-5 : 8e-4;
    RandomGenerator random = PointRandom.forPoint(seed, 0);
    OutcomeAverage average =
        new OutcomeAveraging(chain, time, Dephasing.NONE, PureStates.of(chain, time, 1e-3, random))
            .toTolerance(1e-3, OutcomeAveraging.MOST_STATES, random);
    Estimate entropy = average.entropy().orElseThrow();
    assertThat(entropy.value()).isCloseTo(expected, within(entropy.error()));
    assertThat(entropy.error()).isBetween(1e-6, 1.5e-3);
  }

  @ParameterizedTest(name = "t = {0}: {1}")
  @CsvSource({"1.5707963267948966,1.5", "2.0943951023931953,1.27886", "3.141592653589793,1"})
  void usualAveragesOfTenThousandAtomsTakeFewStates(double time, double expected)
      throws InterruptedException {
    EnsembleChain chain = chain(3, 10_000, 0);
    RandomGenerator random = random(11);
    OutcomeAverage average =
        new OutcomeAveraging(chain, time, Dephasing.NONE, PureStates.of(chain, time, 1e-2, random))
            .toTolerance(1e-2, OutcomeAveraging.MOST_STATES, random);
    Estimate entropy = average.entropy().orElseThrow();
    assertThat(entropy.value()).isCloseTo(expected, within(2 * entropy.error()));
    assertThat(entropy.error()).isLessThan(0.015);
    assertThat(average.evaluated()).isLessThan(1000);
  }

  @Test
  void whatWasNotSeenCountsWhereDrawsAgreeOrFewStandOut() {
    Spread equal = spread(100, 0);
    assertThat(Unseen.bits(100, equal, 0, 10)).isCloseTo(0.3, within(1e-15));
    assertThat(Unseen.bits(100, equal, 0.999, 10)).isCloseTo(0.01, within(1e-12));
    assertThat(Unseen.bits(100, equal, 1, 10)).isCloseTo(1e-12, within(1e-20));
    assertThat(Unseen.bits(2, equal, 0, 10)).isEqualTo(10);
    assertThat(Unseen.bits(100, spread(100, 4), 0, 10)).isCloseTo(0.3, within(1e-15));
    assertThat(Unseen.bits(100, spread(100, 6), 0, 10)).isZero();
    assertThat(Unseen.bits(100, spread(100, 50), 0, 10)).isZero();
  }

  /// `count` numbers of which some are 1 and the others 0.
  private static Spread spread(int count, int ones) {
    Spread spread = new Spread();
    for (int i = 0; i < count; i++) {
      spread.add(i < ones ? 1 : 0);
    }
    return spread;
  }

  @Test
  void varianceOfOneInTenIsCarriedByThatOne() {
    // δ is 0.9 once and −0.1 nine times: 0.9²/(0.9⁴ + 9·0.1⁴) = 0.81/0.657.
    assertThat(spread(10, 1).carriers()).isCloseTo(0.81 / 0.657, within(1e-12));
    assertThat(spread(10, 1).variance()).isCloseTo(0.1, within(1e-15));
    assertThat(spread(10, 0).carriers()).isZero();
  }

  @Test
  void drawsOfKnownStatesAreLimitedToo() throws InterruptedException {
    // Two values that differ in earnest: no number of draws meets the tolerance.
    EnsembleChain chain = chain(3, 20_000_000, 0);
    OutcomeAverage average =
        new OutcomeAveraging(
                chain,
                4.5e-7,
                Dephasing.NONE,
                outcomes ->
                    EndToEnd.mixed(
                        Method.DISC, new Estimate(0, 0), new Estimate(outcomes.at(2) % 2, 0)))
            .toTolerance(1e-9, Long.MAX_VALUE, random(13));
    assertThat(average.logNegativity().error())
        .isCloseTo(0.5 / Math.sqrt(OutcomeAveraging.MOST_DRAWS), within(2e-5));
  }

  @Test
  void bytesAreThoseOfListAndStrata() {
    // Two lists and the cumulative sums of doubles, the order of q and a byte for the set drawn.
    assertThat(OutcomeAveraging.bytes(chain(3, 999, 0), Dephasing.NONE)).isEqualTo(33_000);
    assertThat(OutcomeAveraging.bytes(chain(3, 100_000_000, 0), Dephasing.NONE)).isZero();
    assertThat(OutcomeAveraging.bytes(chain(2, 100, 0), Dephasing.NONE)).isZero();
    assertThat(OutcomeAveraging.bytes(chain(4, 100, 0), Dephasing.NONE))
        .isBetween(16.0 * 101 * 101 + 16.0 * 101 * 101 * 101, 1e8);
  }

  @ParameterizedTest(name = "{0} nodes")
  @CsvSource({"3,50", "5,90"})
  void limitedStatesSayWhatTheLimitCosts(int nodes, long most) throws InterruptedException {
    EnsembleChain chain = chain(nodes, 400, 0.1);
    PureStates limited = PureStates.of(chain, 0.4, 1e-9, most, random(14));
    Outcomes outcomes = new OutcomeSampler(chain, 0.4, Dephasing.NONE).draw(random(15));
    Estimate entropy = limited.at(outcomes).entropy().orElseThrow();
    double complete = exact(chain, 0.4).at(outcomes).entropy().orElseThrow().value();
    assertThat(entropy.value()).isCloseTo(complete, within(entropy.error()));
    assertThat(entropy.error()).isBetween(1e-6, 9.0);
    assertThatThrownBy(() -> PureStates.of(chain, 0.4, 1e-9, 3, random(14)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but are 3");
  }

  @Test
  void equalOutcomesAreComputedOnce() throws InterruptedException {
    EnsembleChain chain = chain(4, 3, 0.1);
    Set<Outcomes> seen = new HashSet<>();
    StateOf states = exact(chain, 1.2);
    OutcomeAverage average =
        new OutcomeAveraging(
                chain,
                1.2,
                Dephasing.NONE,
                outcomes -> {
                  assertThat(seen.add(outcomes)).as("%s", outcomes).isTrue();
                  return states.at(outcomes);
                })
            .ofSamples(500, random(5));
    assertThat(average.evaluated()).isEqualTo(seen.size()).isLessThanOrEqualTo(16);
  }

  @Test
  void theLimitOnStatesIsKeptAndTheErrorSaysWhatWasReached() throws InterruptedException {
    OutcomeAverage average = averaging(chain(5, 30, 0), 0.9).toTolerance(1e-6, 150, random(6));
    assertThat(average.evaluated()).isLessThanOrEqualTo(150);
    assertThat(average.entropy().orElseThrow().error()).isBetween(1e-3, 0.5);
  }

  @Test
  void mixedStatesHaveNoEntropy() throws InterruptedException {
    EnsembleChain chain = chain(3, 4, 0);
    OutcomeAverage average =
        new OutcomeAveraging(
                chain,
                0.7,
                Dephasing.everywhere(0.1),
                outcomes ->
                    EndToEnd.mixed(
                        Method.DISC, new Estimate(0.1, 0), new Estimate(outcomes.at(2), 0.125)))
            .toTolerance(1e-9, OutcomeAveraging.MOST_STATES, random(7));
    assertThat(average.entropy()).isEmpty();
    LiteralOutcomes literal = new LiteralOutcomes(3, 4, 0.7, 0, 0.1);
    double expected = 0;
    for (int q = 0; q <= 4; q++) {
      expected += q * literal.probability(q);
    }
    assertThat(average.logNegativity().value()).isCloseTo(expected, within(1e-12));
    assertThat(average.logNegativity().error()).isCloseTo(0.125, within(1e-9));
  }

  @Test
  void stopsWhenInterrupted() {
    OutcomeAveraging averaging = averaging(chain(3, 50, 0), 1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> averaging.toTolerance(1e-6, 1000, random(8)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void knownStatesDoNotHideAnInterrupt() throws InterruptedException {
    EnsembleChain chain = chain(3, 4, 0);
    StateCache cache = new StateCache(exact(chain, 1), 2);
    StateBits first = cache.at(Outcomes.of(3));
    assertThat(cache.at(Outcomes.of(3))).isSameAs(first);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> cache.at(Outcomes.of(3))).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void refusesWhatMakesNoSense() {
    OutcomeAveraging averaging = averaging(chain(3, 5, 0), 1);
    assertThatThrownBy(() -> averaging.toTolerance(0, 10, random(9)))
        .hasMessage("tolerance must be above 0 and finite, but is 0.0");
    assertThatThrownBy(() -> averaging.ofSamples(0, random(9)))
        .hasMessage("samples must be in 1..2147483647, but is 0");
  }
}
