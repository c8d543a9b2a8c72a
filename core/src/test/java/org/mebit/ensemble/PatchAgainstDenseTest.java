package org.mebit.ensemble;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Patches against dense matrices over all Dicke states that matter.
class PatchAgainstDenseTest {
  private static final double TOLERANCE = EnsembleChain.USUAL_TOLERANCE;

  private static final List<Integer> LENGTHS = List.of(3, 4, 5, 10);

  private static void compare(List<Integer> lengths, long atoms, double time) {
    List<EndToEnd> dense = EnsembleChain.exactLengths(lengths, atoms, time);
    for (int i = 0; i < lengths.size(); i++) {
      int nodes = lengths.get(i);
      EndToEnd patch = EnsembleChain.allN(nodes, atoms).patch(time, TOLERANCE);
      String description = "M = " + nodes + ", N = " + atoms + ", t = " + time;
      Agreement.check(patch, dense.get(i), TOLERANCE, description);
      Agreement.checkNegativity(patch, dense.get(i), TOLERANCE, description);
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {10_000, 10_001})
  void agreesForTenThousandAtoms(long atoms) {
    for (double time : Times.ofEveryKind(atoms, 7, atoms)) {
      compare(LENGTHS, atoms, time);
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001, 1002, 1777, 2000, 2001})
  void agreesWhereTheMethodTakesOver(long atoms) {
    for (double time : Times.ofEveryKind(atoms, 5, atoms)) {
      compare(List.of(3, 4, 6, 10, 13), atoms, time);
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1000, 1001})
  void agreesForTwoNodes(long atoms) {
    for (double time : Times.ofEveryKind(atoms, 2, atoms + 1)) {
      compareTwoNodes(atoms, time);
    }
  }

  @Test
  void agreesForTwoNodesOfTenThousandAtoms() {
    compareTwoNodes(10_000, 1.0);
    compareTwoNodes(10_001, 2 * Math.PI / 7 + 2e-4);
  }

  private static void compareTwoNodes(long atoms, double time) {
    EndToEnd dense = EnsembleChain.allN(2, atoms).exact(time);
    EndToEnd patch = EnsembleChain.allN(2, atoms).patch(time, TOLERANCE);
    String description = "M = 2, N = " + atoms + ", t = " + time;
    Agreement.check(patch, dense, TOLERANCE, description);
    // The singular values themselves count, down to the rounding of the spectrum's square root.
    Agreement.checkNegativity(patch, dense, 1e-6, description);
  }

  @Test
  void agreesForAHundredThousandAtoms() {
    compare(LENGTHS, 100_001, 4.4);
  }

  /// Long chains: high powers reach far in detuning, and the method must know what it loses.
  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {11, 20, 50, 100})
  void longChainsKnowTheirError(int nodes) {
    for (long atoms : new long[] {1000, 10_001}) {
      for (double time : Times.ofEveryKind(atoms, 1, nodes)) {
        EndToEnd dense = EnsembleChain.exactLengths(List.of(nodes), atoms, time).getFirst();
        EndToEnd patch = EnsembleChain.allN(nodes, atoms).patch(time, TOLERANCE);
        String description = "M = " + nodes + ", N = " + atoms + ", t = " + time;
        Agreement.check(patch, dense, Double.POSITIVE_INFINITY, description);
        Agreement.checkNegativity(patch, dense, Double.POSITIVE_INFINITY, description);
      }
    }
  }

  @Test
  @Tag("slow")
  void agreesForAHundredThousandAtomsAtEveryKindOfTime() {
    for (double time : Times.ofEveryKind(100_000, 2, 100_000)) {
      compare(LENGTHS, 100_000, time);
    }
  }

  @Test
  @Tag("slow")
  void agreesForAMillionAtoms() {
    // Seven standard deviations drop 2·10^−22 of p².
    long atoms = 1_000_000;
    EnsembleChain chain = EnsembleChain.allN(3, atoms);
    DickeRange range = new Window(7, false).range(atoms);
    double[] values = new ExactChain(chain, 1.0, range, range, false).values();
    double total = 0;
    for (double s : values) {
      total += s * s;
    }
    double entropy = 0;
    for (double s : values) {
      double weight = s * s / total;
      entropy -= weight > 0 ? weight * Math.log(weight) / Math.log(2) : 0;
    }
    EndToEnd patch = chain.patch(1.0, TOLERANCE);
    Agreement.close(
        "entropy",
        patch.entropy().orElseThrow(),
        new Estimate(entropy, 1e-11),
        TOLERANCE,
        "N = 10^6, t = 1");
    Agreement.close(
        "probability",
        patch.outcomeProbability(),
        new Estimate(total, 1e-12 * total),
        TOLERANCE,
        "N = 10^6, t = 1");
  }
}
