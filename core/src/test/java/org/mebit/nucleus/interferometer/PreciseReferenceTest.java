package org.mebit.nucleus.interferometer;

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
import org.mebit.numeric.Normal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values with sixty digits from mpmath, of formulas with their cancelling differences.
class PreciseReferenceTest {
  /// Relative: some tens of operations that lose nothing.
  private static final double ROUNDING = 2e-14;

  /// Relative, of the difference 2d − 2√(p00 p11), which is small against both.
  private static final double DIFFERENCE = 1e-14;

  @TestFactory
  Stream<DynamicTest> agreesWithSixtyDigits() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      tests.add(
          DynamicTest.dynamicTest(
              entry.get("quantity").asString() + " " + entry.get("case"), () -> check(entry)));
    }
    assertThat(tests).hasSize(28);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PreciseReferenceTest.class.getResourceAsStream("/interferometer-reference.json"))) {
      return new ObjectMapper().readTree(in).get("entries");
    }
  }

  private static void check(JsonNode entry) {
    JsonNode given = entry.get("case");
    JsonNode value = entry.get("value");
    switch (entry.get("quantity").asString()) {
      case "tomography" -> tomography(given, value);
      case "herald" ->
          close(
              new Herald(
                      real(given, "p"),
                      real(given, "eta"),
                      real(given, "mu"),
                      real(given, "purity"))
                  .posterior(),
              value.asDouble());
      case "normal_below" -> close(Normal.below(real(given, "x")), value.asDouble());
      case "ou_coherence" -> {
        double[] c = new double[2];
        new Motion.OrnsteinUhlenbeck(real(given, "u"), real(given, "tc"))
            .coherence(real(given, "k"), 1)
            .at(real(given, "t"), c);
        close(c[0], value.asDouble());
      }
      default -> throw new AssertionError("no check for " + entry);
    }
  }

  private static void tomography(JsonNode given, JsonNode value) {
    Tomography t =
        new Tomography(
            real(given, "qL"),
            real(given, "qR"),
            real(given, "mu"),
            real(given, "dL"),
            real(given, "dR"),
            real(given, "V0"));
    close(t.p00(), value.get(0).asDouble());
    close(t.p01(), value.get(1).asDouble());
    close(t.p10(), value.get(2).asDouble());
    close(t.p11(), value.get(3).asDouble());
    close(t.d(), value.get(4).asDouble());
    assertThat(t.concurrencePerTrigger())
        .isCloseTo(value.get(5).asDouble(), within(DIFFERENCE * 2 * t.d()));
    close(t.concurrence(), value.get(6).asDouble());
    // As near to 1 as the sum of four rounded numbers.
    assertThat(t.state().trace()).isCloseTo(1, within(1e-15));
  }

  private static double real(JsonNode given, String name) {
    return given.get(name).asDouble();
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(ROUNDING * Math.abs(expected)));
  }
}
