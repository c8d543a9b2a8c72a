package org.mebit.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mebit.platform.Axis;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Unit;

/// From `figure` to what it asks for.
final class FigureReader {
  private static final List<String> KEYS =
      List.of(
          "x",
          "y",
          "lines",
          "panels",
          "color",
          "x_scale",
          "y_scale",
          "color_scale",
          "x_range",
          "y_range",
          "zooms",
          "error_bars",
          "polar",
          "mark",
          "density_matrix");

  private final Node.Mapping figure;
  private final FigureColumns columns;
  private final Complaints complaints;
  private final NumberReader numbers;

  FigureReader(Node.Mapping figure, FigureColumns columns) {
    this.figure = figure;
    this.columns = columns;
    this.complaints = columns.complaints();
    this.numbers = new NumberReader(complaints);
  }

  /// The figure; empty after a complaint.
  Optional<StudyFigure> read() {
    int before = complaints.count();
    for (Node.Entry entry : figure.entries().values()) {
      if (!KEYS.contains(entry.key())) {
        complaints.add(entry.place(), "figure: " + Nearest.unknown("key", entry.key(), KEYS));
      }
    }
    if (figure.get("density_matrix").isPresent()) {
      requireTable("density_matrix");
      Optional<MatrixSpec> matrix = matrix();
      return complaints.count() > before ? Optional.empty() : matrix.map(StudyFigure.class::cast);
    }
    boolean map = figure.get("color").isPresent();
    Optional<String> color = one("color").filter(name -> columns.asked(at("color"), "color", name));
    Optional<String> x = one("x").filter(name -> isX(name, map));
    List<String> y = names("y").stream().filter(name -> isY(name, map)).toList();
    Optional<String> lines = one("lines").filter(name -> varies("lines", name, false));
    Optional<String> panels = one("panels").filter(name -> varies("panels", name, false));
    if (map) {
      checkMap();
    }
    checkRoles(x, map ? y : List.of(), lines, panels);
    Optional<String> across = x.or(this::usualX);
    if (across.isEmpty() && figure.get("x").isEmpty()) {
      complaints.add(figure.place(), "figure.x is missing, and no number is swept or listed");
    }
    List<String> up = y.isEmpty() ? columns.usualY() : y;
    if (up.isEmpty() && figure.get("y").isEmpty()) {
      complaints.add(figure.place(), "figure.y is missing, and no quantity is a number");
    }
    checkPyramid(x, up, map);
    FigureSpec.Scale xScale = scale("x_scale");
    FigureSpec.Scale yScale = scale("y_scale");
    FigureSpec.Scale colorScale = scale("color_scale");
    Unit xUnit = across.map(columns::unit).orElse(Unit.ONE);
    Unit yUnit = up.stream().findFirst().map(columns::unit).orElse(Unit.ONE);
    Optional<FigureSpec.Range> xRange = range("x_range", xUnit, xScale);
    if (xRange.isPresent() && across.isPresent() && !map) {
      checkSweep(across.get(), xRange.get());
    }
    Optional<FigureSpec.Range> yRange = range("y_range", yUnit, yScale);
    boolean bars = flag("error_bars");
    if (bars && map) {
      complaints.add(at("error_bars"), "figure must have either error_bars or color, but has both");
    }
    boolean polar = flag("polar");
    if (polar) {
      new PolarCheck(figure, columns).check(x, y, yRange);
    }
    Optional<FigureSpec.Mark> mark =
        figure
            .value("mark")
            .flatMap(node -> new MarkReader(columns, panels).read(node, xUnit, yUnit));
    List<FigureSpec.Range> zooms = new ZoomsReader(figure, columns).read(across, up, xScale);
    for (String key : List.of("mark", "color_scale")) {
      if (!map && figure.get(key).isPresent()) {
        complaints.add(at(key), "figure." + key + " needs a heat map, but there is no color");
      }
    }
    return complaints.count() > before
        ? Optional.empty()
        : across.map(name ->
            new FigureSpec(
                name,
                up,
                lines,
                panels,
                color,
                xScale,
                yScale,
                colorScale,
                xRange,
                yRange,
                bars,
                polar,
                mark,
                zooms));
  }

  /// What a pyramid is built along, where there is nothing else to draw from.
  private Optional<String> usualX() {
    return isPyramidAlone() ? columns.along().map(Axis::parameter) : columns.usualX();
  }

  private boolean isPyramidAlone() {
    return !columns.keep().table() && columns.along().isPresent();
  }

  /// A pyramid has the least, the greatest and the mean value of real quantities along one axis.
  private void checkPyramid(Optional<String> x, List<String> y, boolean map) {
    if (!isPyramidAlone()) {
      return;
    }
    if (map) {
      requireTable("color");
      return;
    }
    String along = columns.along().orElseThrow().parameter();
    if (x.isPresent() && !x.get().equals(along)) {
      complaints.add(
          at("x"),
          "figure.x must be "
              + along
              + ", which the pyramid is built along, but is "
              + x.get()
              + "; keep: [pyramid, table] allows others");
    }
    for (String name : y) {
      if (!columns.isInPyramid(name)) {
        complaints.add(
            at("y"),
            "figure.y must be a quantity of real numbers, of which a pyramid has the range, but is "
                + name
                + "; keep: [pyramid, table] allows others");
      }
    }
  }

