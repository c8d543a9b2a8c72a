package org.mebit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mebit.platform.Calculator;
import org.mebit.platform.Parameter;
import org.mebit.platform.Point;
import org.mebit.platform.Value;

/// Reads what a calculator is given, and gathers everything that is wrong with it on the way.
final class CalculationReader {
  private final Calculator calculator;
  private final Complaints complaints;
  private final ValueReader values;
  private final List<String> names;

  CalculationReader(Calculator calculator, Complaints complaints) {
    this.calculator = calculator;
    this.complaints = complaints;
    this.values = new ValueReader(complaints);
    this.names = calculator.parameters().stream().map(Parameter::name).toList();
  }

  /// From arguments of the command line; empty after a complaint.
  Optional<Calculation> read(List<String> arguments) {
    int before = complaints.count();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      Place place = new Place(argument, 0, i + 1);
      int equals = argument.indexOf('=');
      String key = equals < 0 ? "" : argument.substring(0, equals).strip();
      if (key.isEmpty()) {
        complaints.add(
            place,
            "an argument must be key=value, such as "
                + example()
                + "; one with spaces is put in quotes");
        continue;
      }
      String text = argument.substring(equals + 1).strip();
      Optional<Node> value =
          text.isEmpty()
              ? Optional.of(new Node.Text("", false, place))
              : YamlText.read(text, line -> place, complaints);
      Node.Entry entry =
          new Node.Entry(key, place, value.orElseGet(() -> new Node.Text("", true, place)));
      if (entries.putIfAbsent(key, entry) != null) {
        complaints.add(place, key + " is given twice");
      }
    }
    boolean slipped = complaints.count() > before;
    Place whole = new Place("mebit calc " + calculator.name(), 0, arguments.size() + 1);
    Optional<Calculation> read = read(new Node.Mapping(entries, whole), "");
    return slipped ? Optional.empty() : read;
  }

  /// From a mapping of keys to values; empty after a complaint.
  ///
  /// @param path what messages put before a key: `given.`
  Optional<Calculation> read(Node.Mapping given, String path) {
    int before = complaints.count();
    Map<String, Value> read = new LinkedHashMap<>();
    List<String> meant = new ArrayList<>();
    for (Node.Entry entry : given.entries().values()) {
      int place = names.indexOf(entry.key());
      if (place < 0) {
        complaints.add(entry.place(), Nearest.unknown("parameter", entry.key(), names));
        Nearest.guess(entry.key(), names).ifPresent(meant::add);
      } else {
        meant.add(entry.key());
        values
            .read(calculator.parameters().get(place), entry.value(), path + entry.key())
            .ifPresent(value -> read.put(entry.key(), value));
      }
    }
    for (Parameter parameter : calculator.parameters()) {
      if (parameter.required()
          && !meant.contains(parameter.name())
          && !replaced(parameter, meant)) {
        complaints.add(given.place(), missing(parameter));
      }
    }
    if (complaints.count() > before) {
      return Optional.empty();
    }
    Value[] all =
        calculator.parameters().stream()
            .map(parameter -> read.getOrDefault(parameter.name(), parameter.usual()))
            .toArray(Value[]::new);
    return Optional.of(new Calculation(calculator, new Point(0, calculator.parameters(), all)));
  }

  /// Whether another parameter was given in its place.
  private boolean replaced(Parameter parameter, List<String> meant) {
    return calculator.parameters().stream()
        .anyMatch(other -> other.base().equals(parameter.name()) && meant.contains(other.name()));
  }

  private static String missing(Parameter parameter) {
    String symbol = parameter.unit().symbol();
    return parameter.name()
        + " is missing: "
        + parameter.meaning()
        + "; typical is "
        + parameter.typical()
        + (symbol.isEmpty() ? "" : " " + symbol);
  }

  private String example() {
    return calculator.parameters().stream()
        .limit(1)
        .map(parameter -> parameter.name() + "=" + parameter.typical())
        .collect(Collectors.joining());
  }
}
