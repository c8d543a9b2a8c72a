package org.mebit.nucleus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.nucleus.LineEnvelope;
import org.mebit.nucleus.Transition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values from outside: `nuclear-reference.json` from an independent program in double precision
/// (quadratures, roots and closed forms), `nuclear-source-reference.json` from mpmath with 30 to 60
/// digits (Bessel functions and hypergeometric series, roots by bracketing, Gauss-Legendre
/// quadrature). Each entry has its relative tolerance.
final class SourceReferenceTest {
  /// How each quantity is asked for.
  private static final Map<String, ToDoubleFunction<JsonNode>> ANSWERS =
      Map.ofEntries(
          Map.entry("budget_excited", c -> budget(c).excited()),
          Map.entry("budget_delayed", c -> budget(c).delayed()),
          Map.entry("budget_incoherent", c -> budget(c).incoherent()),
          Map.entry("t_intensity_1e_s", c -> times(c).intensityTime()),
          Map.entry("t_half_s", c -> times(c).intensityTime(0.5)),
          Map.entry("mean_delay_s", c -> times(c).meanDelay()),
          Map.entry("t_remaining_1e_s", c -> times(c).energyTime()),
          Map.entry(
              "remaining_share",
              c ->
                  new CoherenceTimes(number(c, "alpha"), Transition.iron57(1e-7))
                      .remainingAfter(number(c, "lifetimes") * 1e-7)),
          Map.entry(
              "envelope_shape", c -> LineEnvelope.confluent(0.25 * Math.pow(number(c, "w"), 2))),
          Map.entry("rate_excited_per_s", c -> source(c).rates(budget(c), nuclei(c)).excited()),
          Map.entry("rate_delayed_per_s", c -> source(c).rates(budget(c), nuclei(c)).delayed()),
          Map.entry("chi2_C_per_N", SourceReferenceTest::susceptibility),
          Map.entry("alpha_from_thickness", c -> sample(c).alpha()),
          Map.entry(
              "ku_over_gamma",
              c -> nuclei(c).dopplerShift(number(c, "u_m_s")) * number(c, "tau_nucleus_s")),
          Map.entry("width_neV", c -> 1e9 * nuclei(c).widthEnergy()));

  private static double number(JsonNode node, String key) {
    return node.get(key).asDouble();
  }

  private static Transition nuclei(JsonNode given) {
    return Transition.iron57(number(given, "tau_nucleus_s"));
  }

  private static Budget budget(JsonNode given) {
    return new Budget(number(given, "alpha"));
  }

  private static CoherenceTimes times(JsonNode given) {
    return new CoherenceTimes(number(given, "alpha"), nuclei(given));
  }

  private static PhotonSource source(JsonNode given) {
    return new PhotonSource(number(given, "xi_s"), number(given, "bandwidth_eV"));
  }

  private static double susceptibility(JsonNode given) {
    return new DownConversion(
            number(given, "hws_eV"),
            number(given, "hwi_eV"),
            number(given, "N_m3"),
            number(given, "Q_per_m"),
            number(given, "F"))
        .susceptibility();
  }

  private static Sample sample(JsonNode given) {
    return new Sample(
        number(given, "thickness_m"),
        number(given, "enrichment"),
        number(given, "f_LM"),
        number(given, "sigma0_m2"),
        Sample.BORATE_IRON_DENSITY);
  }

  static List<JsonNode> entries() {
    return Stream.of("nuclear-reference.json", "nuclear-source-reference.json")
        .flatMap(file -> read(file).valueStream())
        .filter(entry -> ANSWERS.containsKey(entry.get("quantity").asString()))
        .toList();
  }

  private static JsonNode read(String file) {
    try (InputStream in = SourceReferenceTest.class.getResourceAsStream("/" + file)) {
      return new JsonMapper().readTree(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void agreesWithTheReference(JsonNode entry) {
    String quantity = entry.get("quantity").asString();
    double expected = number(entry, "value");
    double tolerance = number(entry.get("tol"), "rel") * Math.abs(expected);
    double computed =
        Objects.requireNonNull(ANSWERS.get(quantity)).applyAsDouble(entry.get("case"));
    assertThat(computed).as(quantity).isCloseTo(expected, within(tolerance));
  }

  @Test
  void everyQuantityWasSeen() {
    assertThat(entries().stream().map(entry -> entry.get("quantity").asString()))
        .containsAll(new TreeSet<>(ANSWERS.keySet()));
  }
}