  /// A stretch of a pyramid is drawn from what is swept.
  private void checkSweep(String x, FigureSpec.Range range) {
    Optional<Axis> along = columns.along().filter(axis -> axis.parameter().equals(x));
    if (along.isEmpty() || !columns.keep().pyramid()) {
      return;
    }
    LinearValues values = (LinearValues) along.get().values();
    double last = values.at(values.size() - 1);
    FigureSpec.Range sweep =
        new FigureSpec.Range(Math.min(values.first(), last), Math.max(values.first(), last));
    if (range.to() <= sweep.from() || range.from() >= sweep.to()) {
      complaints.add(
          at("x_range"),
          "figure.x_range must reach into the sweep of "
              + x
              + ", "
              + RangeReader.shown(sweep)
              + ", but is "
              + RangeReader.shown(range));
    }
  }

  private void requireTable(String key) {
    if (isPyramidAlone()) {
      complaints.add(
          at(key),
          "figure."
              + key
              + " must go with keep: [pyramid, table], but the study keeps a pyramid alone");
    }
  }

  private Optional<MatrixSpec> matrix() {
    for (Node.Entry entry : figure.entries().values()) {
      if (KEYS.contains(entry.key()) && !entry.key().equals("density_matrix")) {
        complaints.add(
            entry.place(),
            "figure must have either density_matrix or " + entry.key() + ", but has both");
      }
    }
    Optional<String> word = one("density_matrix");
    if (word.isPresent() && !word.get().equals("bars") && !word.get().equals("tiles")) {
      complaints.add(
          at("density_matrix"),
          "figure.density_matrix must be bars or tiles, but is " + word.get());
    }
    return word.map(style ->
        new MatrixSpec(
            style.equals("bars") ? MatrixSpec.Style.BARS : MatrixSpec.Style.TILES,
            MatrixSpec.Basis.HELICITY));
  }

  private void checkMap() {
    boolean several =
        figure.value("y").orElse(null) instanceof Node.Sequence list && list.items().size() > 1;
    if (figure.get("x").isEmpty() || figure.get("y").isEmpty() || several) {
      complaints.add(
          figure.place(), "figure must name one swept parameter as x and one as y beside color");
    }
    if (figure.get("lines").isPresent()) {
      complaints.add(at("lines"), "figure must have either lines or color, but has both");
    }
  }

  private void checkRoles(
      Optional<String> x, List<String> y, Optional<String> lines, Optional<String> panels) {
    Map<String, String> roles = new HashMap<>();
    x.ifPresent(name -> claim(roles, name, "x"));
    y.forEach(name -> claim(roles, name, "y"));
    lines.ifPresent(name -> claim(roles, name, "lines"));
    panels.ifPresent(name -> claim(roles, name, "panels"));
  }

  private void claim(Map<String, String> roles, String name, String role) {
    String other = roles.putIfAbsent(name, role);
    if (other != null) {
      complaints.add(
          at(role),
          "figure." + role + " must differ from figure." + other + ", but both are " + name);
    }
  }

  private boolean isX(String name, boolean map) {
    return (map || columns.parameterNamed(name))
        ? varies("x", name, true)
        : columns.asked(at("x"), "x", name);
  }

  private boolean isY(String name, boolean map) {
    return map ? varies("y", name, true) : columns.asked(at("y"), "y", name);
  }

  private boolean varies(String key, String name, boolean number) {
    return columns.varies(at(key), key, name, number);
  }

  private Optional<String> one(String key) {
    Optional<Node> node = figure.value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Node.Text text && !text.blank()) {
      return Optional.of(text.text());
    }
    complaints.add(
        node.get().place(), "figure." + key + " must be one name, but is " + node.get().kind());
    return Optional.empty();
  }

  private List<String> names(String key) {
    if (!(figure.value(key).orElse(null) instanceof Node.Sequence list)) {
      return one(key).stream().toList();
    }
    if (list.items().isEmpty()) {
      complaints.add(list.place(), "figure." + key + " must name a column, but is empty");
    }
    List<String> names = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Text text && !text.blank()) {
        names.add(text.text());
      } else {
        complaints.add(
            item.place(), "figure." + key + " must be a list of names, but holds " + item.held());
      }
    }
    return names;
  }

  private FigureSpec.Scale scale(String key) {
    Optional<String> word = one(key);
    if (word.isPresent() && !word.get().equals("linear") && !word.get().equals("log")) {
      complaints.add(at(key), "figure." + key + " must be linear or log, but is " + word.get());
    }
    return word.filter("log"::equals).isPresent() ? FigureSpec.Scale.LOG : FigureSpec.Scale.LINEAR;
  }

  private boolean flag(String key) {
    Optional<String> word = one(key);
    if (word.isPresent() && !word.get().equals("true") && !word.get().equals("false")) {
      complaints.add(at(key), "figure." + key + " must be true or false, but is " + word.get());
    }
    return word.filter("true"::equals).isPresent();
  }

  private Optional<FigureSpec.Range> range(String key, Unit unit, FigureSpec.Scale scale) {
    Optional<Node> node = figure.value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String path = "figure." + key;
    Optional<FigureSpec.Range> range =
        new RangeReader(numbers, complaints).read(node.get(), path, unit);
    if (scale == FigureSpec.Scale.LOG && range.isPresent() && range.get().from() <= 0) {
      complaints.add(
          node.get().place(),
          path + " must be above 0 on a log scale, but is " + RangeReader.shown(range.get()));
      return Optional.empty();
    }
    return range;
  }

  private Place at(String key) {
    return figure.get(key).map(Node.Entry::place).orElse(figure.place());
  }
}
