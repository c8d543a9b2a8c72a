package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.rate.ElectronFrameRate;
import org.mebit.numeric.ComplexMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values of an independent Python implementation in 50 digits (mpmath), by the light-front form
/// and by covariant traces; each entry says how and how well.
class ExactDiracReferenceTest {
  /// Of the cut, far below the entries' tolerances.
  private static final double CUT = 1e-16;

  /// The trace is a sum of squares and good to a few roundings, whatever the entry grants.
  private static final double TRACE = 1e-13;

  /// What an entry is about, what we compute for it.
  private record Setting(UndulatorField field, double recoil, PhotonPair pair) {
    static Setting of(JsonNode params) {
      return new Setting(
          UndulatorField.helical(params.get("K").asDouble()),
          params.get("kappa").asDouble(),
          new PhotonPair(
              params.get("rho1").asDouble(),
              params.get("rho2").asDouble(),
              0,
              params.get("dA").asDouble(),
              params.get("c1").asDouble(),
              params.get("n").asInt()));
    }

    SpinAmplitudes amplitudes() {
      return ExactDirac.of(field, recoil, pair.floquet(), CUT).evaluate(pair);
    }
  }

  private static final Map<String, BiFunction<Setting, SpinAmplitudes, double[]>> QUANTITIES =
      Map.of(
          "trace_rho_dirac = 1/2 sum_spins sum_lam |T|^2",
          (s, t) -> new double[] {t.emission()},
          "rho_dirac_normalised_re",
          (s, t) -> part(t, 0),
          "rho_dirac_normalised_im",
          (s, t) -> part(t, 1),
          "concurrence_dirac",
          (s, t) -> new double[] {t.state().concurrence()},
          "EoF_dirac",
          (s, t) -> new double[] {t.state().entanglementOfFormation()},
          "negativity_dirac",
          (s, t) -> new double[] {t.state().density().negativity()},
          "dW/(dk1 dOmega1 dOmega2) Eq.(2), EF, units m (hbar=c=m=1)",
          (s, t) ->
              new double[] {new ElectronFrameRate(s.field, s.recoil).of(s.pair, t.emission())});

  /// Row by row.
  private static double[] part(SpinAmplitudes t, int which) {
    ComplexMatrix density = t.density();
    double[] part = new double[16];
    for (int i = 0; i < 16; i++) {
      part[i] = density.entries()[2 * (i / 4 + 4 * (i % 4)) + which] / t.emission();
    }
    return part;
  }

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      String quantity = entry.get("quantity").asString();
      if (QUANTITIES.containsKey(quantity)) {
        tests.add(
            DynamicTest.dynamicTest(
                quantity + " " + entry.get("params").get("case").asString(),
                () -> check(entry, QUANTITIES.get(quantity))));
      }
    }
    assertThat(tests).hasSize(9 * QUANTITIES.size());
    return tests.stream();
  }

  private static void check(
      JsonNode entry, BiFunction<Setting, SpinAmplitudes, double[]> quantity) {
    Setting setting = Setting.of(entry.get("params"));
    double[] values = quantity.apply(setting, setting.amplitudes());
    List<Double> expected = new ArrayList<>();
    flatten(entry.get("value"), expected);
    assertThat(values).hasSameSizeAs(expected);
    double tolerance = entry.get("tol_rel").asDouble();
    if (entry.get("quantity").asString().startsWith("trace")) {
      tolerance = Math.min(tolerance, TRACE);
    }
    // Relative to the largest entry of a matrix; imaginary parts may all be 0, and those of a
    // normalised matrix go with real ones of order 1.
    double scale = expected.stream().mapToDouble(Math::abs).max().orElseThrow();
    if (values.length > 1) {
      scale = Math.max(scale, 0.1);
    }
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(expected.get(i), within(tolerance * scale));
    }
  }

  private static void flatten(JsonNode node, List<Double> into) {
    if (node.isArray()) {
      node.forEach(child -> flatten(child, into));
    } else {
      into.add(node.asDouble());
    }
  }

  static JsonNode entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ExactDiracReferenceTest.class.getResourceAsStream("/fel-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
