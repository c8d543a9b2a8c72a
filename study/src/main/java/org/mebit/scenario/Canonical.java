package org.mebit.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Value;

/// The resolved form of a study, in JSON on one line: what decides its numbers, and nothing else.
///
/// Two studies of the same form give the same rows. Title and figure are left out, and a table kept
/// as usual; a value that was left to its default is written out, so a later change of a default
/// changes the form.
final class Canonical {
  private Canonical() {}

  static String text(
      Platform platform,
      Map<String, Value> fixed,
      List<SweptAxis> axes,
      List<Map<String, Value>> listed,
      List<String> quantities,
      Keep keep,
      long seed) {
    StringBuilder out = new StringBuilder("{\"platform\":").append(quoted(platform.name()));
    List<String> swept = axes.stream().map(axis -> axis.axis().parameter()).toList();
    out.append(",\"parameters\":")
        .append(
            platform.parameters().stream()
                .filter(parameter -> !swept.contains(parameter.name()))
                .filter(parameter -> !parameter.required() || fixed.containsKey(parameter.name()))
                .map(parameter -> member(parameter, fixed))
                .collect(Collectors.joining(",", "{", "}")));
    if (!axes.isEmpty()) {
      out.append(",\"sweep\":")
          .append(
              axes.stream()
                  .map(axis -> quoted(axis.axis().parameter()) + ":" + axis.canonical())
                  .collect(Collectors.joining(",", "{", "}")));
    }
    if (!listed.isEmpty()) {
      out.append(",\"points\":")
          .append(listed.stream().map(Canonical::entry).collect(Collectors.joining(",", "[", "]")));
    }
    if (keep.pyramid()) {
      out.append(",\"keep\":").append(quoted(keep.name().toLowerCase(Locale.ROOT)));
    }
    return out.append(",\"quantities\":")
        .append(
            quantities.stream().map(Canonical::quoted).collect(Collectors.joining(",", "[", "]")))
        .append(",\"seed\":")
        .append(seed)
        .append('}')
        .toString();
  }

  /// A JSON array of values.
  static String list(List<Value> values) {
    return values.stream().map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
  }

  private static String member(Parameter parameter, Map<String, Value> fixed) {
    Value value = fixed.getOrDefault(parameter.name(), parameter.usual());
    return quoted(parameter.name()) + ":" + json(value);
  }

  private static String entry(Map<String, Value> entry) {
    return entry.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + json(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(Value value) {
    return switch (value) {
      case Value.Real real -> Double.toString(real.number());
      case Value.Whole whole -> Long.toString(whole.number());
      case Value.Word word -> quoted(word.word());
      case Value.Flag flag -> Boolean.toString(flag.set());
      case Value.WholeList list -> list.toString().replace(" ", "");
      case Value.Recording recording -> quoted(recording.sha256());
      case Value.Absent _ -> "null";
    };
  }

  /// Names of the declarations are snake_case: nothing in them needs an escape.
  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
