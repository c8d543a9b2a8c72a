package org.mebit.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Calculator;
import org.mebit.platform.Quantity;
import org.mebit.platform.Value;
import org.mebit.scenario.Calculation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A calculation for programs: what was given, each output with value, unit and meaning, and the
/// curve if there is one.
final class CalculationJson {
  private CalculationJson() {}

  static String of(Calculation calculation, Calculator.Computed computed) {
    List<@Nullable Object> values = computed.cells();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("calculator", calculation.calculator().name());
    ObjectNode given = node.putObject("given");
    calculation.values().forEach((key, value) -> put(given, key, value));
    ObjectNode outputs = node.putObject("outputs");
    for (int i = 0; i < values.size(); i++) {
      Quantity output = calculation.calculator().outputs().get(i);
      ObjectNode told = outputs.putObject(output.name());
      switch (values.get(i)) {
        case null -> told.putNull("value");
        case Double number -> told.put("value", number);
        case Long number -> told.put("value", number);
        case Object text -> told.put("value", text.toString());
      }
      told.put("unit", output.unit().symbol()).put("meaning", output.meaning());
    }
    if (!calculation.calculator().curve().isEmpty()) {
      curve(node.putObject("curve"), calculation.calculator().curve(), computed.rows());
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  private static void curve(
      ObjectNode node, List<Quantity> quantities, List<@Nullable Double[]> rows) {
    ArrayNode columns = node.putArray("columns");
    for (Quantity quantity : quantities) {
      columns
          .addObject()
          .put("name", quantity.name())
          .put("unit", quantity.unit().symbol())
          .put("meaning", quantity.meaning());
    }
    ArrayNode lines = node.putArray("rows");
    for (@Nullable Double[] row : rows) {
      ArrayNode line = lines.addArray();
      for (@Nullable Double number : row) {
        line.add(number);
      }
    }
  }

  private static void put(ObjectNode node, String key, Value value) {
    switch (value) {
      case Value.Real real -> node.put(key, real.number());
      case Value.Whole whole -> node.put(key, whole.number());
      case Value.Flag flag -> node.put(key, flag.set());
      case Value.Absent _ -> node.putNull(key);
      default -> node.put(key, value.toString());
    }
  }
}
