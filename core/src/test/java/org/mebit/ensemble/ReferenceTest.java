package org.mebit.ensemble;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values from an independent Python implementation in double precision or 40 digits; each entry
/// says how and how well.
class ReferenceTest {
  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      JsonNode given = entry.get("case");
      boolean mixed = given.has("gamma_ends");
      boolean limit = given.has("limit");
      if (!mixed && !limit) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + entry.get("quantity").asString() + " " + given,
                () -> check(given, entry)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceTest.class.getResourceAsStream("/ensemble-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void check(JsonNode given, JsonNode entry) {
    double tolerance = entry.get("abs_tol").asDouble();
    String quantity = entry.get("quantity").asString();
    JsonNode value = entry.get("value");
    switch (quantity) {
      case "E_bits" ->
          assertThat(state(given).entropy().orElseThrow().value())
              .isCloseTo(value.asDouble(), within(tolerance));
      case "p_q" ->
          assertThat(state(given).outcomeProbability().value())
              .isCloseTo(value.asDouble(), within(tolerance));
      case "schmidt_lambda_1..6" -> {
        double[] coefficients = state(given).spectrum().orElseThrow().coefficients();
        for (int i = 0; i < 6; i++) {
          assertThat(coefficients[i]).isCloseTo(value.get(i).asDouble(), within(tolerance));
        }
      }
      case "outcome_averaged_E_bits" ->
          assertThat(averagedEntropy(given)).isCloseTo(value.asDouble(), within(tolerance));
      case "<q|^(x)|k>" ->
          assertThat(
                  XDickeState.elements(given.get("N").asLong(), given.get("q").asLong())[
                      given.get("k").asInt()])
              .isCloseTo(value.asDouble(), within(tolerance));
      default -> throw new AssertionError("no check for " + quantity);
    }
  }

  private static EndToEnd state(JsonNode given) {
    int nodes = given.get("M").asInt();
    long atoms = given.get("N").asLong();
    double time = given.get("t").asDouble();
    EnsembleChain chain =
        new EnsembleChain(
            nodes, atoms, outcomes(given.get("q"), nodes, atoms), given.get("phi").asDouble());
    if (given.has("window_c")) {
      return chain.windowed(
          time,
          new Window(
              given.get("window_c").asDouble(), given.get("measured_node_truncated").asBoolean()));
    }
    return chain.at(time);
  }

  private static Outcomes outcomes(JsonNode listed, int nodes, long atoms) {
    if (listed.isString()) {
      assertThat(listed.asString()).isEqualTo("all N");
      return Outcomes.allN(nodes, atoms);
    }
    long[] counts = new long[listed.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = listed.get(i).asLong();
    }
    return new Outcomes(counts);
  }

  private static double averagedEntropy(JsonNode given) {
    int nodes = given.get("M").asInt();
    long atoms = given.get("N").asLong();
    double time = given.get("t").asDouble();
    double offset = given.get("phi").asDouble();
    double mean = 0;
    double total = 0;
    long combinations = Math.round(Math.pow(atoms + 1.0, nodes - 2.0));
    for (long index = 0; index < combinations; index++) {
      long[] q = new long[nodes - 2];
      long rest = index;
      for (int j = 0; j < q.length; j++) {
        q[j] = rest % (atoms + 1);
        rest /= atoms + 1;
      }
      EndToEnd state = new EnsembleChain(nodes, atoms, new Outcomes(q), offset).exact(time);
      double probability = state.outcomeProbability().value();
      total += probability;
      mean += probability * state.entropy().map(Estimate::value).orElse(0.0);
    }
    assertThat(total).isCloseTo(1, within(1e-12));
    return mean;
  }
}
