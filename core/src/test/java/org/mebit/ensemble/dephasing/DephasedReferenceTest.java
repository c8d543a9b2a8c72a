package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Outcomes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values of dephased chains from an independent Python implementation; each entry says how and how
/// well. Those of ten thousand atoms are beyond dense matrices.
class DephasedReferenceTest {
  private static final long MOST_ATOMS = 300;

  /// Larger ensembles are asked for by residue classes.
  private static final long MOST_COMPLETE = 100;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(
            DephasedReferenceTest.class.getResourceAsStream("/ensemble-reference.json"))) {
      for (JsonNode entry : new ObjectMapper().readTree(in)) {
        JsonNode given = entry.get("case");
        if (given.has("gamma_ends")
            && !given.has("limit")
            && given.get("N").asLong() <= MOST_ATOMS) {
          tests.add(
              DynamicTest.dynamicTest(
                  entry.get("id").asString() + " " + entry.get("quantity").asString() + " " + given,
                  () -> check(given, entry)));
        }
      }
    }
    assertThat(tests).hasSize(27);
    return tests.stream();
  }

  private static void check(JsonNode given, JsonNode entry) {
    int nodes = given.get("M").asInt();
    long atoms = given.get("N").asLong();
    long[] q = new long[nodes - 2];
    for (int i = 0; i < q.length; i++) {
      q[i] = given.get("q").get(i).asLong();
    }
    EnsembleChain chain =
        new EnsembleChain(nodes, atoms, Outcomes.of(q), given.get("phi").asDouble());
    DephasedChain dephased =
        new DephasedChain(
            chain,
            new Dephasing(given.get("gamma_ends").asDouble(), given.get("gamma_mid").asDouble()));
    double time = given.get("t").asDouble();
    double tolerance = entry.get("abs_tol").asDouble();
    double expected = entry.get("value").asDouble();
    // The probability needs no eigenvalues: a small disc gives it too.
    boolean probability = entry.get("quantity").asString().equals("p_q");
    EndToEnd state =
        atoms <= MOST_COMPLETE && !(probability && atoms > 30)
            ? dephased.exact(time)
            : probability ? dephased.disc(time, 3) : dephased.classes(time, tolerance);
    if (probability) {
      assertThat(state.outcomeProbability().value()).isCloseTo(expected, within(tolerance));
    } else {
      assertThat(state.logNegativity().orElseThrow().value())
          .isCloseTo(expected, within(tolerance));
    }
  }
}
