package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mebit.nucleus.Transition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Studies against an independent Python implementation: the whole way from parameters to columns.
/// Every entry says how it was computed and how well it is known.
class NuclearReferenceTest {
  private static final Path VALUES = Path.of("../core/src/test/resources/nuclear-reference.json");

  private static final NuclearPairPlatform PLATFORM = new NuclearPairPlatform();

  /// What an entry's case sets, and which columns must hold its value or values.
  private record Expected(
      Map<String, Value> given, List<String> quantities, List<String> columns) {}

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> skipped = new TreeSet<>();
    for (JsonNode entry : new ObjectMapper().readTree(Files.readString(VALUES))) {
      Expected expected = expected(entry);
      if (expected == null) {
        skipped.add(entry.get("quantity").asString());
      } else {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + entry.get("quantity").asString(),
                () -> check(expected, entry)));
      }
    }
    assertThat(tests).hasSize(69);
    // Quantities of the library or of calculators, which have tests of their own.
    assertThat(skipped)
        .containsExactlyInAnyOrder(
            "line_envelope_over_gamma",
            "psi_two_line_over_gamma",
            "budget_excited",
            "budget_delayed",
            "budget_incoherent",
            "sextet_line_mm_s",
            "sextet_weight_sigma",
            "sextet_weight_pi",
            "sextet_amplitude_re_im_sigma_pi_over_gamma",
            "tomography_p01_p10_p11_d_C",
            "herald_posterior",
            "concurrence",
            "chi2_C_per_N",
            "alpha_from_thickness",
            "ku_over_gamma",
            "width_neV");
    return tests.stream();
  }

  private static void check(Expected expected, JsonNode entry) throws InterruptedException {
    Map<String, @Nullable Object> row =
        PlatformRows.of(
                PLATFORM,
                Request.grid(PLATFORM.parameters(), expected.given, List.of(), expected.quantities))
            .getFirst();
    JsonNode tolerance = entry.get("tol");
    JsonNode value = entry.get("value");
    for (int i = 0; i < expected.columns.size(); i++) {
      double wanted = value.isArray() ? value.get(i).asDouble() : value.asDouble();
      double within =
          Math.max(
              tolerance.has("abs") ? tolerance.get("abs").asDouble() : 0,
              tolerance.has("rel") ? tolerance.get("rel").asDouble() * Math.abs(wanted) : 0);
      assertThat((double) Objects.requireNonNull(row.get(expected.columns.get(i))))
          .as(expected.columns.get(i))
          .isBetween(wanted - within, wanted + within);
    }
  }

  private static @Nullable Expected expected(JsonNode entry) {
    JsonNode c = entry.get("case");
    Map<String, Value> given = new HashMap<>();
    given.put("alpha", real(c.has("alpha") ? number(c, "alpha") : number(c, "T", 8) / 8));
    put(given, "splitting", c, "delta_over_gamma");
    put(given, "lifetime", c, "tau_nucleus_s");
    put(given, "switch_time", c, "Tphi_s");
    put(given, "gate", c, "tau_s");
    put(given, "gate", c, "compare_s");
    put(given, "splitter_phase", c, "theta");
    put(given, "arm_phase", c, "chi");
    put(given, "splitter_reflectivity_1", c, "R1");
    put(given, "splitter_reflectivity_2", c, "R2");
    put(given, "store_at", c, "Ts_s");
    put(given, "retrieve_at", c, "Tr_s");
    put(given, "time", c, "t_s");
    put(given, "detector_jitter", c, "sigma_s");
    put(given, "flux", c, "xi_s");
    put(given, "bandwidth", c, "bandwidth_eV");
    String quantity = entry.get("quantity").asString();
    if (quantity.contains("closed")) {
      given.put("model", new Value.Word("closed_form"));
    }
    return switch (quantity) {
      case "psi_closed_over_gamma", "psi_two_line_over_gamma" -> {
        if (c.has("schedule")) {
          yield null;
        }
        yield new Expected(given, List.of("amplitude_1"), List.of("amplitude_1_re"));
      }
      case "QB", "QC", "QB_closed", "QC_closed" -> {
        if (c.has("alpha2")) {
          given.put("alpha_ratio", real(number(c, "alpha2") / number(c, "alpha")));
        }
        if (c.has("amp2")) {
          given.put("arm_transmission", real(Math.pow(number(c, "amp2"), 2)));
        }
        if (c.has("shift2_m_s")) {
          given.put("detuning_2", real(Transition.IRON_57.dopplerShift(number(c, "shift2_m_s"))));
        }
        yield counts(given, quantity);
      }
      case "gated_B", "gated_C" -> {
        given.put("gate", real(number(c, "tb_s") - number(c, "ta_s")));
        given.put("gate_delay", real(number(c, "ta_s") - number(c, "Tphi_s")));
        yield counts(given, quantity);
      }
      case "visibility_B" -> {
        given.put("fringe", new Value.Whole(c.get("fringe_n").asLong()));
        if (c.has("motion")) {
          move(given, c.get("motion"));
        }
        yield one(given, "visibility");
      }
      case "t_intensity_1e_s" -> one(given, "coherence_time");
      case "mean_delay_s" -> one(given, "mean_delay");
      case "t_remaining_1e_s" -> one(given, "remaining_time");
      case "rate_delayed_per_s" -> one(given, "delayed_rate");
      case "rate_excited_per_s" -> one(given, "excitation_rate");
      case "storage_F" -> one(given, "storage_fidelity");
      case "storage_efficiency" -> one(given, "storage_efficiency");
      case "sextet_amplitude_re_im_sigma_pi_over_gamma" -> {
        if (c.has("eta")) {
          yield null;
        }
        sextet(given, c);
        List<String> columns =
            Stream.of("_sigma_re", "_sigma_im", "_pi_re", "_pi_im")
                .map(part -> "amplitude_1" + part)
                .toList();
        yield new Expected(given, List.of("amplitude_1"), columns);
      }
      case "sextet_storage_F_and_efficiency" -> {
        sextet(given, c);
        JsonNode stored = c.get("B_store_T");
        given.put(
            "storage",
            new Value.Word(
                stored.get(2).asDouble() > 0
                    ? "rotate_k"
                    : stored.get(0).asDouble() > 0 ? "rotate_e" : "off"));
        List<String> both = List.of("storage_fidelity", "storage_efficiency");
        yield new Expected(given, both, both);
      }
      case "sextet_inversion_QB_QC" -> {
        sextet(given, c);
        given.put("rotation_time", real(number(c, "t_rot_s")));
        given.put(
            "switching",
            new Value.Word(c.get("axis").get(2).asDouble() == 1 ? "rotation_k" : "rotation_e"));
        List<String> both = List.of("counts_b", "counts_c");
        yield new Expected(given, both, both);
      }
      default -> null;
    };
  }

  private static Expected counts(Map<String, Value> given, String quantity) {
    return one(given, quantity.contains("B") ? "counts_b" : "counts_c");
  }

  private static Expected one(Map<String, Value> given, String quantity) {
    return new Expected(given, List.of(quantity), List.of(quantity));
  }

  private static void move(Map<String, Value> given, JsonNode motion) {
    put(given, "velocity_range", motion, "umax_m_s");
    put(given, "velocity_rms", motion, "urms_m_s");
    put(given, "velocity_correlation_time", motion, "tc_s");
    put(given, "velocity_drift", motion, "u_m_s");
  }

  private static void sextet(Map<String, Value> given, JsonNode c) {
    double x = c.get("B_T").get(0).asDouble();
    double y = c.get("B_T").get(1).asDouble();
    double z = c.get("B_T").get(2).asDouble();
    double field = Math.sqrt(x * x + y * y + z * z);
    given.put("sextet", new Value.Flag(true));
    given.put("field", real(field));
    given.put("field_polar", real(field > 0 ? Math.acos(z / field) : 0));
    given.put("field_azimuth", real(Math.atan2(y, x)));
    put(given, "quadrupole", c, "dEq_m_s");
  }

  private static void put(Map<String, Value> given, String name, JsonNode c, String key) {
    if (c.has(key)) {
      given.put(name, real(number(c, key)));
    }
  }

  private static double number(JsonNode c, String key) {
    return c.get(key).asDouble();
  }

  private static double number(JsonNode c, String key, double otherwise) {
    return c.has(key) ? number(c, key) : otherwise;
  }

  private static Value real(double number) {
    return new Value.Real(number);
  }
}
