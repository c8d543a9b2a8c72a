package org.mebit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mebit.platform.Axis;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Request;
import org.mebit.platform.Value;

/// From `parameters`, `sweep` and `points` to the points of a study.
final class PointsReader {
  private final Platform platform;
  private final Node.Mapping study;
  private final Complaints complaints;
  private final ValueReader values;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Value> fixed = new LinkedHashMap<>();
  private final List<SweptAxis> axes = new ArrayList<>();
  private final List<Map<String, Value>> listed = new ArrayList<>();
  private final Set<String> varied = new LinkedHashSet<>();
  private final Set<String> misspelt = new LinkedHashSet<>();
  private boolean malformed;

  PointsReader(Platform platform, Node.Mapping study, Complaints complaints) {
    this.platform = platform;
    this.study = study;
    this.complaints = complaints;
    this.values = new ValueReader(complaints);
    platform.parameters().forEach(p -> parameters.put(p.name(), p));
  }

  void read() {
    mapping("parameters").ifPresent(this::parameters);
    mapping("sweep").ifPresent(this::sweep);
    study.get("points").ifPresent(this::points);
    if (study.get("sweep").isPresent() && study.get("points").isPresent()) {
      Place sweep = study.get("sweep").orElseThrow().place();
      Place points = study.get("points").orElseThrow().place();
      complaints.add(
          points,
          "a study must have either sweep or points, but has both; sweep is in " + sweep.spoken());
    }
    missing();
  }

  /// Parameters that differ from point to point, even if their values could not be read.
  List<String> varied() {
    return List.copyOf(varied);
  }

  /// What the study sets, by parameter: every value it takes anywhere.
  Map<String, List<Value>> settings() {
    Map<String, List<Value>> settings = new LinkedHashMap<>();
    fixed.forEach((name, value) -> settings.put(name, List.of(value)));
    axes.forEach(axis -> settings.put(axis.axis().parameter(), axis.axis().values()));
    for (Map<String, Value> entry : listed) {
      entry.forEach((name, value) ->
          settings.merge(
              name,
              List.of(value),
              (before, more) -> Stream.concat(before.stream(), more.stream()).toList()));
    }
    return settings;
  }

  /// The request, if all could be read; empty if there are too many points.
  Optional<Request> request(List<String> quantities) {
    if (!listed.isEmpty()) {
      return Optional.of(Request.list(List.copyOf(parameters.values()), fixed, listed, quantities));
    }
    try {
      return Optional.of(
          Request.grid(
              List.copyOf(parameters.values()),
              fixed,
              axes.stream().map(SweptAxis::axis).toList(),
              quantities));
    } catch (ArithmeticException e) {
      complaints.add(
          study.get("sweep").map(Node.Entry::place).orElse(study.place()),
          "sweep must make fewer than 2^63 points, but makes more: the axes multiply");
      return Optional.empty();
    }
  }

  /// The linear axis of most points: the one a pyramid is built along.
  Optional<Axis> longestLinear() {
    return Axis.longestLinear(axes.stream().map(SweptAxis::axis).toList());
  }

  String canonical(List<String> quantities, Keep keep, long seed) {
    return Canonical.text(platform, fixed, axes, listed, quantities, keep, seed);
  }

  private Optional<Node.Mapping> mapping(String key) {
    Optional<Node.Entry> entry = study.get(key);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Node value = entry.get().value();
    if (value instanceof Node.Mapping mapping) {
      if (mapping.entries().isEmpty() && key.equals("sweep")) {
        complaints.add(entry.get().place(), "sweep must name at least one parameter, but is empty");
      }
      return Optional.of(mapping);
    }
    malformed = true;
    complaints.add(
        entry.get().place(),
        key + " must be a mapping of parameters to values, but is " + value.kind());
    return Optional.empty();
  }

