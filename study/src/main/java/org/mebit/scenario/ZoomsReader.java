package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From `figure.zooms` to the stretches that a figure magnifies: `{around, factor, steps}`, or a
/// list of stretches, each inside the one before.
final class ZoomsReader {
  private static final List<String> KEYS = List.of("around", "factor", "steps");

  /// Keys of a figure that leave no room for panels of zooms, or no sense.
  private static final List<String> OTHERS = List.of("color", "panels", "x_range");

  private static final String FORMS =
      "{around: 1.57, factor: 100, steps: 3} or a list of stretches such as [[1, 2], [1.5, 1.6]]";

  /// Seven panels fill a page.
  private static final int MOST_STEPS = 6;

  private static final double USUAL_FACTOR = 100;
  private static final int USUAL_STEPS = 3;

  /// A double has some 10⁵ places in a stretch this narrow, relative to its numbers.
  private static final double NARROWEST = 1e-11;

  private final Node.Mapping figure;
  private final FigureColumns columns;
  private final Complaints complaints;
  private final NumberReader numbers;

  ZoomsReader(Node.Mapping figure, FigureColumns columns) {
    this.figure = figure;
    this.columns = columns;
    this.complaints = columns.complaints();
    this.numbers = new NumberReader(complaints);
  }

  /// The stretches, each inside the one before; empty without the key, and after a complaint.
  ///
  /// @param x column of the horizontal axis
  /// @param y columns drawn over it
  List<FigureSpec.Range> read(Optional<String> x, List<String> y, FigureSpec.Scale xScale) {
    Optional<Node.Entry> entry = figure.get("zooms");
    if (entry.isEmpty()) {
      return List.of();
    }
    int before = complaints.count();
    Place place = entry.get().place();
    for (String key : OTHERS) {
      if (figure.get(key).isPresent()) {
        complaints.add(place, "figure must have either zooms or " + key + ", but has both");
      }
    }
    if (xScale == FigureSpec.Scale.LOG) {
      complaints.add(place, "figure.zooms must go with a linear x_scale, but it is log");
    }
    if (y.stream().map(columns::unit).distinct().count() > 1) {
      complaints.add(
          place,
          "figure.zooms must go with quantities of one unit, but figure.y is "
              + String.join(", ", y));
    }
    if (!columns.keep().pyramid()) {
      complaints.add(
          place, "figure.zooms must go with keep: pyramid, but the study keeps a table alone");
    }
    Optional<Sweep> sweep = columns.along().flatMap(axis -> sweep(axis.parameter()));
    if (columns.keep().pyramid() && sweep.isPresent() && x.isPresent()) {
      String along = sweep.get().parameter;
      if (!along.equals(x.get())) {
        complaints.add(
            place,
            "figure.zooms must go along "
                + along
                + ", which the pyramid is built on, but figure.x is "
                + x.get());
      }
    }
    if (sweep.isEmpty() || complaints.count() > before) {
      return List.of();
    }
    List<FigureSpec.Range> zooms =
        switch (entry.get().value()) {
          case Node.Mapping mapping -> around(mapping, sweep.get());
          case Node.Sequence list -> stretches(list, sweep.get());
          case Node.Text text -> {
            complaints.add(
                text.place(), "figure.zooms must be " + FORMS + ", but is " + text.kind());
            yield List.of();
          }
        };
    return complaints.count() > before ? List.of() : zooms;
  }

  /// The swept parameter of a pyramid, and the ends of its sweep.
  private record Sweep(String parameter, Unit unit, double from, double to) {
    boolean holds(double value) {
      return value >= from && value <= to;
    }

    FigureSpec.Range range() {
      return new FigureSpec.Range(from, to);
    }

    @Override
    public String toString() {
      return "the sweep of " + parameter + ", " + RangeReader.shown(range());
    }
  }

  private Optional<Sweep> sweep(String parameter) {
    return columns
        .along()
        .map(axis -> (LinearValues) axis.values())
        .map(values -> {
          double last = values.at(values.size() - 1);
          return new Sweep(
              parameter,
              columns.unit(parameter),
              Math.min(values.first(), last),
              Math.max(values.first(), last));
        });
  }

