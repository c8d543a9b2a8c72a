package org.mebit.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.figure.FigureSpec.Scale;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// Reads a heat map from a table in two scans: the cells' places first, then their values.
///
/// What is kept grows with the number of cells, which is bounded, and not with that of the rows.
final class HeatReading {
  /// Panels of square cells are drawn square up to this ratio of their sides.
  private static final double MOST_OBLONG = 3;

  /// More panels than this are so small that half as many cells fill their pixels.
  private static final int MANY_PANELS = 4;

  private final FigureSpec spec;
  private final Columns columns;
  private final Keys panels = Keys.ofPanels();
  private final Bins.Collected x;
  private final Bins.Collected y;
  private final Extent color = new Extent();
  private boolean notPositive;

  private HeatReading(Columns columns, FigureSpec spec) {
    this.spec = spec;
    this.columns = columns;
    x = new Bins.Collected(spec.xScale());
    y = new Bins.Collected(spec.yScale());
  }

  /// @throws IllegalArgumentException if the table cannot be drawn as `spec` says
  static Chart read(Table table, FigureSpec spec) {
    HeatReading reading = new HeatReading(new Columns(table, spec), spec);
    reading.columns.scan(reading::survey);
    return reading.chart();
  }

  private boolean isShown(@Nullable Object[] cells) {
    return isShown(columns.x(cells), spec.xScale(), spec.xRange())
        && isShown(columns.y(cells, 0), spec.yScale(), spec.yRange());
  }

  private static boolean isShown(double value, Scale scale, @Nullable Range range) {
    return (scale == Scale.LOG ? value > 0 : !Double.isNaN(value))
        && (range == null || (value >= range.from() && value <= range.to()));
  }

  private void survey(@Nullable Object[] cells) {
    panels.add(columns.panel(cells));
    if (spec.polar() && columns.y(cells, 0) < 0) {
      throw new IllegalArgumentException(
          "radii of a polar figure must be at least 0, but "
              + columns.y().getFirst().name()
              + " is "
              + Notation.value(columns.y(cells, 0)));
    }
    if (isShown(cells)) {
      x.add(columns.x(cells));
      y.add(columns.y(cells, 0));
      double value = columns.color(cells);
      boolean below = spec.colorScale() == Scale.LOG && value <= 0;
      notPositive |= below;
      color.add(below ? Double.NaN : value);
    }
  }

  private Chart chart() {
    if (color.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure must have values to draw, but "
              + columns.color().name()
              + " has none"
              + (spec.colorScale() == Scale.LOG ? " that a log scale can show" : ""));
    }
    List<Object> keys = panels.inOrder();
    int most = keys.size() > MANY_PANELS ? Bins.MOST / 2 : Bins.MOST;
    Bins xBins = x.bins(most);
    Bins yBins = y.bins(most);
    Map<Object, HeatCells> maps = new HashMap<>();
    keys.forEach(key -> maps.put(key, new HeatCells(xBins, yBins)));
    columns.scan(cells -> {
      double value = columns.color(cells);
      HeatCells map = maps.get(columns.panel(cells));
      if (isShown(cells) && !Double.isNaN(value) && map != null) {
        map.put(columns.x(cells), columns.y(cells, 0), value);
      }
    });
    // Means lie within the values they are of: the colours are spread over what is shown.
    Extent shown = new Extent();
    maps.values().forEach(map -> map.addTo(shown, spec.colorScale() == Scale.LOG));
    Column panel = columns.panels();
    List<Chart.Panel> drawn =
        keys.stream()
            .map(key ->
                new Chart.Panel(
                    panel == null ? "" : KeyLabels.of(panel, keys).withValue(key),
                    List.of(),
                    maps.get(key),
                    mark(key)))
            .toList();
    Column yColumn = columns.y().getFirst();
    Axis xAxis =
        spec.polar()
            ? PolarAxes.angle(xBins, spec.xRange(), columns.x())
            : axis(xBins, spec.xScale(), spec.xRange(), spec.pi(), columns.x());
    Axis yAxis =
        spec.polar()
            ? PolarAxes.radius(yBins, spec.yRange(), yColumn)
            : axis(yBins, spec.yScale(), spec.yRange(), false, yColumn);
    return new Chart(
        spec.title(),
        xAxis,
        List.of(yAxis),
        drawn,
        List.of(),
        "",
        ColorScale.over(shown, spec.colorScale(), columns.color()),
        aspect(xAxis, yAxis, columns.x().unit(), yColumn.unit()),
        spec.polar(),
        notes(maps, drawn, xAxis, yAxis));
  }

  /// Where a panel bears a dot; null if nowhere.
  private @Nullable Point2D mark(Object key) {
    FigureSpec.Mark mark = spec.mark();
    if (mark == null) {
      return null;
    }
    double own = key instanceof Number number ? number.doubleValue() : Double.NaN;
    Point2D at = new Point2D.Double(mark.x().orElse(own), mark.y().orElse(own));
    return Double.isNaN(at.getX()) || Double.isNaN(at.getY()) ? null : at;
  }

  private List<String> notes(
      Map<Object, HeatCells> maps, List<Chart.Panel> drawn, Axis xAxis, Axis yAxis) {
    List<String> notes = new ArrayList<>();
    int rows = maps.values().stream().mapToInt(HeatCells::mostRows).max().orElse(1);
    if (rows > 1) {
      notes.add("Each cell shows the mean of up to " + rows + " points.");
    }
    if (notPositive) {
      notes.add("Grey: not above 0.");
    }
    long hidden = drawn.stream().filter(panel -> isHidden(panel.mark(), xAxis, yAxis)).count();
    if (hidden > 0) {
      notes.add(hidden == drawn.size() ? "The mark lies outside." : "Some marks lie outside.");
    }
    return notes;
  }

  private boolean isHidden(@Nullable Point2D mark, Axis xAxis, Axis yAxis) {
    return mark != null
        && (spec.polar()
            ? !PolarAxes.contain(xAxis, yAxis, mark)
            : !xAxis.contains(mark.getX()) || !yAxis.contains(mark.getY()));
  }

  private static Axis axis(
      Bins bins, Scale scale, @Nullable Range range, boolean asked, Column column) {
    double low = range == null ? bins.low() : range.from();
    double high = range == null ? bins.high() : range.to();
    boolean pi =
        scale == Scale.LINEAR
            && (asked
                || Axis.looksLikePi(
                    range == null ? bins.first() : low,
                    range == null ? bins.last() : high,
                    column.unit()));
    return Axis.over(low, high, scale, false, pi, AxisLabel.words(column), column.unit());
  }

  /// Width over height of a panel whose axes share a unit; 0 where the page decides.
  private static double aspect(Axis x, Axis y, String xUnit, String yUnit) {
    if (xUnit.isEmpty() || !xUnit.equals(yUnit) || x.log() != y.log()) {
      return 0;
    }
    double aspect =
        x.log()
            ? Math.log(x.high() / x.low()) / Math.log(y.high() / y.low())
            : (x.high() - x.low()) / (y.high() - y.low());
    return aspect <= MOST_OBLONG && aspect >= 1 / MOST_OBLONG ? aspect : 0;
  }
}
