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

/// Values of an independent Python implementation (numpy in double precision, a series in thickness
/// checked there by contour integrals); each entry says how and how well.
class SextetReferenceTest {
  /// What the wave is asked for; the entries quote 1e-9 or relative 1e-9.
  private static final double ASKED = 1e-11;

  private static final double MM_PER_S = 1e-3;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      String quantity = entry.get("quantity").asString();
      if (quantity.startsWith("sextet_")) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + quantity + " " + entry.get("case"),
                () -> check(quantity, entry.get("case"), entry)));
      }
    }
    assertThat(tests).hasSize(24);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SextetReferenceTest.class.getResourceAsStream("/nuclear-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void check(String quantity, JsonNode given, JsonNode entry) {
    JsonNode value = entry.get("value");
    JsonNode quoted = entry.get("tol");
    switch (quantity) {
      case "sextet_line_mm_s" ->
          assertThat(line(given).velocity() / MM_PER_S)
              .isCloseTo(
                  value.asDouble(),
                  within(quoted.get("rel").asDouble() * Math.abs(value.asDouble())));
      case "sextet_weight_sigma" -> isClose(line(given).sigmaWeight(), value, quoted);
      case "sextet_weight_pi" -> isClose(line(given).piWeight(), value, quoted);
      case "sextet_amplitude_re_im_sigma_pi_over_gamma" ->
          areClose(amplitude(given), value, quoted);
      case "sextet_storage_F_and_efficiency" -> areClose(storage(given), value, quoted);
      case "sextet_inversion_QB_QC" -> areClose(inversion(given), value, quoted);
      default -> throw new AssertionError("no check for " + quantity);
    }
  }

  private static void isClose(double ours, JsonNode value, JsonNode quoted) {
    assertThat(ours).isCloseTo(value.asDouble(), within(quoted.get("abs").asDouble()));
  }

  private static void areClose(double[] ours, JsonNode value, JsonNode quoted) {
    assertThat(ours).hasSize(value.size());
    for (int i = 0; i < ours.length; i++) {
      isClose(ours[i], value.get(i), quoted);
    }
  }

  private static Vector vector(JsonNode node) {
    return new Vector(node.get(0).asDouble(), node.get(1).asDouble(), node.get(2).asDouble());
  }

  private static SextetCrystal crystal(JsonNode given) {
    Transition iron = Transition.iron57(given.get("tau_nucleus_s").asDouble());
    double thickness = given.has("T") ? given.get("T").asDouble() : 1;
    Hyperfine hyperfine =
        given.has("dEq_m_s")
            ? new Hyperfine(
                given.has("iso_m_s") ? given.get("iso_m_s").asDouble() : 0,
                given.get("dEq_m_s").asDouble(),
                vector(given.get("efg_axis")),
                given.has("efg_x") ? vector(given.get("efg_x")) : Vector.ALONG_E,
                given.has("eta") ? given.get("eta").asDouble() : 0)
            : Hyperfine.NONE;
    return new SextetCrystal(thickness, iron, hyperfine);
  }

  private static Line line(JsonNode given) {
    return crystal(given).lines(vector(given.get("B_T"))).get(given.get("line").asInt());
  }

  private static double[] amplitude(JsonNode given) {
    JsonNode in = given.get("e_in");
    Polarization pulse =
        new Polarization(
            in.get(0).get(0).asDouble(),
            in.get(0).get(1).asDouble(),
            in.get(1).get(0).asDouble(),
            in.get(1).get(1).asDouble());
    double time = given.get("t_s").asDouble();
    ScatteredWave wave =
        crystal(given)
            .scattered(FieldSchedule.constant(vector(given.get("B_T"))), pulse, 1.01 * time, ASKED);
    double[] amplitude = new double[4];
    wave.at(time, amplitude);
    return amplitude;
  }

  private static double[] storage(JsonNode given) {
    double stored = given.get("Ts_s").asDouble();
    double back = given.get("Tr_s").asDouble();
    double compared = given.get("compare_s").asDouble();
    FieldSchedule still = FieldSchedule.constant(vector(given.get("B_T")));
    FieldSchedule switched = still.replaced(stored, back, vector(given.get("B_store_T")));
    SextetCrystal crystal = crystal(given);
    ScatteredWave reference =
        crystal.scattered(still, Polarization.SIGMA, stored + compared, ASKED);
    ScatteredWave retrieved =
        crystal.scattered(switched, Polarization.SIGMA, back + compared, ASKED);
    double[] products = TwoWaves.products(reference, stored, retrieved, back, compared);
    double overlap = products[2] * products[2] + products[3] * products[3];
    return new double[] {overlap / (products[0] * products[1]), products[1] / products[0]};
  }

  private static double[] inversion(JsonNode given) {
    double middle = given.get("Tphi_s").asDouble();
    double duration = given.get("t_rot_s").asDouble();
    // Counting begins when the field stands still again and ends tau after the middle of its turn.
    double begin = middle + 0.5 * duration;
    double gate = given.get("tau_s").asDouble() - 0.5 * duration;
    FieldSchedule still = FieldSchedule.constant(vector(given.get("B_T")));
    FieldSchedule turned =
        still.turned(middle - 0.5 * duration, duration, vector(given.get("axis")), Math.PI);
    SextetCrystal crystal = crystal(given);
    ScatteredWave first = crystal.scattered(still, Polarization.SIGMA, begin + gate, ASKED);
    ScatteredWave second = crystal.scattered(turned, Polarization.SIGMA, begin + gate, ASKED);
    double[] products = TwoWaves.products(first, begin, second, begin, gate);
    double width = crystal.transition().width();
    double sum = products[0] + products[1];
    return new double[] {
      0.25 * width * (sum - 2 * products[2]), 0.25 * width * (sum + 2 * products[2])
    };
  }
}
