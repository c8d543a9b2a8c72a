package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values from an independent Python implementation, most of them with 50 digits; each entry says
/// how and how well.
class RateReferenceTest {
  private static final int ENTRIES = 10 + 6 + 9;
  private static final String FRAME_RATE = "dW/(dk1 dOmega1 dOmega2)";

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    JsonNode all = entries();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : all) {
      String quantity = entry.get("quantity").asString();
      if (quantity.startsWith("fel.")
          || quantity.startsWith("dphi/")
          || quantity.startsWith("F_MB")
          || quantity.startsWith(FRAME_RATE)) {
        tests.add(
            DynamicTest.dynamicTest(
                quantity + " " + entry.get("params"),
                () ->
                    assertThat(computed(all, entry))
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
            RateReferenceTest.class.getResourceAsStream("/fel-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double computed(JsonNode all, JsonNode entry) {
    JsonNode params = entry.get("params");
    String quantity = entry.get("quantity").asString();
    return switch (quantity) {
      case "fel.gamma" -> Lcls.MACHINE.gamma();
      case "fel.K" -> Lcls.STRENGTH;
      case "fel.lambda_fd" -> Lcls.MACHINE.fundamentalWavelength();
      case "fel.omega_fd_eV" -> Lcls.MACHINE.fundamentalEnergy();
      case "fel.k0_eV" -> Lcls.MACHINE.electronFrameQuantum();
      case "fel.kappa" -> Lcls.MACHINE.recoil();
      case "fel.Ne" -> Lcls.BUNCH.electrons();
      case "fel.Nc_coop" -> Microbunching.cooperationPeriods(Lcls.PIERCE);
      case "fel.n_bunches" -> Lcls.BUNCH.wavelengths(Lcls.MACHINE.fundamentalWavelength());
      case "fel.Ne_per_bunch_flat" ->
          Lcls.BUNCH.electronsPerWavelength(Lcls.MACHINE.fundamentalWavelength());
      default ->
          quantity.startsWith(FRAME_RATE)
              ? frameRate(all, params)
              : microbunching(quantity, params);
    };
  }

  private static double frameRate(JsonNode all, JsonNode params) {
    PhotonPair pair =
        new PhotonPair(
            real(params, "rho1"),
            real(params, "rho2"),
            0,
            real(params, "dA"),
            real(params, "c1"),
            params.get("n").asInt());
    ElectronFrameRate rate =
        new ElectronFrameRate(UndulatorField.helical(real(params, "K")), real(params, "kappa"));
    for (JsonNode entry : all) {
      if (entry.get("quantity").asString().startsWith("trace_rho_dirac")
          && entry.get("params").equals(params)) {
        return rate.of(pair, entry.get("value").asDouble());
      }
    }
    throw new IllegalArgumentException("no emission of " + params);
  }

  private static double microbunching(String quantity, JsonNode params) {
    PairRate rate = new PairRate(UndulatorField.helical(real(params, "K")), 1e-6, 1);
    double y1 = real(params, "y1");
    double sum = y1 + rate.fraction2(y1, real(params, "rho1"), real(params, "rho2"), 1);
    return quantity.startsWith("dphi")
        ? Microbunching.phaseAdvance(sum) / (2 * Math.PI)
        : new Microbunching(real(params, "Ne"), params.get("Nc").asInt(), real(params, "Nj"))
            .factor(sum);
  }

  private static double real(JsonNode params, String name) {
    return params.get(name).asDouble();
  }
}
