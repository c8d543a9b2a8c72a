package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From `figure.mark` to a point of a heat map: numbers, names of parameters that are not varied,
/// or the name of the parameter that the panels differ in.
final class MarkReader {
  private static final List<String> KEYS = List.of("x", "y");
  private static final String MUST =
      "be a number, a parameter that is not varied or the parameter of the panels";

  private final FigureColumns columns;
  private final Optional<String> panels;
  private final Complaints complaints;
  private final NumberReader numbers;

  /// @param panels the parameter that the panels differ in
  MarkReader(FigureColumns columns, Optional<String> panels) {
    this.columns = columns;
    this.panels = panels;
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
    Optional<OptionalDouble> x = coordinate(mark, "x", xUnit);
    Optional<OptionalDouble> y = coordinate(mark, "y", yUnit);
    return x.flatMap(across -> y.map(up -> new FigureSpec.Mark(across, up)));
  }

  /// A coordinate, which is empty where it is that of the panel; nothing after a complaint.
  private Optional<OptionalDouble> coordinate(Node.Mapping mark, String key, Unit unit) {
    String path = "figure.mark." + key;
    Optional<Node> node = mark.value(key);
    if (node.isEmpty()) {
      complaints.add(mark.place(), path + " is missing");
      return Optional.empty();
    }
    if (node.get() instanceof Node.Text text && columns.parameterNamed(text.text())) {
      return ofParameter(text, path, unit);
    }
    return numbers
        .read(node.get(), unit, path, MUST)
        .map(written -> OptionalDouble.of(written.real()));
  }

  private Optional<OptionalDouble> ofParameter(Node.Text text, String path, Unit unit) {
    String name = text.text();
    String start = path + " must " + MUST + ", but ";
    boolean ofPanel = panels.filter(name::equals).isPresent();
    if (!ofPanel && columns.varied().contains(name)) {
      complaints.add(text.place(), start + name + " is varied");
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
    if (ofPanel) {
      if (!columns.isNumber(name)) {
        complaints.add(text.place(), start + name + " is no number");
        return Optional.empty();
      }
      return Optional.of(OptionalDouble.empty());
    }
    return switch (columns.fixed(parameter)) {
      case Value.Real real -> Optional.of(OptionalDouble.of(real.number()));
      case Value.Whole whole -> Optional.of(OptionalDouble.of(whole.number()));
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
