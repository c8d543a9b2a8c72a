package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold whatever the method: periods, mirrors, limits and identities.
class SymmetryTest {
  private static void same(EndToEnd a, EndToEnd b, double allowed) {
    assertThat(a.outcomeProbability().value())
        .isCloseTo(b.outcomeProbability().value(), within(allowed));
    if (b.outcomeProbability().value() > 1e-9) {
      assertThat(a.entropy().orElseThrow().value())
          .isCloseTo(
              b.entropy().orElseThrow().value(),
              within(allowed / Math.sqrt(b.outcomeProbability().value())));
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({
    "2,7", "2,40", "3,1", "3,8", "3,51", "3,100", "4,6", "4,21", "5,9", "5,24", "6,11", "7,12"
  })
  void timeIsPeriodicAndMirroredAndTheOffsetEven(int nodes, int atoms) {
    Random random = new Random(31L * nodes + atoms);
    for (int trial = 0; trial < 4; trial++) {
      long[] q = new long[nodes - 2];
      for (int j = 0; j < q.length; j++) {
        q[j] = trial == 0 ? atoms : random.nextInt(atoms + 1);
      }
      double offset = trial < 2 || nodes == 2 ? 0 : 3 * random.nextDouble();
      double time = 2 * Math.PI * random.nextDouble();
      EnsembleChain chain = new EnsembleChain(nodes, atoms, Outcomes.of(q), offset);
      EndToEnd state = chain.exact(time);
      // The shifted times are rounded to 10^−15, and the phases are N²/4 times that.
      double allowed = 1e-12 + 1e-15 * atoms * atoms;
      same(chain.exact(time + 2 * Math.PI), state, allowed);
      same(chain.exact(2 * Math.PI - time), state, allowed);
      same(chain.exact(-time), state, 1e-11);
      same(new EnsembleChain(nodes, atoms, Outcomes.of(q), -offset).exact(time), state, 1e-11);
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001, 50_000, 50_001, 1_000_000_001, 1_000_000_000_000_000L})
  void patchesAreEvenInTime(long atoms) {
    for (double time : Times.ofEveryKind(atoms, 2, atoms)) {
      EnsembleChain chain = EnsembleChain.allN(3, atoms);
      same(chain.patch(-time, 1e-9), chain.patch(time, 1e-9), 2e-9);
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001, 20_000, 20_001})
  void patchesArePeriodicAndMirrored(long atoms) {
    EnsembleChain chain = EnsembleChain.allN(3, atoms);
    Random random = new Random(atoms);
    for (int i = 0; i < 6; i++) {
      double time = 2 * Math.PI * random.nextDouble();
      EndToEnd state = chain.patch(time, 1e-9);
      // dE/dt is at most of order N.
      same(chain.patch(time + 2 * Math.PI, 1e-9), state, 2e-9 + 2e-15 * atoms);
      same(chain.patch(2 * Math.PI - time, 1e-9), state, 2e-9 + 2e-15 * atoms);
    }
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void withoutInteractionNothingIsShared(int nodes) {
    for (long atoms : new long[] {1, 2, 9, 40}) {
      EndToEnd state = EnsembleChain.allN(nodes, atoms).exact(0);
      assertThat(state.outcomeProbability().value()).isCloseTo(1, within(1e-12));
      assertThat(state.entropy().orElseThrow().value()).isCloseTo(0, within(1e-12));
      assertThat(state.logNegativity().orElseThrow().value()).isCloseTo(0, within(1e-6));
    }
    for (long atoms : new long[] {1000, 1001, 1_000_000_000_000L}) {
      EndToEnd state = EnsembleChain.allN(nodes, atoms).patch(0, 1e-9);
      assertThat(state.outcomeProbability().value()).isCloseTo(1, within(1e-9));
      assertThat(state.entropy().orElseThrow().value()).isCloseTo(0, within(1e-9));
    }
  }

  @ParameterizedTest(name = "2π · {0}/{1}")
  @CsvSource({"1,2", "1,3", "2,3", "1,4", "3,4", "2,5", "1,6", "5,12", "7,20"})
  void rationalTimesShareTheLogarithmOfTheDenominator(int p, int q) {
    double time = 2 * Math.PI * p / q;
    for (int nodes : new int[] {3, 4, 7}) {
      for (long atoms : new long[] {100_000_000, 100_000_001}) {
        EndToEnd state = EnsembleChain.allN(nodes, atoms).patch(time, 1e-9);
        assertThat(state.entropy().orElseThrow().value())
            .isCloseTo(Math.log(q) / Math.log(2), within(1e-8));
        assertThat(state.logNegativity().orElseThrow().value())
            .isCloseTo(Math.log(q) / Math.log(2), within(1e-8));
        // p = Q^{2−M}.
        double probability = Math.pow(q, 2.0 - nodes);
        assertThat(state.outcomeProbability().value())
            .isCloseTo(probability, within(1e-8 * probability));
      }
    }
    if (q < 7) {
      EndToEnd state = EnsembleChain.allN(3, 1501).exact(time);
      assertThat(state.entropy().orElseThrow().value())
          .isCloseTo(Math.log(q) / Math.log(2), within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0} atoms")
  @ValueSource(longs = {1, 2, 5, 30, 61, 200})
  void oneSpectrumServesEveryLength(long atoms) {
    // The general product of Toeplitz and diagonal factors against powers of one M = 3 spectrum.
    double time = 0.7 + 0.01 * atoms;
    List<EndToEnd> powers = EnsembleChain.exactLengths(List.of(2, 3, 4, 5, 6, 7), atoms, time);
    DickeRange all = DickeRange.all(atoms);
    for (int nodes = 2; nodes <= 7; nodes++) {
      EnsembleChain chain = EnsembleChain.allN(nodes, atoms);
      double[] values = new ExactChain(chain, time, all, all, false).values();
      double probability = 0;
      for (double s : values) {
        probability += s * s;
      }
      double entropy = 0;
      for (double s : values) {
        double weight = s * s / probability;
        entropy -= weight > 0 ? weight * Math.log(weight) / Math.log(2) : 0;
      }
      EndToEnd state = powers.get(nodes - 2);
      // The product is rounded at the size of its factors, not of its own.
      double rounding = 1e-15 / Math.sqrt(probability);
      assertThat(state.entropy().orElseThrow().value())
          .isCloseTo(entropy, within(1e-11 + rounding));
      assertThat(state.outcomeProbability().value())
          .isCloseTo(probability, within(probability * (1e-12 + rounding)));
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"2,30", "3,31", "4,12", "5,13", "3,400"})
  void negativityOfAPureStateIsTheSumOfRoots(int nodes, long atoms) {
    Random random = new Random(atoms);
    long[] q = new long[nodes - 2];
    for (int j = 0; j < q.length; j++) {
      q[j] = atoms - random.nextInt(3);
    }
    EndToEnd state = new EnsembleChain(nodes, atoms, Outcomes.of(q), 0.4).exact(2.1);
    double roots = 0;
    for (double weight : state.spectrum().orElseThrow().coefficients()) {
      roots += Math.sqrt(weight);
    }
    assertThat(state.logNegativity().orElseThrow().value())
        .isCloseTo(2 * Math.log(roots) / Math.log(2), within(1e-12));
    assertThat(state.logNegativity().orElseThrow().value())
        .isBetween(
            state.entropy().orElseThrow().value() - 1e-12,
            new EnsembleChain(nodes, atoms, Outcomes.of(q), 0.4).largestEntropy() + 1e-12);
  }

  @Test
  void longerChainsShareLess() {
    double before = Double.POSITIVE_INFINITY;
    for (EndToEnd state :
        new PatchMethod(List.of(2, 3, 4, 5, 6, 8, 12), 1_000_000, 0, 1e-7, false).at(1.0)) {
      assertThat(state.entropy().orElseThrow().value()).isLessThan(before);
      before = state.entropy().orElseThrow().value();
    }
  }

  @Test
  void chainsTooLongForTheirProbabilityKeepTheirEntropy() {
    // p = 2^{−998}·…: the spectrum has a norm below the smallest double, yet two equal weights.
    EndToEnd dense = EnsembleChain.exactLengths(List.of(1000), 2000, 2 * Math.PI / 3).getFirst();
    assertThat(dense.entropy().orElseThrow().value())
        .isCloseTo(Math.log(3) / Math.log(2), within(1e-9));
    assertThat(dense.outcomeProbability().value()).isZero();
  }
}
