package org.mebit.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mebit.platform.Axis;
import org.mebit.platform.Domain;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From `{from, to, points}`, with `scale: log` or without, to an axis of real or whole numbers.
final class SpacedAxisReader {
  /// Linear values are made where they are wanted; Java counts them to 2³¹ − 1.
  private static final long MOST_LINEAR = 2_000_000_000;

  /// Others are held in memory, about 40 bytes each.
  private static final long MOST_POINTS = 10_000_000;

  private static final List<String> NEEDED = List.of("from", "to", "points");

  private final Parameter parameter;
  private final boolean whole;
  private final Node.Mapping mapping;
  private final String path;
  private final Complaints complaints;
  private final NumberReader numbers;

  SpacedAxisReader(Parameter parameter, Node.Mapping mapping, Complaints complaints) {
    this.parameter = parameter;
    this.whole = parameter.domain() instanceof Domain.Wholes;
    this.mapping = mapping;
    this.path = "sweep." + parameter.name();
    this.complaints = complaints;
    this.numbers = new NumberReader(complaints);
  }

  Optional<SweptAxis> read() {
    for (String key : NEEDED) {
      boolean misspelt =
          mapping.entries().keySet().stream()
              .flatMap(other -> Nearest.guess(other, NEEDED).stream())
              .anyMatch(key::equals);
      if (mapping.get(key).isEmpty() && !misspelt) {
        complaints.add(
            mapping.place(), path + "." + key + " is missing; an axis is " + AxisReader.FORMS);
      }
    }
    boolean log = mapping.value("scale").map(this::log).orElse(false);
    Optional<Integer> points = mapping.value("points").flatMap(node -> points(node, log));
    Optional<NumberReader.Written> from = end("from", log);
    Optional<NumberReader.Written> to = end("to", log);
    return points.isPresent() && from.isPresent() && to.isPresent()
        ? spaced(log, points.get(), from.get(), to.get())
        : Optional.empty();
  }

  private boolean log(Node scale) {
    String word = scale instanceof Node.Text text ? text.text() : "";
    if (!word.equals("log") && !word.equals("linear")) {
      complaints.add(
          scale.place(),
          path + ".scale must be linear or log, but is " + (word.isEmpty() ? scale.kind() : word));
    }
    return word.equals("log");
  }

  private Optional<Integer> points(Node node, boolean log) {
    boolean held = log || whole;
    String must = "be a whole number in 1.." + (held ? "10^7" : "2*10^9");
    Optional<NumberReader.Written> written = numbers.read(node, Unit.ONE, path + ".points", must);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    long points = written.get().whole() ? written.get().wholeNumber() : 0;
    if (points < 1 || points > (held ? MOST_POINTS : MOST_LINEAR)) {
      refuse(node, ".points", must, written.get());
      return Optional.empty();
    }
    return Optional.of((int) points);
  }

  private Optional<NumberReader.Written> end(String key, boolean log) {
    Optional<Node> node = mapping.value(key);
    String must = parameter.domain().must(parameter.unit());
    Optional<NumberReader.Written> written =
        node.flatMap(n -> numbers.read(n, parameter.unit(), path + "." + key, must));
    if (node.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    if (log && written.get().number().signum() <= 0) {
      refuse(node.get(), "." + key, "be above 0 on an axis of scale: log", written.get());
      return Optional.empty();
    }
    boolean inside =
        (!whole || written.get().whole())
            && parameter.domain().refusal(value(written.get())).isEmpty();
    if (!inside) {
      refuse(node.get(), "." + key, must, written.get());
    }
    return inside ? written : Optional.empty();
  }

  private Value value(NumberReader.Written written) {
    return whole ? new Value.Whole(written.wholeNumber()) : new Value.Real(written.real());
  }

  private void refuse(Node node, String key, String must, NumberReader.Written written) {
    complaints.add(node.place(), path + key + " must " + must + ", but is " + written.shown());
  }

  private Optional<SweptAxis> spaced(
      boolean log, int points, NumberReader.Written from, NumberReader.Written to) {
    if (points == 1 && from.number().compareTo(to.number()) != 0) {
      complaints.add(
          mapping.place(),
          path
              + ".points must be at least 2 to hold both "
              + from.shown()
              + " and "
              + to.shown()
              + ", but is 1");
      return Optional.empty();
    }
    Optional<List<Value>> values =
        whole
            ? wholes(log, points, from.wholeNumber(), to.wholeNumber())
            : Optional.of(reals(log, points, from, to));
    String ends =
        whole
            ? from.wholeNumber() + ",\"to\":" + to.wholeNumber()
            : from.real() + ",\"to\":" + to.real();
    String canonical =
        "{\"from\":" + ends + ",\"points\":" + points + (log ? ",\"scale\":\"log\"}" : "}");
    return values.map(list -> new SweptAxis(new Axis(parameter.name(), list), canonical));
  }

  private static List<Value> reals(
      boolean log, int points, NumberReader.Written from, NumberReader.Written to) {
    return log
        ? Arrays.stream(Spacing.geometric(from.real(), to.real(), points))
            .<Value>mapToObj(Value.Real::new)
            .toList()
        : new LinearValues(from.number(), to.number(), points);
  }

  /// Equal steps must be whole: the nearest whole numbers would not be what was asked for. On a log
  /// scale they are, since nobody expects equal ratios of whole numbers to be exact.
  private Optional<List<Value>> wholes(boolean log, int points, long from, long to) {
    if (log) {
      return Optional.of(
          Spacing.geometricWholes(from, to, points).stream().<Value>map(Value.Whole::new).toList());
    }
    long span = Math.subtractExact(to, from);
    long steps = Math.max(1, points - 1L);
    if (span % steps != 0) {
      complaints.add(
          mapping.place(),
          path
              + " must step by whole numbers, but its second value is "
              + new Value.Real(from + (double) span / steps)
              + "; choose points so that points - 1 divides "
              + Math.abs(span)
              + ", or list the values");
      return Optional.empty();
    }
    return Optional.of(
        LongStream.range(0, points)
            .<Value>mapToObj(i -> new Value.Whole(from + span / steps * i))
            .toList());
  }
}
