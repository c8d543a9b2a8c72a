package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Outcomes;
import org.mebit.numeric.ComplexMatrix;

/// Exact kernels against the protocol carried out literally on density matrices of the full space.
class DephasedFullSpaceTest {
  /// Some 10^5 rounded products of numbers below 1.
  private static final double EXACT = 1e-12;

  private static EnsembleChain chain(
      int nodes, int atoms, boolean allN, double offset, Random random) {
    long[] q = new long[nodes - 2];
    for (int j = 0; j < q.length; j++) {
      q[j] = allN ? atoms : random.nextInt(atoms + 1);
    }
    return new EnsembleChain(nodes, atoms, Outcomes.of(q), offset);
  }

  private static Dephasing rates(Random random) {
    return new Dephasing(0.3 * random.nextDouble(), 0.1 * random.nextDouble());
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({
    "2,1", "2,2", "2,5", "2,8", "3,1", "3,2", "3,3", "3,6", "3,7", "4,1", "4,2", "4,3", "5,1",
    "5,2", "6,1"
  })
  void agreesForRandomTimesOffsetsOutcomesAndRates(int nodes, int atoms) {
    Random random = new Random(70L * nodes + atoms);
    for (int trial = 0; trial < 6; trial++) {
      double offset = trial % 2 == 0 ? 0 : 8 * random.nextDouble() - 4;
      EnsembleChain chain = chain(nodes, atoms, trial < 2, offset, random);
      double time = 7 * random.nextDouble();
      Dephasing dephasing =
          trial == 5 ? new Dephasing(0, 0.1) : trial == 4 ? Dephasing.NONE : rates(random);
      ComplexMatrix expected = DephasedFullSpace.of(chain, dephasing, time);
      double probability = DephasedFullSpace.probability(expected);
      EndToEnd state = new DephasedChain(chain, dephasing).exact(time);
      assertThat(state.outcomeProbability().value()).isCloseTo(probability, within(EXACT));
      assertThat(state.outcomeProbability().error()).isLessThan(EXACT);
      if (probability > 1e-9) {
        double negativity = DephasedFullSpace.logNegativity(expected);
        assertThat(state.logNegativity().orElseThrow().value())
            .as("%s, %s, t = %s", chain, dephasing, time)
            .isCloseTo(negativity, within(EXACT + 1e-15 / probability));
      }
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"3,2", "3,3", "4,2", "4,3", "2,3"})
  void agreesWithTheMasterEquationIntegratedInTime(int nodes, int atoms) {
    Random random = new Random(80L * nodes + atoms);
    for (int trial = 0; trial < 2; trial++) {
      EnsembleChain chain = chain(nodes, atoms, trial == 0, trial == 0 ? 0 : 0.6, random);
      double time = 0.4 + 1.2 * random.nextDouble();
      Dephasing dephasing = rates(random);
      // Energies differ by up to 30: h⁴ε⁵t/120 is below 10^−9 with 3000 steps.
      ComplexMatrix ends =
          DephasedFullSpace.coherent(nodes, atoms)
              .integrate(time, dephasing, 3000)
              .turnMeasured(chain.offset())
              .project(chain.outcomes().counts());
      EndToEnd state = new DephasedChain(chain, dephasing).exact(time);
      assertThat(state.outcomeProbability().value())
          .isCloseTo(DephasedFullSpace.probability(ends), within(1e-9));
      assertThat(state.logNegativity().orElseThrow().value())
          .isCloseTo(DephasedFullSpace.logNegativity(ends), within(1e-8));
    }
  }
}
