package org.mebit.scenario;

import java.util.List;
import java.util.Map;
import org.mebit.platform.Calculator;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Value;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Declarations in JSON. A class of its own, so that nothing else loads the JSON library.
final class DescriptionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DescriptionJson() {}

  static String array(List<Platform> platforms) {
    ArrayNode array = NODES.arrayNode();
    platforms.forEach(platform -> array.add(tree(platform)));
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array);
  }

  static String object(Platform platform) {
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(platform));
  }

  private static ObjectNode tree(Platform platform) {
    ObjectNode node = NODES.objectNode();
    node.put("name", platform.name()).put("summary", platform.summary());
    ArrayNode papers = node.putArray("papers");
    platform.papers().forEach(papers::add);
    node.put("example_sweep", platform.exampleSweep().parameter());
    ArrayNode parameters = node.putArray("parameters");
    platform.parameters().forEach(parameter -> parameters.add(tree(parameter)));
    ArrayNode quantities = node.putArray("quantities");
    for (Quantity quantity : platform.quantities()) {
      tree(quantities.addObject(), quantity)
          .put("usual", platform.usualQuantities(Map.of()).contains(quantity.name()))
          .put("meaning", quantity.meaning());
    }
    ArrayNode calculators = node.putArray("calculators");
    platform.calculators().forEach(calculator -> calculators.add(tree(calculator)));
    return node;
  }

  private static ObjectNode tree(Calculator calculator) {
    ObjectNode node = NODES.objectNode();
    node.put("name", calculator.name()).put("summary", calculator.summary());
    ArrayNode parameters = node.putArray("parameters");
    calculator.parameters().forEach(parameter -> parameters.add(tree(parameter)));
    ArrayNode outputs = node.putArray("outputs");
    for (Quantity output : calculator.outputs()) {
      tree(outputs.addObject(), output).put("meaning", output.meaning());
    }
    if (!calculator.curve().isEmpty()) {
      ArrayNode curve = node.putArray("curve");
      for (Quantity column : calculator.curve()) {
        tree(curve.addObject(), column).put("meaning", column.meaning());
      }
    }
    return node;
  }

  private static ObjectNode tree(ObjectNode node, Quantity quantity) {
    return node.put("name", quantity.name())
        .put("unit", quantity.unit().symbol())
        .put(
            "kind",
            switch (quantity.kind()) {
              case REAL -> "real";
              case WHOLE -> "whole";
              case TEXT -> "text";
            });
  }

  private static ObjectNode tree(Parameter parameter) {
    ObjectNode node = NODES.objectNode();
    node.put("name", parameter.name()).put("unit", parameter.unit().symbol());
    switch (parameter.domain()) {
      case Domain.Reals reals -> {
        node.put("kind", "real");
        if (Double.isFinite(reals.least())) {
          node.put("least", reals.least()).put("least_included", reals.leastIncluded());
        }
        if (Double.isFinite(reals.most())) {
          node.put("most", reals.most()).put("most_included", reals.mostIncluded());
        }
      }
      case Domain.Wholes wholes ->
          node.put("kind", "whole").put("least", wholes.least()).put("most", wholes.most());
      case Domain.Words words -> words(node.put("kind", "word"), words.words());
      case Domain.Flags _ -> node.put("kind", "flag");
      case Domain.WordsOrWholeList list -> {
        words(node.put("kind", "word_or_whole_list"), list.words());
        node.put("least", list.least()).put("most", list.most());
      }
      case Domain.Recording recording -> {
        ArrayNode columns = node.put("kind", "recording").putArray("columns");
        for (Domain.Recording.Column column : recording.columns()) {
          columns.addObject().put("name", column.name()).put("unit", column.unit().symbol());
        }
      }
    }
    node.put("must", ValueReader.must(parameter)).put("required", parameter.required());
    if (!parameter.required()) {
      put(node, "usual", parameter.usual());
    }
    put(node, "typical", parameter.typical());
    if (parameter.isVariant()) {
      node.put("instead_of", parameter.base());
    }
    return node.put("meaning", parameter.meaning());
  }

  private static void words(ObjectNode node, List<String> words) {
    ArrayNode array = node.putArray("words");
    words.forEach(array::add);
  }

  private static void put(ObjectNode node, String key, Value value) {
    switch (value) {
      case Value.Real real -> node.put(key, real.number());
      case Value.Whole whole -> node.put(key, whole.number());
      case Value.Word word -> node.put(key, word.word());
      case Value.Flag flag -> node.put(key, flag.set());
      case Value.WholeList list -> {
        ArrayNode array = node.putArray(key);
        for (long number : list.numbers()) {
          array.add(number);
        }
      }
      case Value.Recording recording -> node.put(key, recording.file());
      case Value.Absent _ -> node.putNull(key);
    }
  }
}