  private void parameters(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries().values()) {
      known(entry)
          .flatMap(p -> values.read(p, entry.value(), "parameters." + p.name()))
          .ifPresent(value -> fixed.put(entry.key(), value));
    }
  }

  private void sweep(Node.Mapping mapping) {
    AxisReader reader = new AxisReader(complaints);
    for (Node.Entry entry : mapping.entries().values()) {
      Optional<Parameter> parameter = known(entry);
      if (parameter.isEmpty()) {
        continue;
      }
      varied.add(entry.key());
      given("parameters", entry.key())
          .ifPresent(place ->
              complaints.add(
                  entry.place(),
                  "sweep."
                      + entry.key()
                      + " is given twice; it is fixed under parameters in "
                      + place.spoken()));
      reader.read(parameter.get(), entry.value()).ifPresent(axes::add);
    }
  }

  private void points(Node.Entry points) {
    if (!(points.value() instanceof Node.Sequence list)) {
      malformed = true;
      complaints.add(
          points.place(),
          "points must be a list of mappings such as [{atoms: 4, time: 1.7}], but is "
              + points.value().kind());
      return;
    }
    if (list.items().isEmpty()) {
      complaints.add(points.place(), "points must have at least one entry, but is empty");
    }
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      String entryName = "entry " + (i + 1) + " of points";
      if (!(item instanceof Node.Mapping mapping)) {
        complaints.add(
            item.place(), entryName + " must be a mapping of parameters, but is " + item.kind());
        continue;
      }
      Map<String, Value> read = new LinkedHashMap<>();
      for (Node.Entry entry : mapping.entries().values()) {
        Optional<Parameter> parameter = known(entry);
        parameter.ifPresent(p -> varied.add(p.name()));
        parameter
            .flatMap(p -> values.read(p, entry.value(), p.name() + " in " + entryName))
            .ifPresent(value -> read.put(entry.key(), value));
      }
      listed.add(read);
    }
  }

  private Optional<Parameter> known(Node.Entry entry) {
    Parameter parameter = parameters.get(entry.key());
    if (parameter == null) {
      List<String> names = List.copyOf(parameters.keySet());
      complaints.add(entry.place(), Nearest.unknown("parameter", entry.key(), names));
      Nearest.guess(entry.key(), names).ifPresent(misspelt::add);
    }
    return Optional.ofNullable(parameter);
  }

  /// Required parameters that neither stand under `parameters` nor are swept or listed throughout.
  /// Where a whole part of the study could not be read, nothing is called missing.
  private void missing() {
    if (malformed) {
      return;
    }
    for (Parameter parameter : parameters.values()) {
      String key = parameter.name();
      boolean given = given("parameters", key).isPresent() || given("sweep", key).isPresent();
      if (!parameter.required() || given || misspelt.contains(key) || hasVariants(parameter)) {
        continue;
      }
      Optional<Node> gap = gap(key);
      boolean points = study.value("points").orElse(null) instanceof Node.Sequence;
      if (points && gap.isEmpty()) {
        continue;
      }
      Place place =
          gap.map(Node::place)
              .or(() -> study.get("parameters").map(Node.Entry::place))
              .or(() -> study.get("platform").map(Node.Entry::place))
              .orElse(study.place());
      complaints.add(
          place,
          key
              + " is missing"
              + (gap.isPresent() ? " here and under parameters: " : ": ")
              + parameter.meaning()
              + "; typical is "
              + key
              + ": "
              + parameter.typical());
    }
  }

  /// Whether a study sets `parameter` for some part of the system anywhere; whether for every part
  /// at every point, the platform judges.
  private boolean hasVariants(Parameter parameter) {
    return parameters.values().stream()
        .filter(variant -> variant.base().equals(parameter.name()))
        .map(Parameter::name)
        .anyMatch(key ->
            given("parameters", key).isPresent()
                || given("sweep", key).isPresent()
                || points().anyMatch(point -> point.get(key).isPresent()));
  }

  private Stream<Node.Mapping> points() {
    return study.value("points").orElse(null) instanceof Node.Sequence list
        ? list.items().stream().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
        : Stream.empty();
  }

  /// The first listed point that does not set `key`.
  private Optional<Node> gap(String key) {
    return study.value("points").orElse(null) instanceof Node.Sequence list
        ? list.items().stream()
            .filter(item -> item instanceof Node.Mapping entry && entry.get(key).isEmpty())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Place> given(String part, String key) {
    return study.value(part).orElse(null) instanceof Node.Mapping mapping
        ? mapping.get(key).map(Node.Entry::place)
        : Optional.empty();
  }
}
