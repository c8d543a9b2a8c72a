package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An entry of `fel-reference.json`: numbers from independent Python programs, most of them with 50
/// digits; each says how.
record Reference(JsonNode entry) {
  /// Those whose quantity begins with `quantity`.
  static List<Reference> of(String quantity) {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream("/fel-reference.json"))) {
      List<Reference> found =
          StreamSupport.stream(JsonMapper.shared().readTree(in).spliterator(), false)
              .filter(e -> e.get("quantity").asString().startsWith(quantity))
              .map(Reference::new)
              .toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  double parameter(String name) {
    return entry.get("params").get(name).asDouble();
  }

  double value() {
    return entry.get("value").asDouble();
  }

  JsonNode values() {
    return entry.get("value");
  }

  UndulatorField field() {
    return UndulatorField.helical(parameter("K"));
  }

  int floquet() {
    return entry.get("params").get("n").asInt();
  }

  PhotonPair pair() {
    return new PhotonPair(
        parameter("rho1"), parameter("rho2"), 0, parameter("dA"), parameter("c1"), floquet());
  }

  @Override
  public String toString() {
    return entry.get("params").get("case").asString();
  }

  /// The largest difference of two sets of amplitudes, in units of the largest amplitude.
  static double distance(double[] a, double[] b) {
    double largest = 0;
    double most = 0;
    HelicityAmplitudes second = new HelicityAmplitudes(b);
    for (int i = 0; i < 4; i++) {
      most =
          Math.max(most, Math.hypot(a[2 * i] - second.real(i), a[2 * i + 1] - second.imaginary(i)));
      largest = Math.max(largest, second.modulus(i));
    }
    return most / largest;
  }
}
