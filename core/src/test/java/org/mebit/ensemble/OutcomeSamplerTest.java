package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.BinomialDraw;
import org.mebit.numeric.PointRandom;

class OutcomeSamplerTest {
  private static final int DRAWS = 60_000;

  @ParameterizedTest(name = "{0} nodes of {1} atoms, t = {2}, offset {3}, inner rate {4}")
  @CsvSource({
    "3,2,1.1,0,0", "3,3,2.3,0.7,0", "3,4,0.4,-1.3,0", "4,2,0.9,0,0", "4,3,1.7,0.6,0",
    "4,4,2.9,0.3,0", "5,2,0.8,0,0", "5,3,1.3,0.9,0", "5,4,2.2,0,0", "6,2,1.1,0.4,0",
    "7,1,1.9,0.8,0", "6,2,2.6,0,0", "3,3,1.1,0.4,0.08", "3,4,2.1,0,0.3", "4,3,0.9,0.5,0.1",
    "4,2,1.6,0,0.05", "5,2,1.2,0.7,0.04"
  })
  void drawsFromTheDistributionOfTheFullState(
      int nodes, int atoms, double time, double offset, double rate) {
    LiteralOutcomes literal = new LiteralOutcomes(nodes, atoms, time, offset, rate);
    OutcomeSampler sampler =
        new OutcomeSampler(
            new EnsembleChain(nodes, atoms, Outcomes.allN(nodes, atoms), offset),
            time,
            new Dephasing(0.7, rate));
    RandomGenerator random = PointRandom.forPoint(11, 100L * nodes + atoms);
    long[] counts = new long[literal.size()];
    double[] probabilities = new double[literal.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[literal.index(sampler.draw(random))]++;
    }
    double total = 0;
    for (int index = 0; index < counts.length; index++) {
      probabilities[index] = literal.probability(index);
      total += probabilities[index];
    }
    assertThat(total).isCloseTo(1, within(1e-12));
    ChiSquare.check(counts, probabilities, DRAWS);
  }

  @ParameterizedTest(name = "{0} trials, {1}")
  @CsvSource({
    "1,0.5",
    "7,0.5",
    "40,0.2",
    "40,0.8",
    "100,0.5",
    "300,0.03",
    "5000,0.004",
    "5000,0.996"
  })
  void binomialDrawsFollowTheirProbabilities(int n, double p) {
    RandomGenerator random = PointRandom.forPoint(5, n);
    long[] counts = new long[n + 1];
    double[] probabilities = new double[n + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[(int) BinomialDraw.draw(random, n, p, 1 - p)]++;
    }
    // By the ratio of neighbours, counted from the end that does not underflow.
    double rarer = Math.min(p, 1 - p);
    double probability = Math.pow(1 - rarer, n);
    for (int k = 0; k <= n; k++) {
      probabilities[p <= 0.5 ? k : n - k] = probability;
      probability *= rarer / (1 - rarer) * (n - k) / (k + 1);
    }
    ChiSquare.check(counts, probabilities, DRAWS);
  }

  @Test
  void certainTrialsAlwaysSucceed() {
    RandomGenerator random = PointRandom.forPoint(5, 0);
    assertThat(BinomialDraw.draw(random, 12, 1, 0)).isEqualTo(12);
    assertThat(BinomialDraw.draw(random, 12, 0, 1)).isZero();
    assertThat(BinomialDraw.draw(random, 1_000_000_000_000L, 1, 1e-30))
        .isEqualTo(1_000_000_000_000L);
  }

