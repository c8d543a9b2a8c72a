package org.mebit.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.figure.FigureSpec.Scale;
import org.mebit.result.Column;

/// What the first scan of a line figure finds: which lines there are, and what the axes span.
final class LineSurvey {
  /// Colours and dashes can tell so many lines apart.
  private static final int MOST_LINES = 24;

  /// So many letters stand beside the axis of a single-column figure in one line or two.
  private static final int LONGEST_LABEL = 48;

  private final FigureSpec spec;
  private final Columns columns;
  private final Keys panels = Keys.ofPanels();
  private final Keys lines = new Keys("lines", MOST_LINES);
  private final Extent x = new Extent();
  private final List<Extent> y = new ArrayList<>();
  private final Map<Line, Direction> directions = new HashMap<>();

  LineSurvey(Columns columns, FigureSpec spec) {
    this.spec = spec;
    this.columns = columns;
    for (int i = 0; i < spec.y().size(); i++) {
      y.add(new Extent());
    }
  }

  /// What separates one line from the next, apart from its column.
  ///
  /// @param panel value of the column of panels
  /// @param line value of the column of lines
  record Line(Object panel, Object line) {}

  /// Whether the abscissae of a line go one way, no two of them equal.
  static final class Direction {
    private double last = Double.NaN;
    private boolean rises;
    private boolean falls;
    private boolean repeats;
    private long count;

    void add(double x) {
      rises |= x > last;
      falls |= x < last;
      repeats |= x == last;
      last = x;
      count++;
    }

    boolean oneWay() {
      return !(rises && falls) && !repeats;
    }

    /// Whether each point may have a marker, which the frame should not cut.
    boolean marked() {
      return !oneWay() || count <= Decimator.MOST_MARKED;
    }
  }

  List<Object> panels() {
    return panels.inOrder();
  }

  List<Object> lines() {
    return lines.inOrder();
  }

  Map<Line, Direction> directions() {
    return directions;
  }

  /// Takes a row.
  void add(@Nullable Object[] cells) {
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
        double error = columns.error(cells, i);
        y.get(i).add(value);
        y.get(i).add(columns.greatest(cells, i));
        double least = columns.least(cells, i);
        y.get(i).add(isOn(spec.yScale(), least) ? least : Double.NaN);
        y.get(i).add(value + error);
        // The lower end of a bar that a log axis cannot show is cut at the frame.
        y.get(i).add(isOn(spec.yScale(), value - error) ? value - error : Double.NaN);
      }
    }
  }

  /// Whether an axis of this scale has a place for `value`.
  static boolean isOn(Scale scale, double value) {
    return scale == Scale.LOG ? value > 0 : !Double.isNaN(value);
  }

  Axis xAxis() {
    Range range = spec.xRange();
    Column column = columns.x();
    if (range == null && x.isEmpty()) {
      throw nothingToDraw(column);
    }
    double low = range == null ? x.low() : range.from();
    double high = range == null ? x.high() : range.to();
    boolean pi =
        spec.xScale() == Scale.LINEAR && (spec.pi() || Axis.looksLikePi(low, high, column.unit()));
    if (pi && range == null) {
      double span = high - low;
      low = Axis.snappedToPi(low, span);
      high = Axis.snappedToPi(high, span);
    }
    boolean margin = range == null && directions.values().stream().anyMatch(Direction::marked);
    String name = AxisLabel.words(column);
    Axis axis =
        range == null
            ? Axis.overData(low, high, spec.xScale(), margin, pi, name, column.unit())
            : Axis.over(low, high, spec.xScale(), margin, pi, name, column.unit());
    return axis.counted(name, column.unit());
  }

  /// The axis of all y columns of a unit.
  Axis yAxis(String unit) {
    Extent all = new Extent();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      Column column = columns.y().get(i);
      if (column.unit().equals(unit)) {
        names.add(AxisLabel.words(column));
        all.add(y.get(i));
      }
    }
    Range range = spec.yRange();
    if (range == null && all.isEmpty()) {
      throw nothingToDraw(
          columns.y().stream().filter(c -> c.unit().equals(unit)).findFirst().orElseThrow());
    }
    return range == null
        ? Axis.overData(all.low(), all.high(), spec.yScale(), true, false, named(names), unit)
        : Axis.over(range.from(), range.to(), spec.yScale(), false, false, named(names), unit);
  }

  /// Names too long to stand beside an axis together are left to the legend.
  private static String named(List<String> names) {
    String together = String.join(", ", names);
    return names.size() > 1 && together.length() > LONGEST_LABEL ? "value" : together;
  }

  private IllegalArgumentException nothingToDraw(Column column) {
    boolean log = spec.xScale() == Scale.LOG || spec.yScale() == Scale.LOG;
    return new IllegalArgumentException(
        "a figure must have values to draw, but "
            + column.name()
            + " has none"
            + (log ? " that a log axis can show" : "")
            + (spec.xRange() == null ? "" : " in the range of x"));
  }
}
