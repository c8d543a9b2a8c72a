package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Outcomes;

/// What must hold whatever the kernel: limits, bounds, monotony and symmetries.
class DephasedLimitsTest {
  private static EnsembleChain random(int nodes, long atoms, double offset, Random random) {
    long[] q = new long[nodes - 2];
    for (int j = 0; j < q.length; j++) {
      q[j] = atoms - random.nextLong(atoms / 3 + 1);
    }
    return new EnsembleChain(nodes, atoms, Outcomes.of(q), offset);
  }

  private static double negativity(EndToEnd state) {
    return state.logNegativity().orElseThrow().value();
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"2,3", "2,10", "2,17", "3,1", "3,9", "3,24", "3,41", "4,5", "4,8", "5,6", "6,5"})
  void withoutDephasingTheStateIsPure(int nodes, long atoms) {
    Random random = new Random(100L * nodes + atoms);
    for (double offset : nodes == 2 ? new double[] {0} : new double[] {0, 0.4}) {
      EnsembleChain chain = random(nodes, atoms, offset, random);
      double time = 6 * random.nextDouble();
      EndToEnd pure = chain.exact(time);
      EndToEnd state = new DephasedChain(chain, Dephasing.NONE).exact(time);
      double probability = pure.outcomeProbability().value();
      assertThat(state.outcomeProbability().value()).isCloseTo(probability, within(1e-13));
      assertThat(negativity(state))
          .isCloseTo(negativity(pure), within(1e-12 + 1e-14 / probability));
      // The first order in the rates, at most some N² each, and nothing else.
      EndToEnd weak = new DephasedChain(chain, Dephasing.everywhere(1e-9)).exact(time);
      assertThat(negativity(weak)).isCloseTo(negativity(pure), within(1e-4));
      assertThat(negativity(weak)).isLessThanOrEqualTo(negativity(pure) + 1e-11);
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms, rates {2} and {3}")
  @CsvSource({
    "2,7,0.25,0",
    "3,10,0.25,0.25",
    "3,21,0.5,0.125",
    "3,14,0.0625,1",
    "4,5,0.25,0.25",
    "4,5,0.01,0.3",
    "5,4,0.25,0.25"
  })
  void localChannelsShareNothing(int nodes, long atoms, double ends, double inner) {
    Dephasing dephasing = new Dephasing(ends, inner);
    assertThat(dephasing.separates(nodes)).isTrue();
    Random random = new Random(atoms);
    for (double time : new double[] {0.2, 1, Math.PI / 2, 2.6, 5}) {
      EnsembleChain chain =
          random(nodes, atoms, nodes == 2 ? 0 : random.nextDouble() - 0.5, random);
      Estimate found =
          new DephasedChain(chain, dephasing).exact(time).logNegativity().orElseThrow();
      assertThat(found.value()).isLessThanOrEqualTo(found.error());
      assertThat(found.error()).isLessThan(1e-9);
    }
  }

  @Test
  void halfTheThresholdStillSharesSomething() {
    DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, 30), Dephasing.everywhere(0.16));
    double most = 0;
    for (int i = 1; i <= 60; i++) {
      most = Math.max(most, negativity(chain.exact(i * Math.PI / 60)));
    }
    // Largest over t from 0 to 2π by an independent program: 0.105.
    assertThat(most).isCloseTo(0.105, within(0.002));
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"2,8", "3,4", "3,15", "4,5", "5,4"})
  void fasterDephasingOfTheEndsNeverHelps(int nodes, long atoms) {
    // It is a local operation on each end, and commutes with everything else.
    Random random = new Random(3 * atoms);
    for (int trial = 0; trial < 3; trial++) {
      double offset = nodes == 2 || trial == 0 ? 0 : random.nextDouble();
      EnsembleChain chain = random(nodes, atoms, offset, random);
      double time = 4 * random.nextDouble();
      double inner = 0.1 * random.nextDouble();
      double before = Double.POSITIVE_INFINITY;
      double probability = Double.NaN;
      for (double ends : new double[] {0, 0.001, 0.01, 0.03, 0.1, 0.3, 1}) {
        EndToEnd state = new DephasedChain(chain, new Dephasing(ends, inner)).exact(time);
        Estimate found = state.logNegativity().orElseThrow();
        assertThat(found.value()).isLessThanOrEqualTo(before + found.error());
        before = found.value();
        // The ends keep their populations.
        if (!Double.isNaN(probability)) {
          assertThat(state.outcomeProbability().value()).isCloseTo(probability, within(1e-14));
        }
        probability = state.outcomeProbability().value();
      }
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"3,5", "3,12", "4,4", "5,3", "4,5"})
  void theOffsetIsEvenAndPeriodic(int nodes, long atoms) {
    Random random = new Random(5 * atoms + nodes);
    EnsembleChain chain = random(nodes, atoms, 0.7, random);
    Dephasing dephasing = new Dephasing(0.02, 0.05);
    EndToEnd state = new DephasedChain(chain, dephasing).exact(1.3);
    for (double offset : new double[] {-0.7, 0.7 - 2 * Math.PI}) {
      EnsembleChain other = new EnsembleChain(nodes, atoms, chain.outcomes(), offset);
      EndToEnd turned = new DephasedChain(other, dephasing).exact(1.3);
      assertThat(negativity(turned)).isCloseTo(negativity(state), within(1e-11));
      assertThat(turned.outcomeProbability().value())
          .isCloseTo(state.outcomeProbability().value(), within(1e-13));
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"4,4", "5,3", "6,3"})
  void theChainMayBeReadBackwards(int nodes, long atoms) {
    Random random = new Random(7 * atoms + nodes);
    for (double offset : new double[] {0, 0.9}) {
      EnsembleChain chain = random(nodes, atoms, offset, random);
      long[] q = chain.outcomes().counts();
      long[] backwards = new long[q.length];
      for (int j = 0; j < q.length; j++) {
        backwards[j] = q[q.length - 1 - j];
      }
      EnsembleChain turned = new EnsembleChain(nodes, atoms, Outcomes.of(backwards), offset);
      Dephasing dephasing = new Dephasing(0.03, 0.01);
      EndToEnd state = new DephasedChain(chain, dephasing).exact(2.2);
      EndToEnd other = new DephasedChain(turned, dephasing).exact(2.2);
      double allowed = 1e-12 + 1e-15 / state.outcomeProbability().value();
      assertThat(negativity(other)).isCloseTo(negativity(state), within(allowed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void withoutInteractionNothingIsShared(int nodes) {
    EndToEnd state =
        new DephasedChain(EnsembleChain.allN(nodes, 6), Dephasing.everywhere(0.1)).exact(0);
    assertThat(negativity(state)).isCloseTo(0, within(1e-12));
    assertThat(state.outcomeProbability().value()).isCloseTo(1, within(1e-13));
  }

  @Test
  void probabilitiesOfAllOutcomesSumToOne() {
    for (int nodes : new int[] {3, 4}) {
      double total = 0;
      for (long q = 0; q <= 7; q++) {
        for (long r = 0; r <= (nodes == 4 ? 7 : 0); r++) {
          Outcomes outcomes = nodes == 4 ? Outcomes.of(q, r) : Outcomes.of(q);
          total +=
              new DephasedChain(
                      new EnsembleChain(nodes, 7, outcomes, 0.3), new Dephasing(0.1, 0.04))
                  .exact(1.1)
                  .outcomeProbability()
                  .value();
        }
      }
      assertThat(total).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void outcomesThatCannotHappenLeaveNoState() {
    // Without interaction and offset the measured node stays in its coherent state, q = N.
    for (int nodes : new int[] {3, 4}) {
      long[] q = new long[nodes - 2];
      EndToEnd state =
          new DephasedChain(
                  new EnsembleChain(nodes, 6, Outcomes.of(q), 0), Dephasing.everywhere(0.1))
              .exact(0);
      assertThat(state.logNegativity()).isEmpty();
      assertThat(state.outcomeProbability().value()).isZero();
      assertThat(state.outcomeProbability().error()).isBetween(1e-40, 1e-13);
    }
  }

  @Test
  void improbableOutcomesSayHowLittleIsKnown() {
    // p ≈ 10^−10: the sums over the measured node cancel.
    EnsembleChain chain = new EnsembleChain(3, 10, Outcomes.of(2), 0);
    EndToEnd pure = chain.exact(0.07);
    double probability = pure.outcomeProbability().value();
    assertThat(probability).isBetween(1e-12, 1e-9);
    EndToEnd state = new DephasedChain(chain, Dephasing.NONE).exact(0.07);
    assertThat(Math.abs(state.outcomeProbability().value() - probability))
        .isLessThan(state.outcomeProbability().error());
    Estimate found = state.logNegativity().orElseThrow();
    assertThat(Math.abs(found.value() - negativity(pure))).isLessThan(found.error());
    assertThat(found.error()).isGreaterThan(1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY})
  void timeHasADirection(double time) {
    DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, 5), Dephasing.everywhere(0.1));
    String message = "time must be finite and at least 0 with dephasing, but is " + time;
    assertThatIllegalArgumentException().isThrownBy(() -> chain.exact(time)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> chain.disc(time, 5)).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chain.classes(time, 1e-3))
        .withMessage(message);
  }

  @Test
  void kernelsSayWhatTheyAreFor() {
    DephasedChain four = new DephasedChain(EnsembleChain.allN(4, 5), Dephasing.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> four.disc(1, 5))
        .withMessage("nodes must be 3 for a disc, but are 4");
    DephasedChain turned =
        new DephasedChain(new EnsembleChain(3, 5, Outcomes.of(5), 0.1), Dephasing.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> turned.classes(1, 1e-3))
        .withMessage("outcome must be N and the offset 0 for residue classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> turned.disc(1, 1))
        .withMessage("disc must have a radius of at least 2.0 deviations, but has 1.0");
  }
}
