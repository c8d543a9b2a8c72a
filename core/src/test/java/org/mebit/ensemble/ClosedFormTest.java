package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedFormTest {
  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {2, 3, 4, 5, 7, 10, 20, 40, 100})
  void isWrongByNoMoreThanItSays(int nodes) {
    Random random = new Random(nodes);
    for (int i = 0; i < (nodes > 10 ? 1 : 8); i++) {
      long atoms = (long) Math.pow(10, 3 + 4 * random.nextDouble());
      EnsembleChain chain = EnsembleChain.allN(nodes, atoms);
      for (double time : Times.ofEveryKind(atoms, 1, atoms)) {
        EndToEnd closed = chain.closedForm(time);
        if (Double.isInfinite(closed.entropy().orElseThrow().error())) {
          continue;
        }
        EndToEnd patch = chain.patch(time, 1e-9);
        String description = "M = " + nodes + ", N = " + atoms + ", t = " + time;
        double any = Double.POSITIVE_INFINITY;
        Agreement.close(
            "entropy",
            closed.entropy().orElseThrow(),
            patch.entropy().orElseThrow(),
            any,
            description);
        Agreement.close(
            "probability", closed.outcomeProbability(), patch.outcomeProbability(), 1, description);
        Agreement.close(
            "log negativity",
            closed.logNegativity().orElseThrow(),
            patch.logNegativity().orElseThrow(),
            any,
            description);
      }
    }
  }

  @ParameterizedTest(name = "2π · {0}/{1} + {2}/N")
  @CsvSource({"0,1,0", "1,2,0", "1,3,0.5", "2,5,-3", "3,7,20", "5,12,0.1"})
  void isSharpBesideSimpleRationals(int p, int q, double shift) {
    long atoms = 1_000_000_000L;
    EndToEnd state = EnsembleChain.allN(3, atoms).closedForm(2 * Math.PI * p / q + shift / atoms);
    assertThat(state.method()).isEqualTo(Method.CLOSED_FORM);
    assertThat(state.entropy().orElseThrow().error()).isLessThan(1e-8);
    if (shift == 0) {
      // The time is rounded, to a distance of 10^−16 N from the rational.
      assertThat(state.entropy().orElseThrow().value())
          .isCloseTo(Math.log(q) / Math.log(2), within(1e-8));
      assertThat(state.outcomeProbability().value()).isCloseTo(1.0 / q, within(1e-8));
    }
  }

  @Test
  void claimsNothingWhereNoRationalIsNear() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      double golden = Math.PI * (Math.sqrt(5) - 1) + 1e-3 * random.nextDouble();
      EndToEnd state = EnsembleChain.allN(3, 1_000_000).closedForm(golden);
      double y = 0.5 * Math.PI / HopLattice.of(1_000_000, TurnAngle.of(golden)).first().norm();
      if (y < 2) {
        assertThat(state.entropy().orElseThrow().error()).isGreaterThan(1);
      }
    }
  }
}
