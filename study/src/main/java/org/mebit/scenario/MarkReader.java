package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From `figure.mark` to a point of a heat map: numbers, or names of parameters that are not
/// varied.
final class MarkReader {
  private static final List<String> KEYS = List.of("x", "y");

  private final FigureColumns columns;
  private final Complaints complaints;
  private final NumberReader numbers;

  MarkReader(FigureColumns columns) {
    this.columns = columns;
    this.complaints = columns.complaints();
    this.numbers = new NumberReader(complaints);
  }

  /// The point; empty after a complaint.
  Optional<FigureSpec.Mark> read(Node node, Unit xUnit, Unit yUnit) {
    if (!(node instanceof Node.Mapping mark)) {
      complaints.add(
          node.place(),
          "figure.mark must be a mapping such as {x: 0, y: 0.6}, but is " + node.kind());
      return Optional.empty();
    }
    for (Node.Entry entry : mark.entries().values()) {
      if (!KEYS.contains(entry.key())) {
        complaints.add(entry.place(), "figure.mark: " + Nearest.unknown("key", entry.key(), KEYS));
      }
    }
    Optional<Double> x = coordinate(mark, "x", xUnit);
    Optional<Double> y = coordinate(mark, "y", yUnit);
    return x.flatMap(across -> y.map(up -> new FigureSpec.Mark(across, up)));
  }

  private Optional<Double> coordinate(Node.Mapping mark, String key, Unit unit) {
    String path = "figure.mark." + key;
    Optional<Node> node = mark.value(key);
    if (node.isEmpty()) {
      complaints.add(mark.place(), path + " is missing");
      return Optional.empty();
    }
    if (node.get() instanceof Node.Text text && columns.parameterNamed(text.text())) {
      return ofParameter(text, path, unit);
    }
    String must = "be a number or a parameter that is not varied";
    return numbers.read(node.get(), unit, path, must).map(NumberReader.Written::real);
  }

  private Optional<Double> ofParameter(Node.Text text, String path, Unit unit) {
    String name = text.text();
    String start = path + " must be a number or a parameter that is not varied, but ";
    if (columns.varied().contains(name)) {
      complaints.add(text.place(), start + name + " is");
      return Optional.empty();
    }
    Parameter parameter = columns.parameter(name).orElseThrow();
    if (parameter.unit() != unit) {
      complaints.add(
          text.place(),
          path
              + " takes "
              + unit.dimension()
              + ", but "
              + name
              + " is "
              + parameter.unit().dimension());
      return Optional.empty();
    }
    return switch (columns.fixed(parameter)) {
      case Value.Real real -> Optional.of(real.number());
      case Value.Whole whole -> Optional.of((double) whole.number());
      case Value.Absent _ -> {
        complaints.add(text.place(), start + name + " has no value");
        yield Optional.empty();
      }
      default -> {
        complaints.add(text.place(), start + name + " is no number");
        yield Optional.empty();
      }
    };
  }
}
