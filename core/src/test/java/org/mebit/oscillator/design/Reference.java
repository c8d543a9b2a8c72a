package org.mebit.oscillator.design;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values from an independent program in double or higher precision, in
/// `oscillator-reference.json`: times in µs, wavelengths in nm, losses in dB.
final class Reference {
  private static final JsonNode ALL = all();

  private Reference() {}

  private static JsonNode all() {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream("/oscillator-reference.json"))) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The entry of an id.
  static JsonNode entry(String id) {
    for (JsonNode node : ALL) {
      if (node.get("id").asString().equals(id)) {
        return node;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /// Parameters of an entry.
  static JsonNode given(String id) {
    return entry(id).get("parameters");
  }

  /// The value of an entry that has one number.
  static double value(String id) {
    return entry(id).get("value").asDouble();
  }

  /// One of several values.
  static double value(String id, int i) {
    return entry(id).get("value").get(i).asDouble();
  }
}
