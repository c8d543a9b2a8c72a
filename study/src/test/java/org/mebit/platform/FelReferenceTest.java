package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Studies against values of 50-digit arithmetic and of an independent quadrature: the whole way
/// from parameters to columns. Values of 1e-11 and better are asked for in double precision, where
/// a light-front momentum becomes an energy and comes back.
class FelReferenceTest {
  private static final Path VALUES = Path.of("../core/src/test/resources/fel-reference.json");
  private static final FelPairPlatform PLATFORM = new FelPairPlatform();

  /// Of amplitudes, of the largest of the four: wanted of the kernels.
  private static final double AMPLITUDE = 1e-13;

  private static final List<String> AMPLITUDES =
      List.of("amplitude_pp", "amplitude_pm", "amplitude_mp", "amplitude_mm");

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (JsonNode entry : new ObjectMapper().readTree(Files.readString(VALUES))) {
      number++;
      String quantity = entry.get("quantity").asString();
      if (serves(quantity)) {
        tests.add(DynamicTest.dynamicTest(number + " " + quantity, () -> check(entry, quantity)));
      }
    }
    assertThat(tests).hasSize(126);
    return tests.stream();
  }

  /// Single photons and derivatives are no quantities of a study.
  private static boolean serves(String quantity) {
    return !quantity.startsWith("T_LO_re_im")
        && !quantity.startsWith("one-photon")
        && !quantity.startsWith("d ln")
        && !quantity.startsWith("fel.k0")
        && !quantity.startsWith("fel.Nc_coop")
        && !quantity.startsWith("fel.n_bunches")
        && !quantity.startsWith("fel.Ne_per_bunch")
        && !quantity.startsWith("dphi")
        && !quantity.startsWith("map argmax");
  }

  private static void check(JsonNode entry, String quantity) throws InterruptedException {
    double relative = entry.get("tol_rel").asDouble();
    List<Double> wanted = new ArrayList<>();
    flatten(entry.get("value"), wanted);
    List<Double> found = found(entry.get("params"), quantity);
    assertThat(found).hasSameSizeAs(wanted);
    double largest = wanted.stream().mapToDouble(Math::abs).max().orElseThrow();
    boolean amplitudes = quantity.startsWith("absT");
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i))
          .as(quantity + " " + i)
          .isCloseTo(
              wanted.get(i),
              within(amplitudes ? AMPLITUDE * largest : Math.max(relative * largest, 1e-300)));
    }
  }

  private static void flatten(JsonNode value, List<Double> into) {
    if (value.isArray()) {
      value.forEach(part -> flatten(part, into));
    } else {
      into.add(value.asDouble());
    }
  }

  private static List<Double> found(JsonNode p, String quantity) throws InterruptedException {
    String kind = quantity.split("[\\[ (]", -1)[0];
    return switch (kind) {
      case "fel.gamma" -> machine(p, "lorentz_factor");
      case "fel.K" -> machine(p, "undulator_parameter");
      case "fel.lambda_fd" -> machine(p, "fundamental_wavelength");
      case "fel.omega_fd_eV" -> machine(p, "fundamental_energy");
      case "fel.kappa" -> machine(p, "recoil");
      case "fel.Ne" -> machine(p, "electrons");
      case "c2_exact" -> plus2(pair(p, "exact_scalar"), p);
      case "absT_LO" -> columns(pair(p, "leading_order"), AMPLITUDES);
      case "absT_scalar_exact" -> columns(pair(p, "exact_scalar"), AMPLITUDES);
      case "trace_rho_dirac" -> columns(pair(p, "exact"), List.of("emission"));
      case "rho_dirac_normalised_re" -> matrix(pair(p, "exact"), "_re");
      case "rho_dirac_normalised_im" -> matrix(pair(p, "exact"), "_im");
      case "concurrence_dirac" -> columns(pair(p, "exact"), List.of("concurrence"));
      case "concurrence_LO" -> columns(pair(p, "leading_order"), List.of("concurrence"));
      case "EoF_dirac" -> columns(pair(p, "exact"), List.of("entanglement_of_formation"));
      case "negativity_dirac" -> columns(pair(p, "exact"), List.of("negativity"));
      case "dW/" -> columns(pair(p, "exact"), List.of("electron_frame_rate"));
      case "F_MB" -> columns(bunched(p), List.of("microbunch_factor"));
      case "planar" -> planar(p, quantity);
      case "R_SE" -> columns(collected(p), List.of("pairs_per_electron"));
      case "aperture-averaged" -> columns(collected(p), List.of("concurrence"));
      case "map" -> map(p, quantity);
      default -> throw new AssertionError(quantity);
    };
  }

  private static List<Double> machine(JsonNode p, String column) throws InterruptedException {
    return columns(machineOf(p), List.of(column));
  }

  private static Map<String, Value> machineOf(JsonNode p) {
    Map<String, Value> given = new HashMap<>();
    given.put("electron_energy", real(1e9 * p.get("E_GeV").asDouble()));
    given.put("undulator_field", real(p.get("B0").asDouble()));
    given.put("undulator_period", real(p.get("lam_u").asDouble()));
    given.put("undulator_periods", new Value.Whole(p.get("Nu").asLong()));
    given.put("bunch_charge", real(1e-12 * p.get("Q_pC").asDouble()));
    given.put("pierce_parameter", real(2e-3));
    return given;
  }

  private static Map<String, Value> pair(JsonNode p, String method) {
    Map<String, Value> given = new HashMap<>();
    double strength = p.get("K").asDouble();
    given.put("undulator_parameter", real(strength));
    given.put("recoil", real(p.get("kappa").asDouble()));
    given.put("energy_fraction_1", real(p.get("c1").asDouble() * (1 + strength * strength) / 2));
    given.put("angle_1", real(p.get("rho1").asDouble()));
    given.put("angle_2", real(p.get("rho2").asDouble()));
    given.put("azimuth", real(p.get("dA").asDouble()));
    given.put("floquet_number", new Value.Whole(p.get("n").asLong()));
    given.put("method", new Value.Word(method));
    return given;
  }

  private static List<Double> plus2(Map<String, Value> given, JsonNode p)
      throws InterruptedException {
    double strength = p.get("K").asDouble();
    return List.of(2 * one(given, "energy_fraction_2") / (1 + strength * strength));
  }

  private static List<Double> matrix(Map<String, Value> given, String part)
      throws InterruptedException {
    Map<String, @Nullable Object> row = row(given, List.of("density_matrix"));
    List<String> basis = List.of("pp", "pm", "mp", "mm");
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        int first = Math.min(i, j);
        int second = Math.max(i, j);
        String name = "rho_" + basis.get(first) + "_" + basis.get(second);
        if (i == j) {
          all.add(part.equals("_re") ? number(row, name) : 0.0);
        } else {
          double sign = i > j && part.equals("_im") ? -1 : 1;
          all.add(sign * number(row, name + part));
        }
      }
    }
    return all;
  }

  private static Map<String, Value> bunched(JsonNode p) {
    Map<String, Value> given = new HashMap<>();
    given.put("undulator_parameter", real(p.get("K").asDouble()));
    given.put("energy_fraction_1", real(p.get("y1").asDouble()));
    given.put("angle_1", real(p.get("rho1").asDouble()));
    given.put("angle_2", real(p.get("rho2").asDouble()));
    given.put("bunch_charge", real(p.get("Ne").asDouble() * 1.602176634e-19));
    given.put("pierce_parameter", real(2e-3));
    given.put("microbunch_electrons", real(p.get("Nj").asDouble()));
    return given;
  }

  private static List<Double> planar(JsonNode p, String quantity) throws InterruptedException {
    Map<String, Value> given = new HashMap<>();
    double peak = p.get("Kpeak").asDouble();
    double dressed = 1 + peak * peak / 2;
    given.put("undulator", new Value.Word("planar"));
    given.put("undulator_parameter", real(peak));
    given.put("energy_fraction_1", real(p.get("c1").asDouble() * dressed / 2));
    given.put("angle_1", real(p.get("rho1").asDouble()));
    given.put("angle_2", real(p.get("rho2").asDouble()));
    // The file turns the field, the program the photons.
    given.put("azimuth_1", real(-p.get("field_azimuth").asDouble()));
    given.put("azimuth", real(p.get("dA").asDouble()));
    if (quantity.contains("absT")) {
      return columns(given, AMPLITUDES);
    }
    return quantity.contains("concurrence")
        ? columns(given, List.of("concurrence"))
        : List.of(2 * one(given, "energy_fraction_2") / dressed);
  }

  private static Map<String, Value> collected(JsonNode p) {
    Map<String, Value> given = new HashMap<>();
    given.put("electron_energy", real(5e9));
    given.put("undulator_field", real(1.32));
    given.put("undulator_period", real(0.03));
    given.put("undulator_periods", new Value.Whole(1392));
    given.put("energy_fraction_1", real(1.0 / 3));
    given.put("angle_1", real(p.get("rho_center").asDouble()));
    given.put("aperture_radius", real(p.get("rho_radius").asDouble()));
    given.put("energy_window", real(p.get("dE_eV").asDouble()));
    return given;
  }

  /// The middles of 100 rings, 120 azimuths.
  private static List<Double> map(JsonNode p, String quantity) throws InterruptedException {
    Map<String, Value> given = new HashMap<>();
    given.put("undulator_parameter", real(p.get("K").asDouble()));
    given.put("energy_fraction_1", real(p.get("y1").asDouble()));
    given.put("angle_1", real(p.get("rho1").asDouble()));
    String column = quantity.contains("concurrence") ? "concurrence" : "emission";
    List<Axis> axes =
        List.of(
            new Axis(
                "angle_2", IntStream.range(0, 100).mapToObj(i -> real((i + 0.5) / 100)).toList()),
            new Axis(
                "azimuth",
                IntStream.range(0, 120).mapToObj(j -> real(2 * Math.PI * j / 120)).toList()));
    double[] values =
        PlatformRows.of(PLATFORM, Request.grid(PLATFORM.parameters(), given, axes, List.of(column)))
            .stream()
            .mapToDouble(row -> number(row, column))
            .toArray();
    return List.of(
        quantity.contains("mean")
            ? IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length
            : IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElseThrow());
  }

  private static double one(Map<String, Value> given, String column) throws InterruptedException {
    return number(row(given, List.of(column)), column);
  }

  private static List<Double> columns(Map<String, Value> given, List<String> columns)
      throws InterruptedException {
    Map<String, @Nullable Object> row = row(given, columns);
    return columns.stream().map(column -> number(row, column)).toList();
  }

  private static Map<String, @Nullable Object> row(
      Map<String, Value> given, List<String> quantities) throws InterruptedException {
    return PlatformRows.of(
            PLATFORM, Request.grid(PLATFORM.parameters(), given, List.of(), quantities))
        .getFirst();
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (Double) Objects.requireNonNull(row.get(column));
  }

  private static Value real(double number) {
    return new Value.Real(number);
  }
}
