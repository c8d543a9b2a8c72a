package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against `fel-reference.json`: helical fields by an independent program with 50 digits, planar
/// ones by an independent general formula in double.
class GeneralReferenceTest {
  /// The grids' demanded error.
  private static final double TOLERANCE = 1e-14;

  /// Of the largest amplitude: some tens of roundings above the reference's own 16 digits; the
  /// demand on the exact amplitude in double is 1e-12.
  private static final double EXACT = 1e-13;

  /// The planar entries were made in double and claim 1e-10.
  private static final double PLANAR = 1e-10;

  @Test
  void givesHelicalAmplitudesToLeadingOrderWithTheirPhases() {
    List<JsonNode> entries = entries("T_LO_re_im");
    assertThat(entries).hasSize(9);
    for (JsonNode entry : entries) {
      JsonNode p = entry.get("params");
      HelicityAmplitudes ours =
          of(GeneralAmplitude.leadingOrder(helical(p), floquet(p), TOLERANCE), pair(p, 0));
      double scale = Math.sqrt(ours.emission());
      for (int i = 0; i < 4; i++) {
        Offset<Double> error = Offset.offset(EXACT * scale);
        assertThat(ours.real(i)).isEqualTo(entry.get("value").get(i).get(0).asDouble(), error);
        assertThat(ours.imaginary(i)).isEqualTo(entry.get("value").get(i).get(1).asDouble(), error);
      }
    }
  }

  @Test
  void givesExactHelicalAmplitudesAtEveryRecoil() {
    List<JsonNode> entries = entries("absT_scalar_exact");
    assertThat(entries).hasSize(9);
    for (JsonNode entry : entries) {
      JsonNode p = entry.get("params");
      double recoil = p.get("kappa").asDouble();
      assertModuli(
          of(GeneralAmplitude.exactScalar(helical(p), recoil, floquet(p), TOLERANCE), pair(p, 0)),
          entry,
          EXACT);
    }
  }

  @Test
  void givesPlanarAmplitudes() {
    List<JsonNode> entries = entries("planar absT_LO");
    assertThat(entries).hasSize(2);
    for (JsonNode entry : entries) {
      HelicityAmplitudes ours = planar(entry.get("params"));
      assertModuli(ours, entry, PLANAR);
    }
    for (JsonNode entry : entries("planar concurrence_LO")) {
      assertThat(planar(entry.get("params")).concurrence())
          .isEqualTo(entry.get("value").asDouble(), Offset.offset(1e-9));
    }
  }

  @Test
  void givesPlanarConservation() {
    for (JsonNode entry : entries("planar c2_LO")) {
      JsonNode p = entry.get("params");
      UndulatorField field = UndulatorField.planar(p.get("Kpeak").asDouble());
      assertThat(pair(p, 0).plus2(field))
          .isEqualTo(entry.get("value").asDouble(), Offset.offset(1e-12));
    }
  }

  /// The reference turns the field; here photons turn the other way.
  private static HelicityAmplitudes planar(JsonNode p) {
    UndulatorField field = UndulatorField.planar(p.get("Kpeak").asDouble());
    return of(
        GeneralAmplitude.leadingOrder(field, floquet(p), TOLERANCE),
        pair(p, -p.get("field_azimuth").asDouble()));
  }

  private static void assertModuli(HelicityAmplitudes ours, JsonNode entry, double tolerance) {
    double largest = 0;
    for (int i = 0; i < 4; i++) {
      largest = Math.max(largest, entry.get("value").get(i).asDouble());
    }
    for (int i = 0; i < 4; i++) {
      assertThat(ours.modulus(i))
          .as("%s", entry.get("params"))
          .isEqualTo(entry.get("value").get(i).asDouble(), Offset.offset(tolerance * largest));
    }
  }

  private static HelicityAmplitudes of(PairAmplitude amplitude, PhotonPair pair) {
    double[] parts = new double[8];
    amplitude.evaluate(pair, parts, 0);
    return new HelicityAmplitudes(parts);
  }

  private static UndulatorField helical(JsonNode p) {
    return UndulatorField.helical(p.get("K").asDouble());
  }

  private static int floquet(JsonNode p) {
    return p.get("n").asInt();
  }

  private static PhotonPair pair(JsonNode p, double azimuth1) {
    return new PhotonPair(
        p.get("rho1").asDouble(),
        p.get("rho2").asDouble(),
        azimuth1,
        p.get("dA").asDouble(),
        p.get("c1").asDouble(),
        floquet(p));
  }

  private static List<JsonNode> entries(String quantity) {
    List<JsonNode> found = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(
            GeneralReferenceTest.class.getResourceAsStream("/fel-reference.json"))) {
      for (JsonNode node : new JsonMapper().readTree(in)) {
        if (node.get("quantity").asString().startsWith(quantity)) {
          found.add(node);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