  @ParameterizedTest(name = "{0} atoms")
  @CsvSource({"100000", "1000000000", "1000000000000000"})
  void meanOfLargeEnsemblesFollowsFromTheOverlap(long atoms) {
    // ⟨S_x⟩/N of node 2 is the mean of cos((k₁−k₃)t + φ), which is cos^{2N}(t/2) cos φ.
    double time = 0.8 / Math.sqrt(atoms);
    double offset = 0.4;
    OutcomeSampler sampler =
        new OutcomeSampler(
            new EnsembleChain(3, atoms, Outcomes.allN(3, atoms), offset), time, Dephasing.NONE);
    RandomGenerator random = PointRandom.forPoint(3, atoms);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double x = 2 * (double) sampler.draw(random).at(2) / atoms - 1;
      sum += x;
      squares += x * x;
    }
    double mean = sum / DRAWS;
    double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
    double expected =
        Math.exp(atoms * Math.log1p(-Math.pow(Math.sin(time / 2), 2))) * Math.cos(offset);
    assertThat(mean).isCloseTo(expected, within(4 * error));
    assertThat(error).isLessThan(0.005);
  }

  @Test
  void fiveNodesOfAThousandAtomsAgreeWithTheMomentsOfTheMiddleNode() {
    // ⟨S_x⟩/N of node 3 is the coherence between neighbouring k, which nodes 2 and 4 damp by
    // cos^N(t/2) each.
    long atoms = 1000;
    double time = 0.03;
    OutcomeSampler sampler = new OutcomeSampler(EnsembleChain.allN(5, atoms), time, Dephasing.NONE);
    RandomGenerator random = PointRandom.forPoint(4, 1);
    int draws = 3000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      double x = 2 * (double) sampler.draw(random).at(3) / atoms - 1;
      sum += x;
      squares += x * x;
    }
    double mean = sum / draws;
    double error = Math.sqrt((squares / draws - mean * mean) / draws);
    double expected = Math.pow(Math.cos(time / 2), 2.0 * atoms);
    assertThat(mean).isCloseTo(expected, within(4 * error));
    assertThat(error).isLessThan(0.02);
  }

  @Test
  void oneStreamGivesTheSameOutcomesAgain() {
    OutcomeSampler sampler =
        new OutcomeSampler(EnsembleChain.allN(6, 50), 0.7, Dephasing.everywhere(0.01));
    RandomGenerator first = PointRandom.forPoint(9, 9);
    RandomGenerator second = PointRandom.forPoint(9, 9);
    for (int draw = 0; draw < 20; draw++) {
      assertThat(sampler.draw(first)).isEqualTo(sampler.draw(second));
    }
  }

  @Test
  void twoNodesHaveNothingToDraw() {
    assertThat(
            new OutcomeSampler(EnsembleChain.allN(2, 9), 1, Dephasing.NONE)
                .draw(PointRandom.forPoint(1, 1)))
        .isEqualTo(Outcomes.of());
  }

  @Test
  void tooManyAtomsForOddNodesAreRefused() {
    assertThatThrownBy(
            () -> new OutcomeSampler(EnsembleChain.allN(4, 20_000_000), 1, Dephasing.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16777216")
        .hasMessageContaining("20000000");
  }

  @Test
  void dephasingBeyondAllNumbersLeavesUniformPhases() {
    // The mean of Binomial(N, cos²(α/2)) over all α: C(2q,q) C(2(N−q),N−q)/4^N.
    int atoms = 6;
    OutcomeSampler sampler =
        new OutcomeSampler(EnsembleChain.allN(3, atoms), 1e10, new Dephasing(0, 1e300));
    RandomGenerator random = PointRandom.forPoint(12, 1);
    long[] counts = new long[atoms + 1];
    double[] probabilities = new double[atoms + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[(int) sampler.draw(random).at(2)]++;
    }
    for (int q = 0; q <= atoms; q++) {
      probabilities[q] =
          Binomial.symmetric(2L * q, q) * Binomial.symmetric(2L * (atoms - q), atoms - q);
    }
    ChiSquare.check(counts, probabilities, DRAWS);
  }

  @Test
  void aDrawOfOddNodesStopsWhenInterrupted() {
    OutcomeSampler sampler = new OutcomeSampler(EnsembleChain.allN(4, 9), 1, Dephasing.NONE);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> sampler.draw(PointRandom.forPoint(1, 1)))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped during a draw of outcomes");
    assertThat(Thread.interrupted()).isTrue();
  }
}
