package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Against an independent Python implementation: five-dimensional Gauss rules in numpy over its own
/// leading-order amplitudes. Each entry of the file carries its tolerance; numbers in this file
/// have the digits that were published with them.
class ApertureReferenceTest {
  private static final int ENTRIES = 6;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      String quantity = entry.get("quantity").asString();
      if (entry.get("params").has("rho_radius")) {
        tests.add(
            DynamicTest.dynamicTest(
                quantity + " " + entry.get("params"),
                () ->
                    assertThat(computed(entry.get("params"), quantity))
                        .isCloseTo(
                            entry.get("value").asDouble(),
                            withinPercentage(100 * entry.get("tol_rel").asDouble()))));
      }
    }
    assertThat(tests).hasSize(ENTRIES);
    return tests.stream();
  }

  private static JsonNode entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ApertureReferenceTest.class.getResourceAsStream("/fel-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double computed(JsonNode params, String quantity) {
    Aperture aperture =
        new Aperture(params.get("rho_center").asDouble(), 0, params.get("rho_radius").asDouble());
    double width = params.get("dE_eV").asDouble() / Lcls.FUNDAMENTAL;
    CollectedPairs pairs =
        PairCollection.of(
                Lcls.FIELD,
                1,
                aperture,
                new EnergyWindow(1.0 / 3 - width, 1.0 / 3),
                aperture,
                new EnergyWindow(2.0 / 3 - width, 2.0 / 3))
            .collect(1e-9);
    assertThat(pairs.met()).isTrue();
    return quantity.startsWith("R_SE") ? Lcls.PAIRS * pairs.trace() : pairs.concurrence().value();
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.980, 6.38e-25, 0.005e-25", "0.02, 0.998, 1.12e-27, 0.005e-27"})
  void oppositeAperturesGiveNearlyTheSinglet(
      double radius, double concurrence, double yield, double lastDigit) {
    EnergyWindow window = EnergyWindow.around(Lcls.mirrorEnergy(0.6), 5 / Lcls.FUNDAMENTAL);
    CollectedPairs pairs =
        PairCollection.of(
                Lcls.FIELD,
                1,
                new Aperture(0.6, 0, radius),
                window,
                new Aperture(0.6, Math.PI, radius),
                window)
            .collect(PairCollection.TOLERANCE);
    assertThat(pairs.met()).isTrue();
    assertThat(pairs.concurrence().value()).isCloseTo(concurrence, within(0.0005));
    assertThat(Lcls.PAIRS * pairs.trace()).isCloseTo(yield, within(lastDigit));
    // The singlet (+- minus -+): equal weights, opposite signs.
    assertThat(pairs.state().density().matrix().real(1, 2)).isCloseTo(-0.5, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.05, 1.218e-21, 0.001e-21",
    "0.3, 0.1, 7.19e-22, 0.01e-22",
    "0.3, 0.3, 1.48e-22, 0.01e-22",
    "1, 0.05, 1.135e-18, 0.001e-18",
    "1, 0.1, 6.70e-19, 0.01e-19",
    "1, 0.3, 1.353e-19, 0.001e-19",
    "2, 0.05, 2.558e-17, 0.001e-17",
    "2, 0.1, 1.507e-17, 0.001e-17",
    "2, 0.3, 2.79e-18, 0.01e-18"
  })
  void totalsAboveACutInEnergy(double angle, double fraction, double yield, double lastDigit) {
    CollectedYield total =
        PairCollection.total(Lcls.FIELD, 1, fraction, angle, PairCollection.TOLERANCE);
    assertThat(total.met()).isTrue();
    assertThat(Lcls.PAIRS * total.trace()).isCloseTo(yield, within(lastDigit));
  }

  @Test
  void totalIsHalfOfTheTraceOverWholeDiscs() {
    Aperture disc = Aperture.disc(1);
    EnergyWindow window = new EnergyWindow(0.1, 2);
    CollectedPairs ordered =
        PairCollection.of(Lcls.FIELD, 1, disc, window, disc, window).collect(1e-8);
    CollectedYield total = PairCollection.total(Lcls.FIELD, 1, 0.1, 1, 1e-8);
    assertThat(total.trace()).isCloseTo(0.5 * ordered.trace(), withinPercentage(1e-5));
  }
}