  private List<FigureSpec.Range> around(Node.Mapping mapping, Sweep sweep) {
    for (Node.Entry entry : mapping.entries().values()) {
      if (!KEYS.contains(entry.key())) {
        complaints.add(entry.place(), "figure.zooms: " + Nearest.unknown("key", entry.key(), KEYS));
      }
    }
    if (mapping.get("around").isEmpty()) {
      complaints.add(mapping.place(), "figure.zooms.around is missing; zooms are " + FORMS);
    }
    Optional<Double> around = middle(mapping, sweep);
    Optional<Double> factor = factor(mapping);
    Optional<Integer> steps = steps(mapping);
    if (around.isEmpty() || factor.isEmpty() || steps.isEmpty()) {
      return List.of();
    }
    List<FigureSpec.Range> zooms = new ArrayList<>();
    FigureSpec.Range outer = sweep.range();
    for (int i = 0; i < steps.get(); i++) {
      double width = (outer.to() - outer.from()) / factor.get();
      // Near the end of the sweep the stretch lies beside its middle rather than beyond the end.
      double from =
          Math.clamp(
              around.get() - width / 2, outer.from(), Math.max(outer.from(), outer.to() - width));
      outer = new FigureSpec.Range(from, Math.min(from + width, outer.to()));
      if (isTooNarrow(outer)) {
        complaints.add(
            mapping.place(),
            "figure.zooms must leave stretches that a number of 16 digits can resolve, but zoom "
                + (i + 1)
                + " is "
                + new Value.Real(outer.width())
                + " wide");
        return List.of();
      }
      zooms.add(outer);
    }
    return zooms;
  }

  private Optional<Double> middle(Node.Mapping mapping, Sweep sweep) {
    String must = "lie in " + sweep;
    Optional<Node> node = mapping.value("around");
    Optional<NumberReader.Written> around =
        node.flatMap(given -> numbers.read(given, sweep.unit, "figure.zooms.around", must));
    if (around.isPresent() && !sweep.holds(around.get().real())) {
      complaints.add(
          node.orElseThrow().place(),
          "figure.zooms.around must " + must + ", but is " + around.get().shown());
      return Optional.empty();
    }
    return around.map(NumberReader.Written::real);
  }

  private Optional<Double> factor(Node.Mapping mapping) {
    Optional<Node> node = mapping.value("factor");
    if (node.isEmpty()) {
      return Optional.of(USUAL_FACTOR);
    }
    String must = "be a number above 1";
    Optional<NumberReader.Written> factor =
        numbers.read(node.get(), Unit.ONE, "figure.zooms.factor", must);
    if (factor.isPresent() && !(factor.get().real() > 1)) {
      complaints.add(
          node.get().place(),
          "figure.zooms.factor must " + must + ", but is " + factor.get().shown());
      return Optional.empty();
    }
    return factor.map(NumberReader.Written::real);
  }

  private Optional<Integer> steps(Node.Mapping mapping) {
    Optional<Node> node = mapping.value("steps");
    if (node.isEmpty()) {
      return Optional.of(USUAL_STEPS);
    }
    String must = "be a whole number in 1.." + MOST_STEPS;
    Optional<NumberReader.Written> steps =
        numbers.read(node.get(), Unit.ONE, "figure.zooms.steps", must);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    long number = steps.get().whole() ? steps.get().wholeNumber() : 0;
    if (number < 1 || number > MOST_STEPS) {
      complaints.add(
          node.get().place(),
          "figure.zooms.steps must " + must + ", but is " + steps.get().shown());
      return Optional.empty();
    }
    return Optional.of((int) number);
  }

  private List<FigureSpec.Range> stretches(Node.Sequence list, Sweep sweep) {
    if (list.items().isEmpty() || list.items().size() > MOST_STEPS) {
      complaints.add(
          list.place(),
          "figure.zooms must have 1 to "
              + MOST_STEPS
              + " stretches, but has "
              + (list.items().isEmpty() ? "none" : list.items().size()));
      return List.of();
    }
    List<FigureSpec.Range> zooms = new ArrayList<>();
    FigureSpec.Range outer = sweep.range();
    String where = sweep.toString();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      String path = "zoom " + (i + 1) + " of figure.zooms";
      Optional<FigureSpec.Range> read =
          new RangeReader(numbers, complaints).read(item, path, sweep.unit);
      if (read.isEmpty()) {
        return List.of();
      }
      FigureSpec.Range zoom = read.get();
      String shown = RangeReader.shown(zoom);
      if (!(zoom.from() >= outer.from() && zoom.to() <= outer.to())) {
        complaints.add(item.place(), path + " must lie inside " + where + ", but is " + shown);
        return List.of();
      }
      if (zoom.equals(outer)) {
        complaints.add(
            item.place(), path + " must be narrower than " + where + ", but is the same");
        return List.of();
      }
      if (isTooNarrow(zoom)) {
        complaints.add(
            item.place(),
            path
                + " must be a stretch that a number of 16 digits can resolve, but is "
                + new Value.Real(zoom.width())
                + " wide");
        return List.of();
      }
      zooms.add(zoom);
      outer = zoom;
      where = "the one before, " + shown;
    }
    return zooms;
  }

  private static boolean isTooNarrow(FigureSpec.Range range) {
    return !(range.width() > NARROWEST * Math.max(Math.abs(range.from()), Math.abs(range.to())));
  }
}
