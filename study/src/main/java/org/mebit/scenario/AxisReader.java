package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mebit.platform.Axis;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Value;

/// From an entry of `sweep` to its values: `{from, to, points}`, the same with `scale: log`,
/// `{values: [...]}`, or a plain list.
final class AxisReader {
  static final String FORMS = "{from: 0, to: 1, points: 11} or {values: [0, 0.5, 1]}";

  private static final List<String> SPACED_KEYS = List.of("from", "to", "points", "scale");
  private static final List<String> KEYS = List.of("from", "to", "points", "scale", "values");

  private final Complaints complaints;
  private final ValueReader values;

  AxisReader(Complaints complaints) {
    this.complaints = complaints;
    this.values = new ValueReader(complaints);
  }

  /// The axis of `node`; empty after a complaint.
  Optional<SweptAxis> read(Parameter parameter, Node node) {
    String path = "sweep." + parameter.name();
    return switch (node) {
      case Node.Mapping mapping -> mapping(parameter, mapping, path);
      case Node.Sequence list when parameter.domain() instanceof Domain.WordsOrWholeList ->
          complain(
              list.place(),
              path
                  + " must be {values: [...]}, as "
                  + parameter.name()
                  + " may be a list itself, but is a plain list");
      case Node.Sequence list -> listed(parameter, list, path);
      case Node.Text text ->
          complain(
              text.place(),
              path
                  + " must be "
                  + FORMS
                  + ", but is "
                  + (text.blank()
                      ? "empty"
                      : text.text() + "; a fixed value stands under parameters"));
    };
  }

  private Optional<SweptAxis> mapping(Parameter parameter, Node.Mapping mapping, String path) {
    int before = complaints.count();
    for (Node.Entry entry : mapping.entries().values()) {
      if (!KEYS.contains(entry.key())) {
        complaints.add(entry.place(), path + ": " + Nearest.unknown("key", entry.key(), KEYS));
      }
    }
    Optional<Node> values = mapping.value("values");
    Optional<SweptAxis> axis =
        values.isPresent()
            ? values(parameter, mapping, values.get(), path)
            : spaced(parameter, mapping, path);
    return complaints.count() == before ? axis : Optional.empty();
  }

  private Optional<SweptAxis> values(
      Parameter parameter, Node.Mapping mapping, Node values, String path) {
    for (String other : SPACED_KEYS) {
      mapping
          .get(other)
          .ifPresent(entry ->
              complaints.add(
                  entry.place(),
                  path
                      + " must have either values or from, to and points, but has values and "
                      + other));
    }
    return values instanceof Node.Sequence list
        ? listed(parameter, list, path + ".values")
        : complain(values.place(), path + ".values must be a list, but is " + values.kind());
  }

  private Optional<SweptAxis> spaced(Parameter parameter, Node.Mapping mapping, String path) {
    return switch (parameter.domain()) {
      case Domain.Reals _, Domain.Wholes _ ->
          new SpacedAxisReader(parameter, mapping, complaints).read();
      case Domain.Words _, Domain.Flags _, Domain.WordsOrWholeList _, Domain.Recording _ ->
          complain(
              mapping.place(),
              path
                  + " must be {values: [...]}, as "
                  + parameter.name()
                  + " is no number, but has no values");
    };
  }

  private Optional<SweptAxis> listed(Parameter parameter, Node.Sequence list, String path) {
    if (list.items().isEmpty()) {
      return complain(list.place(), path + " must have at least one value, but is empty");
    }
    List<Value> read = new ArrayList<>();
    for (Node item : list.items()) {
      values.read(parameter, item, path).ifPresent(read::add);
    }
    if (read.size() < list.items().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new SweptAxis(
            new Axis(parameter.name(), read), "{\"values\":" + Canonical.list(read) + "}"));
  }

  private Optional<SweptAxis> complain(Place place, String message) {
    complaints.add(place, message);
    return Optional.empty();
  }
}
