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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Studies against an independent Python implementation: the whole way from parameters to columns.
/// Its times are microseconds.
class OscillatorReferenceTest {
  private static final Path VALUES =
      Path.of("../core/src/test/resources/oscillator-reference.json");
  private static final double MICROSECOND = 1e-6;
  private static final OscillatorPairPlatform PLATFORM = new OscillatorPairPlatform();

  /// Parameters of a device by their names in the file.
  private static final Map<String, String> DEVICE =
      Map.of(
          "n0", "occupation_before_pulse",
          "p", "pump_probability",
          "ninit", "bath_occupation",
          "nread", "read_heating",
          "eps", "swap_efficiency",
          "etaP", "efficiency_pump",
          "etaR", "efficiency_read");

  private static final Map<String, String> RATES =
      Map.of("Gam", "decay_rate", "gam", "heating_decay_rate", "k", "heating_rate");

  /// A way to ask for an entry's values.
  private record Asked(Map<String, Value> given, List<String> columns) {
    Asked with(String key, Value value) {
      Map<String, Value> more = new HashMap<>(given);
      more.put(key, value);
      return new Asked(more, columns);
    }
  }

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(Files.readString(VALUES))) {
      if (entry.get("parameters").has("taus")) {
        List<Asked> asked = asked(entry);
        if (!asked.isEmpty()) {
          tests.add(
              DynamicTest.dynamicTest(
                  entry.get("id").asString() + " " + entry.get("quantity").asString(),
                  () -> check(asked, entry)));
        }
      }
    }
    assertThat(tests).hasSize(30);
    return tests.stream();
  }

  private static void check(List<Asked> asked, JsonNode entry) throws InterruptedException {
    List<Double> found = new ArrayList<>();
    for (Asked one : asked) {
      List<String> quantities = one.columns.stream().distinct().toList();
      Map<String, @Nullable Object> row =
          PlatformRows.of(
                  PLATFORM, Request.grid(PLATFORM.parameters(), one.given, List.of(), quantities))
              .getFirst();
      one.columns.forEach(column -> found.add((Double) Objects.requireNonNull(row.get(column))));
    }
    String tolerance = entry.get("tolerance").asString();
    double relative = part(tolerance, "rel");
    double absolute = part(tolerance, "abs");
    JsonNode value = entry.get("value");
    int of = entry.get("quantity").asString().startsWith("click-conditioned") ? 5 : -1;
    for (int i = 0; i < found.size(); i++) {
      double wanted =
          value.isArray() ? value.get(of >= 0 ? of : place(entry, i)).asDouble() : value.asDouble();
      double within = Math.max(absolute, relative * Math.abs(wanted));
      assertThat(found.get(i))
          .as(entry.get("quantity").asString() + " " + i)
          .isBetween(wanted - within, wanted + within);
    }
  }

  private static int place(JsonNode entry, int i) {
    String quantity = entry.get("quantity").asString();
    return quantity.startsWith("one-photon") ? 6 : quantity.startsWith("weight") ? 4 : i;
  }

  private static double part(String tolerance, String kind) {
    int at = tolerance.indexOf(kind + " ");
    return at < 0
        ? 0
        : Double.parseDouble(tolerance.substring(at + kind.length() + 1).split("[ ,]", -1)[0]);
  }

  private static List<Asked> asked(JsonNode entry) {
    JsonNode p = entry.get("parameters");
    Map<String, Value> given = new HashMap<>();
    device(given, p.get("A"), "_a");
    device(given, p.get("B"), "_b");
    JsonNode optics = p.get("S");
    given.put("splitter_transmission", real(optics.get("T").asDouble()));
    for (int j = 0; j < 2; j++) {
      if (optics.has("nuP")) {
        given.put("dark_counts_pump_" + (j + 1), real(optics.get("nuP").get(j).asDouble()));
        given.put("dark_counts_read_" + (j + 1), real(optics.get("nuR").get(j).asDouble()));
      }
    }
    if (optics.has("Dp")) {
      given.put("overlap_pump", real(optics.get("Dp").asDouble()));
      given.put("overlap_read", real(optics.get("Dr").asDouble()));
    }
    given.put("delay", real(MICROSECOND * p.get("tau").asDouble()));
    given.put("phase", real(p.get("theta").asDouble()));
    String quantity = entry.get("quantity").asString();
    List<String> correlations = List.of("g2_11", "g2_12", "g2_21", "g2_22");
    Value threshold = new Value.Word("threshold");
    return switch (quantity.split(" ", -1)[0] + " " + quantity.split(" ", -1)[1]) {
      case "g2 number" -> List.of(new Asked(given, correlations));
      case "g2 threshold" -> List.of(new Asked(given, correlations).with("detectors", threshold));
      case "means P1,P2,R1,R2" ->
          List.of(new Asked(given, List.of("pump_1", "pump_2", "read_1", "read_2")));
      case "threshold pattern" -> List.of(new Asked(given, patterns()));
      case "phase extremes" ->
          List.of(
              new Asked(given, List.of("g2_11", "g2_21")).with("phase", real(0)),
              new Asked(given, List.of("g2_11", "g2_21", "witness_1"))
                  .with("phase", real(Math.PI)));
      case "weight-conditioned mechanics" ->
          List.of(
              new Asked(given, List.of("mechanical_witness"))
                  .with("herald", new Value.Whole(quantity.contains("herald 1") ? 1 : 2)));
      case "click-conditioned (detector" -> List.of(new Asked(given, List.of("concurrence")));
      case "log negativity" -> List.of(new Asked(given, List.of("log_negativity")));
      case "one-photon-resolved herald" ->
          List.of(new Asked(given, List.of("one_photon_concurrence")));
      case "visibility (max-min)/(max+min)" -> {
        List<Asked> each = new ArrayList<>();
        for (JsonNode delay : p.get("taus")) {
          each.add(
              new Asked(given, List.of("visibility"))
                  .with("delay", real(MICROSECOND * delay.asDouble())));
        }
        yield each;
      }
      // Occupations and correlations of a device alone are the library's.
      case "device moments" -> List.of();
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static List<String> patterns() {
    List<String> names = new ArrayList<>();
    for (int pattern = 0; pattern < 16; pattern++) {
      StringBuilder name = new StringBuilder("pattern_");
      for (int bit = 0; bit < 4; bit++) {
        name.append(pattern >> bit & 1);
      }
      names.add(name.toString());
    }
    return names;
  }

  private static void device(Map<String, Value> given, JsonNode device, String suffix) {
    DEVICE.forEach((key, name) -> given.put(name + suffix, real(device.get(key).asDouble())));
    RATES.forEach(
        (key, name) -> given.put(name + suffix, real(device.get(key).asDouble() / MICROSECOND)));
  }

  private static Value real(double number) {
    return new Value.Real(number);
  }
}
