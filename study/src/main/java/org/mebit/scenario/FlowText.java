package org.mebit.scenario;

import java.util.stream.Collectors;

/// Writes a node as YAML on one line.
final class FlowText {
  private FlowText() {}

  static String of(Node node) {
    return switch (node) {
      case Node.Text text -> text.quoted() ? quoted(text.text()) : text.text();
      case Node.Sequence list ->
          list.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping mapping ->
          mapping.entries().values().stream()
              .map(entry -> quoted(entry.key()) + ": " + of(entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
