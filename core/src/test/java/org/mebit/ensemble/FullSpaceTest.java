package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.ComplexMatrix;

/// The dense path against the protocol carried out literally, wherever the full space has at most
/// 10^4 amplitudes.
class FullSpaceTest {
  /// Sums of at most 10^4 rounded products.
  private static final double EXACT = 1e-12;

  /// Roots of eigenvalues that should be 0 but are 10⁻¹⁷ to 10⁻¹⁶, a hundred of them.
  private static final double ROOTS = 1e-6;

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({
    "2,1", "2,2", "2,7", "2,30", "2,99", "3,1", "3,2", "3,3", "3,8", "3,13", "3,20", "4,1", "4,2",
    "4,5", "4,9", "5,1", "5,2", "5,3", "5,5", "6,1", "6,2", "6,3", "7,1", "7,2", "8,2", "9,1",
    "10,1", "13,1"
  })
  void agreesForRandomTimesOffsetsAndOutcomes(int nodes, int atoms) {
    Random random = new Random(100L * nodes + atoms);
    for (int trial = 0; trial < 6; trial++) {
      double time = 14 * random.nextDouble() - 5;
      double offset = trial % 3 == 0 ? 0 : 8 * random.nextDouble() - 4;
      long[] q = new long[nodes - 2];
      for (int j = 0; j < q.length; j++) {
        q[j] = trial == 0 ? atoms : random.nextInt(atoms + 1);
      }
      ComplexMatrix expected = new FullSpace(nodes, atoms, time, offset).project(q);
      double probability = FullSpace.probability(expected);
      EnsembleChain chain = new EnsembleChain(nodes, atoms, Outcomes.of(q), offset);
      EndToEnd state = chain.exact(time);
      assertThat(state.outcomeProbability().value()).isCloseTo(probability, within(EXACT));
      if (probability > 1e-10) {
        // The literal sum has an absolute error of 10^−16: below, its own entropy is the worse one.
        double allowed = EXACT + 1e-15 / Math.sqrt(probability) + 1e-22 / probability;
        assertThat(state.entropy().orElseThrow().value())
            .isCloseTo(FullSpace.entropy(expected), within(allowed));
        assertThat(state.logNegativity().orElseThrow().value())
            .isCloseTo(
                FullSpace.logNegativity(expected), within(ROOTS + 1e-8 / Math.sqrt(probability)));
      }
    }
  }

  @ParameterizedTest(name = "{0} nodes of {1} atoms")
  @CsvSource({"3,1", "3,12", "4,7", "5,4", "6,2"})
  void probabilitiesOfAllOutcomesSumToOne(int nodes, int atoms) {
    double total = 0;
    int combinations = (int) Math.round(Math.pow(atoms + 1.0, nodes - 2.0));
    for (int index = 0; index < combinations; index++) {
      long[] q = new long[nodes - 2];
      int rest = index;
      for (int j = 0; j < q.length; j++) {
        q[j] = rest % (atoms + 1);
        rest /= atoms + 1;
      }
      total +=
          new EnsembleChain(nodes, atoms, Outcomes.of(q), 0.37)
              .exact(1.234)
              .outcomeProbability()
              .value();
    }
    assertThat(total).isCloseTo(1, within(EXACT));
  }
}
