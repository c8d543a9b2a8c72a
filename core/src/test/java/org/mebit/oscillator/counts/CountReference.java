package org.mebit.oscillator.counts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values of `/oscillator-reference.json`: an independent Python program's, numpy and scipy in
/// double precision, 600 Gauss-Legendre nodes for the witness.
final class CountReference {
  private CountReference() {}

  static JsonNode entry(String id) {
    try (InputStream in =
        Objects.requireNonNull(
            CountReference.class.getResourceAsStream("/oscillator-reference.json"))) {
      for (JsonNode entry : new ObjectMapper().readTree(in)) {
        if (entry.get("id").asString().equals(id)) {
          return entry;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no entry " + id);
  }

  static double[] values(String id) {
    JsonNode value = entry(id).get("value");
    if (!value.isArray()) {
      return new double[] {value.asDouble()};
    }
    double[] values = new double[value.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.get(i).asDouble();
    }
    return values;
  }

  /// The optimal set of data is 1 to 15, the extended one 16 to 30, in the same order.
  static String id(boolean extended, int number) {
    return String.format(Locale.ROOT, "open-%03d", number + (extended ? 15 : 0));
  }

  static Counts counts(boolean extended) {
    JsonNode given = entry(id(extended, 1)).get("parameters");
    JsonNode c = given.get("C");
    return new Counts(
        given.get("N").asDouble(),
        given.get("p").get(0).asDouble(),
        given.get("p").get(1).asDouble(),
        given.get("r").get(0).asDouble(),
        given.get("r").get(1).asDouble(),
        c.get(0).get(0).asDouble(),
        c.get(0).get(1).asDouble(),
        c.get(1).get(0).asDouble(),
        c.get(1).get(1).asDouble());
  }
}
