package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mebit.platform.Parameter;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// Reads how a claim is computed, against the columns that its study gives.
final class CheckReader {
  private final Study study;
  private final List<String> varied;
  private final List<Quantity> outputs;
  private final Complaints complaints;
  private final NumberReader numbers;

  CheckReader(Study study, Complaints complaints) {
    this.study = study;
    this.varied = study.request().varied();
    this.outputs = study.plan().outputs();
    this.complaints = complaints;
    this.numbers = new NumberReader(complaints);
  }

  Optional<Claim.ByStudy> read(Node.Mapping entry) {
    int before = complaints.count();
    String quantity = word(entry, "quantity", numericOutputs()).orElse("");
    Unit unit = unit(quantity);
    Optional<Claim.Reduction> reduce =
        word(entry, "reduce", reductions())
            .map(word -> Claim.Reduction.valueOf(word.toUpperCase(Locale.ROOT)));
    Optional<String> position = word(entry, "position", columns());
    if (position.isPresent()) {
      boolean extremum =
          reduce.stream().anyMatch(r -> r == Claim.Reduction.MIN || r == Claim.Reduction.MAX);
      if (!extremum) {
        complaints.add(ClaimsReader.place(entry, "position"), "position needs reduce: min or max");
      }
      unit = unit(position.get());
    }
    if (reduce.stream().anyMatch(r -> r == Claim.Reduction.COUNT)) {
      unit = Unit.ONE;
    }
    require(entry, "quantity");
    Optional<Double> expected = number(entry, "expected", unit, "be a number");
    Optional<Double> tolerance = number(entry, "tolerance", unit, "be a number from 0 on");
    if (tolerance.isPresent() && tolerance.get() < 0) {
      complaints.add(ClaimsReader.place(entry, "tolerance"), "tolerance must not be below 0");
    }
    List<Claim.Condition> rows = conditions(entry);
    return complaints.count() > before
        ? Optional.empty()
        : Optional.of(
            new Claim.ByStudy(
                study,
                quantity,
                rows,
                reduce,
                position,
                expected.orElseThrow(),
                tolerance.orElseThrow()));
  }

  private static List<String> reductions() {
    return Arrays.stream(Claim.Reduction.values())
        .map(reduction -> reduction.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> numericOutputs() {
    return outputs.stream()
        .filter(output -> output.kind() != Quantity.Kind.TEXT)
        .map(Quantity::name)
        .toList();
  }

  private List<String> columns() {
    return Stream.concat(varied.stream(), numericOutputs().stream()).toList();
  }

  private Unit unit(String column) {
    return Stream.concat(
            study.platform().parameters().stream()
                .filter(parameter -> parameter.name().equals(column))
                .map(Parameter::unit),
            outputs.stream().filter(output -> output.name().equals(column)).map(Quantity::unit))
        .findFirst()
        .orElse(Unit.ONE);
  }

  private boolean require(Node.Mapping entry, String key) {
    if (entry.get(key).isEmpty()) {
      complaints.add(entry.place(), key + " is missing");
      return false;
    }
    return true;
  }

  /// One of some words; empty where the key is missing, or after a complaint.
  private Optional<String> word(Node.Mapping entry, String key, List<String> known) {
    Optional<Node> node = entry.value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Node.Text text && known.contains(text.text())) {
      return Optional.of(text.text());
    }
    complaints.add(
        node.get().place(),
        node.get() instanceof Node.Text text && !text.blank()
            ? Nearest.unknown(key, text.text(), known)
            : key + " must be one of " + String.join(", ", known));
    return Optional.empty();
  }

  private Optional<Double> number(Node.Mapping entry, String key, Unit unit, String must) {
    return require(entry, key)
        ? numbers
            .read(entry.value(key).orElseThrow(), unit, key, must)
            .map(NumberReader.Written::real)
        : Optional.empty();
  }

  private List<Claim.Condition> conditions(Node.Mapping entry) {
    Optional<Node> at = entry.value("at");
    if (at.isEmpty()) {
      return List.of();
    }
    if (!(at.get() instanceof Node.Mapping mapping)) {
      complaints.add(
          at.get().place(), "at must be a mapping such as {time: 1.0}, but is " + at.get().kind());
      return List.of();
    }
    List<Claim.Condition> conditions = new ArrayList<>();
    for (Node.Entry pair : mapping.entries().values()) {
      if (!columns().contains(pair.key())) {
        complaints.add(pair.place(), "at: " + Nearest.unknown("column", pair.key(), columns()));
      } else if (pair.value() instanceof Node.Mapping range) {
        between(pair.key(), range).ifPresent(conditions::add);
      } else {
        is(pair).ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  private Optional<Claim.Condition> is(Node.Entry pair) {
    String path = "at." + pair.key();
    Optional<Parameter> parameter =
        study.platform().parameters().stream()
            .filter(candidate -> candidate.name().equals(pair.key()))
            .findFirst();
    Optional<Value> value =
        parameter.isPresent()
            ? new ValueReader(complaints).read(parameter.get(), pair.value(), path)
            : numbers
                .read(pair.value(), unit(pair.key()), path, "be a number")
                .map(written -> new Value.Real(written.real()));
    return value.map(given -> new Claim.Condition.Is(pair.key(), given));
  }

  private Optional<Claim.Condition> between(String column, Node.Mapping range) {
    List<String> ends = List.of("from", "to");
    for (Node.Entry end : range.entries().values()) {
      if (!ends.contains(end.key())) {
        complaints.add(
            end.place(), "at." + column + ": " + Nearest.unknown("key", end.key(), ends));
      }
    }
    double from = end(column, range, "from").orElse(Double.NEGATIVE_INFINITY);
    double to = end(column, range, "to").orElse(Double.POSITIVE_INFINITY);
    if (!(from <= to)) {
      complaints.add(range.place(), "at." + column + " must have from below to");
      return Optional.empty();
    }
    return Optional.of(new Claim.Condition.Between(column, from, to));
  }

  private Optional<Double> end(String column, Node.Mapping range, String key) {
    return range
        .value(key)
        .flatMap(node ->
            numbers
                .read(node, unit(column), "at." + column + "." + key, "be a number")
                .map(NumberReader.Written::real));
  }
}
