package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.TurnAngle;

class DampingTest {
  /// Rates so large that their product with time is infinite leave what any large rate leaves.
  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {3, 4})
  void infiniteProductsLeaveNumbers(int nodes) {
    double time = 1e10;
    for (boolean ends : new boolean[] {true, false}) {
      Dephasing endless = ends ? new Dephasing(1e300, 1e-12) : new Dephasing(1e-12, 1e300);
      Dephasing large = ends ? new Dephasing(100, 1e-12) : new Dephasing(1e-12, 100);
      EnsembleChain chain = EnsembleChain.allN(nodes, 4);
      EndToEnd found = new DephasedChain(chain, endless).exact(time);
      EndToEnd expected = new DephasedChain(chain, large).exact(time);
      assertThat(found.outcomeProbability().value())
          .isCloseTo(expected.outcomeProbability().value(), within(1e-14));
      assertThat(found.outcomeProbability().error()).isLessThan(1e-12);
      assertThat(found.logNegativity().orElseThrow().value())
          .isCloseTo(expected.logNegativity().orElseThrow().value(), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {200, 10_000})
  void theAutomaticChoiceTakesAnyRate(long atoms) {
    for (Dephasing endless : new Dephasing[] {new Dephasing(1e308, 0), new Dephasing(0, 1e308)}) {
      DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, atoms), endless);
      if (chain.choice(1e10, 1e-6) instanceof SchemeChoice.Serves) {
        EndToEnd state = chain.at(1e10);
        assertThat(state.logNegativity().orElseThrow().value()).isCloseTo(0, within(1e-6));
        assertThat(state.outcomeProbability().value()).isPositive();
      }
    }
  }

  /// `Σ C(2N, N+κ)/4^N = 1`, here with six million terms.
  @ParameterizedTest
  @ValueSource(longs = {1000, 1_000_000_000_000L})
  void withoutInteractionTheProbabilityIsOne(long atoms) {
    assertThat(new MeasuredNode(atoms, TurnAngle.ZERO, 0).probability())
        .isCloseTo(1, within(1e-13));
  }
}
