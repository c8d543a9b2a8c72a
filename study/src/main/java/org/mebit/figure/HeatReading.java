package org.mebit.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.figure.FigureSpec.Scale;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// Reads a heat map from a table in two scans: the cells' places first, then their values.
final class HeatReading {
  /// Panels of square cells are drawn square up to this ratio of their sides.
  private static final double MOST_OBLONG = 3;

  private final FigureSpec spec;
  private final Columns columns;
  private final Keys panels = Keys.ofPanels();
  private final Bins.Collected x;
  private final Bins.Collected y;
  private final Extent color = new Extent();

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
    if (isShown(cells)) {
      x.add(columns.x(cells));
      y.add(columns.y(cells, 0));
      double value = columns.color(cells);
      color.add(spec.colorScale() == Scale.LOG && !(value > 0) ? Double.NaN : value);
    }
  }

  private Chart chart() {
    if (color.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure must have values to draw, but " + columns.color().name() + " has none");
    }
    Bins xBins = x.bins();
    Bins yBins = y.bins();
    Map<Object, HeatCells> maps = new HashMap<>();
    columns.scan(cells -> {
      double value = columns.color(cells);
      if (isShown(cells) && !Double.isNaN(value)) {
        maps.computeIfAbsent(columns.panel(cells), _ -> new HeatCells(xBins, yBins, color.mean()))
            .put(columns.x(cells), columns.y(cells, 0), value);
      }
    });
    Column panel = columns.panels();
    List<Chart.Panel> drawn =
        panels.inOrder().stream()
            .map(key ->
                new Chart.Panel(
                    panel == null ? "" : KeyLabels.of(panel, panels.inOrder()).withValue(key),
                    List.of(),
                    maps.getOrDefault(key, new HeatCells(xBins, yBins, color.mean()))))
            .toList();
    Column yColumn = columns.y().getFirst();
    Axis xAxis = axis(xBins, spec.xScale(), spec.xRange(), spec.pi(), columns.x());
    Axis yAxis = axis(yBins, spec.yScale(), spec.yRange(), false, yColumn);
    return new Chart(
        spec.title(),
        xAxis,
        List.of(yAxis),
        drawn,
        List.of(),
        "",
        ColorScale.over(color, spec.colorScale(), columns.color()),
        aspect(xAxis, yAxis, columns.x().unit(), yColumn.unit()));
  }

  private static Axis axis(
      Bins bins, Scale scale, @Nullable Range range, boolean asked, Column column) {
    double low = range == null ? bins.low() : range.from();
    double high = range == null ? bins.high() : range.to();
    boolean pi =
        scale == Scale.LINEAR
            && (asked
                || Axis.looksLikePi(
                    range == null ? bins.centre(0) : low,
                    range == null ? bins.centre(bins.count() - 1) : high,
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
