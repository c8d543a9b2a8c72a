package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mebit.platform.Axis;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From an entry of `sweep` to its values: `{from, to, points}`, the same with `scale: log`,
/// `{values: [...]}`, or a plain list.
final class AxisReader {
  /// Values of one axis are held in memory, about 40 bytes each.
  private static final long MOST_POINTS = 10_000_000;

  private static final List<String> KEYS = List.of("from", "to", "points", "scale", "values");
  private static final String FORMS = "{from: 0, to: 1, points: 11} or {values: [0, 0.5, 1]}";

  private final Complaints complaints;
  private final NumberReader numbers;
  private final ValueReader values;

  AxisReader(Complaints complaints) {
    this.complaints = complaints;
    this.numbers = new NumberReader(complaints);
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
                  + " must be {values: [...]} because "
                  + parameter.name()
                  + " itself may be a list, but is a list");
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
    Optional<Node.Entry> values = mapping.get("values");
    if (values.isPresent()) {
      for (String other : KEYS.subList(0, KEYS.size() - 1)) {
        mapping
            .get(other)
            .ifPresent(entry ->
                complaints.add(
                    entry.place(),
                    path
                        + " must have either values or from, to and points, but has values and "
                        + other));
      }
      if (!(values.get().value() instanceof Node.Sequence list)) {
        return complain(
            values.get().value().place(),
            path + ".values must be a list, but is " + values.get().value().kind());
      }
      Optional<SweptAxis> axis = listed(parameter, list, path + ".values");
      return complaints.count() == before ? axis : Optional.empty();
    }
    boolean number =
        parameter.domain() instanceof Domain.Reals || parameter.domain() instanceof Domain.Wholes;
    if (!number) {
      return complain(
          mapping.place(),
          path + " must be {values: [...]} because " + parameter.name() + " is no number");
    }
    boolean complete = true;
    for (String key : List.of("from", "to", "points")) {
      if (mapping.get(key).isEmpty()) {
        complaints.add(mapping.place(), path + "." + key + " is missing; an axis is " + FORMS);
        complete = false;
      }
    }
    boolean log = mapping.value("scale").map(scale -> log(scale, path)).orElse(false);
    Optional<Integer> points = mapping.value("points").flatMap(node -> points(node, path));
    Optional<NumberReader.Written> from = end(parameter, mapping, path, "from", log);
    Optional<NumberReader.Written> to = end(parameter, mapping, path, "to", log);
    if (!complete
        || complaints.count() > before
        || points.isEmpty()
        || from.isEmpty()
        || to.isEmpty()) {
      return Optional.empty();
    }
    return spaced(parameter, mapping.place(), path, log, points.get(), from.get(), to.get());
  }

  private boolean log(Node scale, String path) {
    if (scale instanceof Node.Text text && text.text().equals("log")) {
      return true;
    }
    if (!(scale instanceof Node.Text text && text.text().equals("linear"))) {
      complaints.add(
          scale.place(),
          path
              + ".scale must be linear or log, but is "
              + (scale instanceof Node.Text text ? text.text() : scale.kind()));
    }
    return false;
  }

  private Optional<Integer> points(Node node, String path) {
    String must = "be a whole number in 1..10^7";
    return numbers
        .read(node, Unit.ONE, path + ".points", must)
        .flatMap(written -> {
          if (written.whole()
              && written.wholeNumber() >= 1
              && written.wholeNumber() <= MOST_POINTS) {
            return Optional.of((int) written.wholeNumber());
          }
          complaints.add(
              node.place(), path + ".points must " + must + ", but is " + written.shown());
          return Optional.empty();
        });
  }

  private Optional<NumberReader.Written> end(
      Parameter parameter, Node.Mapping mapping, String path, String key, boolean log) {
    Optional<Node> node = mapping.value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String full = path + "." + key;
    int before = complaints.count();
    String must = parameter.domain().must(parameter.unit());
    Optional<NumberReader.Written> written = numbers.read(node.get(), parameter.unit(), full, must);
    if (written.isEmpty()) {
      return written;
    }
    if (log && written.get().number().signum() <= 0) {
      complaints.add(
          node.get().place(),
          full + " must be above 0 on an axis of scale: log, but is " + written.get().shown());
    } else if (parameter.domain() instanceof Domain.Wholes && !written.get().whole()) {
      complaints.add(
          node.get().place(), full + " must " + must + ", but is " + written.get().shown());
    } else {
      Value value =
          parameter.domain() instanceof Domain.Wholes
              ? new Value.Whole(written.get().wholeNumber())
              : new Value.Real(written.get().real());
      if (parameter.domain().refusal(value).isPresent()) {
        complaints.add(
            node.get().place(), full + " must " + must + ", but is " + written.get().shown());
      }
    }
    return complaints.count() == before ? written : Optional.empty();
  }

  private Optional<SweptAxis> spaced(
      Parameter parameter,
      Place place,
      String path,
      boolean log,
      int points,
      NumberReader.Written from,
      NumberReader.Written to) {
    if (points == 1 && from.number().compareTo(to.number()) != 0) {
      return complain(
          place,
          path
              + ".points must be at least 2 to hold both "
              + from.shown()
              + " and "
              + to.shown()
              + ", but is 1");
    }
    boolean whole = parameter.domain() instanceof Domain.Wholes;
    List<Value> list;
    if (!whole) {
      double[] reals =
          log
              ? Spacing.geometric(from.real(), to.real(), points)
              : Spacing.linear(from.number(), to.number(), points);
      list = Arrays.stream(reals).<Value>mapToObj(Value.Real::new).toList();
    } else if (log) {
      list =
          Spacing.geometricWholes(from.wholeNumber(), to.wholeNumber(), points).stream()
              .<Value>map(Value.Whole::new)
              .toList();
    } else {
      long span = to.wholeNumber() - from.wholeNumber();
      long steps = Math.max(1, points - 1L);
      if (span % steps != 0) {
        double second = from.wholeNumber() + (double) span / steps;
        return complain(
            place,
            path
                + " must step by whole numbers, but its second value is "
                + new Value.Real(second)
                + "; choose points so that points - 1 divides "
                + Math.abs(span)
                + ", or list the values");
      }
      list =
          LongStream.range(0, points)
              .<Value>mapToObj(i -> new Value.Whole(from.wholeNumber() + span / steps * i))
              .toList();
    }
    String ends =
        whole
            ? from.wholeNumber() + ",\"to\":" + to.wholeNumber()
            : from.real() + ",\"to\":" + to.real();
    String canonical =
        "{\"from\":" + ends + ",\"points\":" + points + (log ? ",\"scale\":\"log\"}" : "}");
    return Optional.of(new SweptAxis(new Axis(parameter.name(), list), canonical));
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
