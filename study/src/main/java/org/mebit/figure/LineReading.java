package org.mebit.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.figure.FigureSpec.Scale;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// Reads a line figure from a table in two scans: the ranges first, then the lines.
final class LineReading {
  /// Colours and dashes can tell so many lines apart.
  private static final int MOST_LINES = 24;

  /// A 4 by 4 grid is the largest on a page.
  static final int MOST_PANELS = 16;

  /// Columns of decimation per panel: two per pixel of the PNG across a single-column figure.
  static final int COLUMNS = 1200;

  private final FigureSpec spec;
  private final Columns columns;
  private final Keys panels = new Keys("panels", MOST_PANELS);
  private final Keys lines = new Keys("lines", MOST_LINES);
  private final Extent x = new Extent();
  private final List<Extent> y = new ArrayList<>();
  private final Map<Line, Direction> directions = new HashMap<>();

  private LineReading(Columns columns, FigureSpec spec) {
    this.spec = spec;
    this.columns = columns;
    for (int i = 0; i < spec.y().size(); i++) {
      y.add(new Extent());
    }
  }

  /// @throws IllegalArgumentException if the table cannot be drawn as `spec` says
  static Chart read(Table table, FigureSpec spec) {
    LineReading reading = new LineReading(new Columns(table, spec), spec);
    reading.columns.scan(reading::survey);
    return reading.chart();
  }

  /// What separates one line from the next, apart from its column.
  private record Line(Object panel, Object line) {}

  /// Whether the abscissae of a line go one way.
  private static final class Direction {
    private double last = Double.NaN;
    private boolean rises;
    private boolean falls;
    private long count;

    void add(double x) {
      rises |= x > last;
      falls |= x < last;
      last = x;
      count++;
    }

    boolean oneWay() {
      return !(rises && falls);
    }

    /// Whether each point may have a marker, which the frame should not cut.
    boolean marked() {
      return !oneWay() || count <= Decimator.MOST_MARKED;
    }
  }

  private void survey(@Nullable Object[] cells) {
    Line line = new Line(columns.panel(cells), columns.line(cells));
    Direction direction = directions.get(line);
    if (direction == null) {
      panels.add(line.panel);
      lines.add(line.line);
      direction = new Direction();
      directions.put(line, direction);
    }
    double here = columns.x(cells);
    if (!isOn(spec.xScale(), here)) {
      return;
    }
    direction.add(here);
    Range range = spec.xRange();
    if (range != null && !(here >= range.from() && here <= range.to())) {
      return;
    }
    x.add(here);
    for (int i = 0; i < y.size(); i++) {
      double value = columns.y(cells, i);
      if (isOn(spec.yScale(), value)) {
        y.get(i).add(value);
        double error = columns.error(cells, i);
        y.get(i).add(value + error);
        // The lower end of a bar that a log axis cannot show is cut at the frame.
        y.get(i).add(isOn(spec.yScale(), value - error) ? value - error : Double.NaN);
      }
    }
  }

  private static boolean isOn(Scale scale, double value) {
    return scale == Scale.LOG ? value > 0 : !Double.isNaN(value);
  }

  private Chart chart() {
    List<String> units = columns.y().stream().map(Column::unit).distinct().toList();
    if (units.size() > 1 && spec.panels() != null) {
      throw new IllegalArgumentException(
          "y columns of a figure with panels must have one unit, but have "
              + String.join(", ", units.stream().map(u -> u.isEmpty() ? "none" : u).toList()));
    }
    Axis xAxis = xAxis();
    List<Axis> yAxes = units.stream().map(this::yAxis).toList();
    List<Object> panelKeys = panels.inOrder();
    List<Object> lineKeys = lines.inOrder();
    int[] group = columns.y().stream().mapToInt(c -> units.indexOf(c.unit())).toArray();

    Map<Line, Collector[]> collectors = new HashMap<>();
    directions.forEach((line, direction) -> {
      Collector[] each = new Collector[group.length];
      for (int i = 0; i < each.length; i++) {
        each[i] =
            direction.oneWay()
                ? new Decimator(xAxis, COLUMNS)
                : new Scatter(xAxis, yAxes.get(group[i]));
      }
      collectors.put(line, each);
    });
    columns.scan(cells -> collect(cells, collectors));

    List<Chart.Panel> drawn = new ArrayList<>();
    for (Object panel : panelKeys) {
      for (int unit = 0; unit < units.size(); unit++) {
        List<Curve> curves = new ArrayList<>();
        for (int l = 0; l < lineKeys.size(); l++) {
          Collector[] each = collectors.get(new Line(panel, lineKeys.get(l)));
          for (int i = 0; each != null && i < each.length; i++) {
            if (group[i] == unit) {
              curves.add(each[i].finish(style(l, i, units.size())));
            }
          }
        }
        Column column = columns.panels();
        drawn.add(new Chart.Panel(column == null ? "" : nameAndValue(column, panel), curves, null));
      }
    }
    return new Chart(
        spec.title(), xAxis, yAxes, drawn, legend(lineKeys, units.size()), legendTitle(), null, 0);
  }

