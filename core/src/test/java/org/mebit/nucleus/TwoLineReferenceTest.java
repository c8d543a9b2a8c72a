package org.mebit.nucleus;

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

/// Values of an independent Python implementation (mpmath, and numpy in double precision); each
/// entry says how and how well.
class TwoLineReferenceTest {
  /// The Python values of constant fields agree with contour integrals to 1e-14; ours are asked for
  /// half of this.
  private static final double CONSTANT = 1e-12;

  private static final double ASKED = 5e-13;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      String quantity = entry.get("quantity").asString();
      if (quantity.startsWith("psi_") || quantity.startsWith("line_envelope")) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + quantity + " " + entry.get("case"),
                () -> check(quantity, entry)));
      }
    }
    assertThat(tests).hasSize(13);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            TwoLineReferenceTest.class.getResourceAsStream("/nuclear-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void check(String quantity, JsonNode entry) {
    JsonNode given = entry.get("case");
    double value = entry.get("value").asDouble();
    JsonNode quoted = entry.get("tol");
    double tolerance =
        quoted.has("rel")
            ? quoted.get("rel").asDouble() * Math.abs(value)
            : quoted.get("abs").asDouble();
    double alpha = given.get("alpha").asDouble();
    double time = given.get("t_s").asDouble();
    Transition iron = Transition.iron57(given.get("tau_nucleus_s").asDouble());
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, iron);
    double computed =
        switch (quantity) {
          case "line_envelope_over_gamma" -> TwoLineCrystal.envelope(alpha, time * iron.width());
          case "psi_closed_over_gamma" -> at(crystal.closedForm(schedule(given), 1.1 * time), time);
          default -> at(crystal.scattered(schedule(given), 1.1 * time, ASKED), time);
        };
    assertThat(computed).isCloseTo(value, within(Math.min(tolerance, CONSTANT)));
  }

  private static double at(ScatteredWave wave, double time) {
    double[] into = new double[2];
    wave.at(time, into);
    assertThat(into[1]).isZero();
    return into[0];
  }

  private static FieldSchedule schedule(JsonNode given) {
    if (given.has("delta_over_gamma")) {
      return FieldSchedule.splitting(given.get("delta_over_gamma").asDouble());
    }
    FieldSchedule schedule = null;
    for (JsonNode piece : given.get("schedule")) {
      Vector splitting = Vector.ALONG_H.times(piece.get(1).asDouble());
      schedule =
          schedule == null
              ? FieldSchedule.constant(splitting)
              : schedule.then(new FieldSchedule.Constant(piece.get(0).asDouble(), splitting));
    }
    return Objects.requireNonNull(schedule);
  }
}
