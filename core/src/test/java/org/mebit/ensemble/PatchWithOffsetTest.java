package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An offset displaces the rows of a patch; three nodes only. Errors are not small everywhere, but
/// always told.
class PatchWithOffsetTest {
  private static final double TOLERANCE = 1e-9;

  private static EnsembleChain chain(long atoms, double offset) {
    return new EnsembleChain(3, atoms, Outcomes.of(atoms), offset);
  }

  private static double[] offsets(long atoms) {
    double root = Math.sqrt(atoms);
    return new double[] {
      1e-9, 0.3 / root, -2 / root, 6 / root, 12 / root, 0.7, -2.2, Math.PI - 1e-3, Math.PI
    };
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001, 10_000, 10_001})
  void agreesWithDenseMatrices(long atoms) {
    double[] offsets = offsets(atoms);
    Random random = new Random(atoms);
    int seen = 0;
    for (double time : Times.ofEveryKind(atoms, 1, 3 * atoms)) {
      EnsembleChain chain = chain(atoms, offsets[random.nextInt(offsets.length)]);
      EndToEnd dense = chain.exact(time);
      EndToEnd patch = chain.patch(time, TOLERANCE);
      String description = "N = " + atoms + ", t = " + time + ", φ = " + chain.offset();
      if (patch.entropy().isPresent()) {
        seen++;
        Agreement.check(patch, dense, 1, description);
        Agreement.checkNegativity(patch, dense, 10, description);
      } else {
        assertThat(dense.outcomeProbability().value())
            .as(description)
            .isLessThanOrEqualTo(patch.outcomeProbability().error());
        assertThat(patch.outcomeProbability().error()).isLessThan(1e-25);
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(2);
  }

  @Test
  void meetsTheToleranceAtGenericTimes() {
    Random random = new Random(9);
    int met = 0;
    for (int i = 0; i < 8; i++) {
      EndToEnd state =
          chain(100_000_001L, 6 * random.nextDouble() - 3).patch(6 * random.nextDouble(), 1e-8);
      // At the wrong side of a nearly rational time the outcome may be impossible.
      met += state.entropy().map(Estimate::error).orElse(0.0) <= 1e-8 ? 1 : 0;
    }
    assertThat(met).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001, 100_000_000})
  void oppositeOffsetsAreEqual(long atoms) {
    for (double offset : new double[] {0.3 / Math.sqrt(atoms), 0.7, -2.2}) {
      EndToEnd plus = chain(atoms, offset).patch(1.3, 1e-7);
      EndToEnd minus = chain(atoms, -offset).patch(1.3, 1e-7);
      assertThat(plus.outcomeProbability().value())
          .isCloseTo(minus.outcomeProbability().value(), within(plus.outcomeProbability().error()));
      assertThat(plus.entropy().isPresent()).isEqualTo(minus.entropy().isPresent());
      if (plus.entropy().isPresent()) {
        Agreement.close(
            "entropy",
            plus.entropy().orElseThrow(),
            minus.entropy().orElseThrow(),
            1,
            "φ = " + offset);
      }
    }
  }

  @Test
  void aTinyOffsetIsNone() {
    // dE/dφ vanishes at 0; the second derivative is of order N.
    EndToEnd none = EnsembleChain.allN(3, 100_000_000).patch(1.0, TOLERANCE);
    EndToEnd tiny = chain(100_000_000, 1e-10).patch(1.0, TOLERANCE);
    Agreement.close(
        "entropy",
        tiny.entropy().orElseThrow(),
        none.entropy().orElseThrow(),
        TOLERANCE,
        "φ = 1e-10");
    Agreement.close(
        "log negativity",
        tiny.logNegativity().orElseThrow(),
        none.logNegativity().orElseThrow(),
        1e-5,
        "φ = 1e-10");
  }
}