  /// Stacked panels name their column at the axis, so that their lines differ in the key alone.
  private int style(int line, int column, int panels) {
    return panels == spec.y().size() ? line : line * spec.y().size() + column;
  }

  private void collect(@Nullable Object[] cells, Map<Line, Collector[]> collectors) {
    double here = columns.x(cells);
    Collector[] each = collectors.get(new Line(columns.panel(cells), columns.line(cells)));
    if (each == null || !isOn(spec.xScale(), here)) {
      return;
    }
    for (int i = 0; i < each.length; i++) {
      double value = columns.y(cells, i);
      each[i].add(here, isOn(spec.yScale(), value) ? value : Double.NaN, columns.error(cells, i));
    }
  }

  private Axis xAxis() {
    Range range = spec.xRange();
    Column column = columns.x();
    if (range == null && x.isEmpty()) {
      throw nothingToDraw(column);
    }
    double low = range == null ? x.low() : range.from();
    double high = range == null ? x.high() : range.to();
    boolean log = spec.xScale() == Scale.LOG;
    if (log && !(low > 0)) {
      throw new IllegalArgumentException(
          "the range of a log axis must be above 0, but starts at " + low);
    }
    boolean pi = !log && (spec.pi() || Axis.looksLikePi(low, high, column.unit()));
    if (pi && range == null) {
      double span = high - low;
      low = Axis.snappedToPi(low, span);
      high = Axis.snappedToPi(high, span);
    }
    return Axis.over(
        low,
        high,
        spec.xScale(),
        range == null && directions.values().stream().anyMatch(Direction::marked),
        pi,
        AxisLabel.words(column),
        column.unit());
  }

  private Axis yAxis(String unit) {
    Extent all = new Extent();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      Column column = columns.y().get(i);
      if (column.unit().equals(unit)) {
        names.add(AxisLabel.words(column));
        all.add(y.get(i).isEmpty() ? Double.NaN : y.get(i).low());
        all.add(y.get(i).isEmpty() ? Double.NaN : y.get(i).high());
      }
    }
    Range range = spec.yRange();
    if (range == null && all.isEmpty()) {
      throw nothingToDraw(
          columns.y().stream().filter(c -> c.unit().equals(unit)).findFirst().orElseThrow());
    }
    if (range != null && spec.yScale() == Scale.LOG && !(range.from() > 0)) {
      throw new IllegalArgumentException(
          "the range of a log axis must be above 0, but starts at " + range.from());
    }
    return Axis.over(
        range == null ? all.low() : range.from(),
        range == null ? all.high() : range.to(),
        spec.yScale(),
        range == null,
        false,
        String.join(", ", names),
        unit);
  }

  private IllegalArgumentException nothingToDraw(Column column) {
    return new IllegalArgumentException(
        "a figure must have values to draw, but "
            + column.name()
            + " has none"
            + (spec.xScale() == Scale.LOG || spec.yScale() == Scale.LOG
                ? " that a log axis can show"
                : "")
            + (spec.xRange() == null ? "" : " in the range of x"));
  }

  private String legendTitle() {
    Column column = columns.lines();
    return column == null || isNamedByColumn()
        ? ""
        : AxisLabel.plain(AxisLabel.words(column), column.unit()).text();
  }

  /// Whether lines in one panel differ in their column.
  private boolean isNamedByColumn() {
    long units = columns.y().stream().map(Column::unit).distinct().count();
    return units < columns.y().size();
  }

  private List<String> legend(List<Object> lineKeys, int units) {
    Column column = columns.lines();
    if (column == null && !isNamedByColumn()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (Object key : lineKeys) {
      if (units == spec.y().size()) {
        names.add(Notation.value(key));
        continue;
      }
      for (Column quantity : columns.y()) {
        String name = AxisLabel.words(quantity);
        names.add(column == null ? name : name + ", " + nameAndValue(column, key));
      }
    }
    return names;
  }

  static String nameAndValue(Column column, Object key) {
    String unit = column.unit().isEmpty() ? "" : " " + column.unit();
    return AxisLabel.words(column) + " = " + Notation.value(key) + unit;
  }
}
