package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.lattice.ReducedLattice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tabulated law against patches, dense matrices and an independent program.
class TabulatedLawTest {
  /// Patches on the rungs used here are better than this.
  private static final double PATCH_ERROR = 2e-10;

  /// Asked of the law from 10⁴ atoms on.
  private static final double WANTED = 1e-8;

  /// Long chains have narrower summands: their corrections are known to 4·10⁻⁴/N at worst.
  private static final double WANTED_OF_LONG = 3e-8;

  /// Asked of it at its fewest atoms.
  private static final double WANTED_OF_FEW = 1e-6;

  private static final double CEILING = 0.463537;

  private static void againstPatches(int nodes, long atoms, int each, double wanted) {
    LatticeLaw law = LatticeLaw.of(nodes);
    ReducedLattice lattice = new ReducedLattice().of(atoms);
    PatchMethod patches = new PatchMethod(List.of(nodes), atoms, 0, PATCH_ERROR, false);
    for (double time : Times.ofEveryKind(atoms, each, 11L * nodes + atoms)) {
      EndToEnd state = patches.checkedAt(time).getFirst();
      lattice.at(time);
      String what = nodes + " nodes, " + atoms + " atoms, t = " + time;
      double entropy = state.entropy().orElseThrow().value();
      assertThat(law.entropy(lattice)).as(what).isCloseTo(entropy, within(wanted));
      assertThat(law.entropy(lattice))
          .as(what)
          .isCloseTo(entropy, within(law.entropyError(lattice) + PATCH_ERROR));
      double log = state.logOutcomeProbability();
      assertThat(law.logProbability(lattice))
          .as(what)
          .isCloseTo(log, within(law.logProbabilityError(lattice) + PATCH_ERROR));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 10_001, 1_000_000, 1_000_000_000_000L})
  void threeNodesAgreeWithPatches(long atoms) {
    againstPatches(3, atoms, 12, WANTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 10_001, 1_000_000, 1_000_000_000_000L})
  void twoNodesAgreeWithPatches(long atoms) {
    againstPatches(2, atoms, 12, WANTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {2000, 2001, 3500})
  void fewAtomsAgreeWithPatches(long atoms) {
    againstPatches(2, atoms, 8, WANTED_OF_FEW);
    againstPatches(3, atoms, 8, WANTED_OF_FEW);
    againstPatches(10, atoms, 4, WANTED_OF_FEW);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10})
  void otherLengthsAgreeWithPatches(int nodes) {
    againstPatches(nodes, 10_000, 3, nodes <= 6 ? WANTED : WANTED_OF_LONG);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void agreesWithDenseMatrices(int nodes) {
    long atoms = 10_000;
    ReducedLattice lattice = new ReducedLattice().of(atoms);
    LatticeLaw law = LatticeLaw.of(nodes);
    for (double time : new double[] {1.0, 2.2}) {
      EndToEnd dense = EnsembleChain.allN(nodes, atoms).exact(time);
      assertThat(law.entropy(lattice.at(time)))
          .isCloseTo(dense.entropy().orElseThrow().value(), within(WANTED));
      assertThat(Math.exp(law.logProbability(lattice)))
          .isCloseTo(dense.outcomeProbability().value(), within(WANTED));
    }
  }

  @Test
  void agreesWithTheReference() throws Exception {
    // An independent Python program; see the resource's notes.
    int seen = 0;
    try (var file = getClass().getResourceAsStream("/ensemble-reference.json")) {
      for (JsonNode entry : JsonMapper.shared().readTree(file)) {
        JsonNode given = entry.get("case");
        if (given == null || !served(entry, given)) {
          continue;
        }
        ReducedLattice lattice =
            new ReducedLattice().of(given.get("N").asLong()).at(given.get("t").asDouble());
        LatticeLaw law = LatticeLaw.of(given.get("M").asInt());
        double tolerance = entry.get("abs_tol").asDouble() + law.entropyError(lattice);
        assertThat(law.entropy(lattice))
            .as(entry.get("id").asString())
            .isCloseTo(entry.get("value").asDouble(), within(tolerance));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(5);
  }

  /// Complete states of all-N outcomes of many atoms.
  private static boolean served(JsonNode entry, JsonNode given) {
    return entry.get("quantity").asString().equals("E_bits")
        && given.get("N").isNumber()
        && given.get("N").asLong() >= LatticeLaw.FEWEST_ATOMS
        && given.get("q").isString()
        && given.get("q").asString().equals("all N")
        && given.get("phi").asDouble() == 0;
  }

  @Test
  void theCeilingLiesWhereItShould() {
    // x = ½, y = 1.22985, short vector along d: t = 4π/Q with odd Q = √(2N) s.
    long atoms = 1_000_000_000_000L;
    double s = Math.sqrt(Math.PI / (2 * 1.22985));
    long q = Math.round(Math.sqrt(2.0 * atoms) * s) | 1;
    ReducedLattice lattice = new ReducedLattice().of(atoms).at(4 * Math.PI / q);
    double excess = LatticeLaw.of(3).entropy(lattice) - 0.5 * Math.log(atoms) / Math.log(2);
    assertThat(excess).isCloseTo(CEILING, within(1e-6));
    Random random = new Random(4);
    for (int i = 0; i < 100_000; i++) {
      lattice.at(2 * Math.PI * random.nextDouble());
      assertThat(LatticeLaw.of(3).entropy(lattice) - 0.5 * Math.log(atoms) / Math.log(2))
          .isLessThan(CEILING + 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "10"})
  void timesHaveTheirSymmetries(int nodes) {
    LatticeLaw law = LatticeLaw.of(nodes);
    ReducedLattice lattice = new ReducedLattice().of(123_457);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double time = Math.PI * random.nextDouble();
      double entropy = law.entropy(lattice.at(time));
      assertThat(law.entropy(lattice.at(-time))).isCloseTo(entropy, within(1e-13));
      // 2π in double misses the period by 2.4·10^−16, which N magnifies.
      assertThat(law.entropy(lattice.at(2 * Math.PI - time))).isCloseTo(entropy, within(1e-8));
    }
  }

  @Test
  void rationalTimesGiveTheirDenominator() {
    LatticeLaw law = LatticeLaw.of(3);
    ReducedLattice lattice = new ReducedLattice().of(1_000_000);
    for (int q = 1; q < 40; q++) {
      lattice.at(2 * Math.PI / q);
      assertThat(lattice.steps()).isEqualTo(q);
      assertThat(law.entropy(lattice)).isCloseTo(Math.log(q) / Math.log(2), within(1e-10));
      assertThat(law.logProbability(lattice)).isCloseTo(-Math.log(q), within(1e-10));
    }
    assertThat(law.entropy(lattice.at(0))).isCloseTo(0, within(1e-12));
  }

  @Test
  void refusesOtherLengths() {
    assertThatThrownBy(() -> LatticeLaw.of(1)).hasMessageContaining("nodes must");
    assertThatThrownBy(() -> LatticeLaw.of(LatticeLaw.MOST_NODES + 1))
        .hasMessageContaining("nodes must");
  }
}
