package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rungs promise, against the fifth one. The promises were measured on many more points.
class PatchLadderTest {
  private static final PatchSetting FINE = PatchMethod.LADDER[4];

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {3, 4, 5, 6})
  void firstRungsKeepTheirPromise(int nodes) {
    double[] promises = nodes == 3 ? PatchMethod.THREE_NODES : PatchMethod.FEW_NODES;
    double[] powers = nodes == 3 ? new double[] {2} : new double[] {nodes - 1.0, 0.5 * (nodes - 1)};
    Random random = new Random(nodes);
    for (int i = 0; i < 4; i++) {
      long atoms = (long) Math.pow(10, 3 + 10 * random.nextDouble());
      PatchKernel kernel = new PatchKernel(atoms);
      for (double time : Times.ofEveryKind(atoms, 1, atoms)) {
        TurnAngle angle = TurnAngle.of(time);
        Traces fine = kernel.symmetric(angle, FINE, powers);
        for (int rung = 0; rung < promises.length; rung++) {
          Traces coarse = kernel.symmetric(angle, PatchMethod.LADDER[rung], powers);
          String description = "rung " + rung + ", N = " + atoms + ", t = " + time;
          assertThat(coarse.entropy(0))
              .as(description)
              .isCloseTo(fine.entropy(0), within(promises[rung]));
          assertThat(coarse.logTrace(0))
              .as(description)
              .isCloseTo(fine.logTrace(0), within(promises[rung]));
          int last = powers.length - 1;
          assertThat(2 * coarse.logTrace(last) - coarse.logTrace(0))
              .as(description)
              .isCloseTo(
                  2 * fine.logTrace(last) - fine.logTrace(0), within(promises[rung] * Math.log(2)));
        }
      }
    }
  }

  @Test
  void samplesConvergeLikeATrapezoidalRule() {
    // exp(−c/spacing²): the logarithm of the error falls linearly in 1/spacing².
    PatchKernel kernel = new PatchKernel(1_000_000);
    TurnAngle time = TurnAngle.of(1.0);
    double[] powers = {2};
    double exact = kernel.symmetric(time, new PatchSetting(5, 50, 0.06, 2), powers).entropy(0);
    double[] spacings = {0.5, 0.4, 0.32};
    double[] logErrors = new double[spacings.length];
    for (int i = 0; i < spacings.length; i++) {
      double entropy =
          kernel.symmetric(time, new PatchSetting(5, 50, spacings[i], 2), powers).entropy(0);
      logErrors[i] = Math.log(Math.abs(entropy - exact));
    }
    double first =
        (logErrors[1] - logErrors[0]) / (Math.pow(spacings[1], -2) - Math.pow(spacings[0], -2));
    double second =
        (logErrors[2] - logErrors[1]) / (Math.pow(spacings[2], -2) - Math.pow(spacings[1], -2));
    // A summand exp(−4u²) has exp(−π²/(4 s²)); the hops widen it somewhat.
    assertThat(first).isBetween(-6.0, -1.0);
    assertThat(second).isBetween(-6.0, -1.0);
  }

  @Test
  void aToleranceIsMetOrToldToBeMissed() {
    for (double tolerance : new double[] {1e-6, 1e-8, 1e-9, 1e-10, 5e-12}) {
      for (int nodes : new int[] {2, 3, 5, 9}) {
        PatchMethod method = new PatchMethod(List.of(nodes), 123_456_789, 0, tolerance, false);
        EndToEnd fast = method.at(1.7).getFirst();
        EndToEnd checked = method.checkedAt(1.7).getFirst();
        assertThat(fast.entropy().orElseThrow().error()).isLessThanOrEqualTo(tolerance);
        Agreement.close(
            "entropy",
            fast.entropy().orElseThrow(),
            checked.entropy().orElseThrow(),
            tolerance,
            "M = " + nodes);
      }
    }
  }
}
