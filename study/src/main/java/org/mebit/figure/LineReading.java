package org.mebit.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.LineSurvey.Line;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// Reads a line figure from a table in two scans: the ranges first, then the lines.
final class LineReading {
  /// Columns of decimation across a journal's column and across its page: about two per pixel of
  /// the PNG.
  private static final int COLUMNS = 1200;

  private static final int PAGE_COLUMNS = 2500;

  private final FigureSpec spec;
  private final Columns columns;
  private final LineSurvey survey;
  private final List<String> units;
  private final Map<Line, Collector[]> collectors = new HashMap<>();

  private LineReading(Table table, FigureSpec spec) {
    this.spec = spec;
    columns = new Columns(table, spec);
    survey = new LineSurvey(columns, spec);
    units = columns.y().stream().map(Column::unit).distinct().toList();
    if (units.size() > 1 && spec.panels() != null) {
      throw new IllegalArgumentException(
          "y columns of a figure with panels must have one unit, but have "
              + String.join(", ", units.stream().map(u -> u.isEmpty() ? "none" : u).toList()));
    }
  }

  /// @throws IllegalArgumentException if the table cannot be drawn as `spec` says
  static Chart read(Table table, FigureSpec spec) {
    LineReading reading = new LineReading(table, spec);
    reading.columns.scan(reading.survey::add);
    return reading.chart();
  }

  private Chart chart() {
    Axis x = survey.xAxis();
    List<Axis> y = units.stream().map(survey::yAxis).toList();
    prepareCollectors(x, y);
    columns.scan(this::collect);
    return new Chart(
        spec.title(), x, y, panels(), legend(), legendTitle(), null, 0, false, List.of());
  }

  private void prepareCollectors(Axis x, List<Axis> y) {
    int across = Chart.columns(survey.panels().size());
    int resolution = across == 1 ? COLUMNS : PAGE_COLUMNS / across;
    survey
        .directions()
        .forEach((line, direction) -> {
          Collector[] each = new Collector[columns.y().size()];
          for (int i = 0; i < each.length; i++) {
            each[i] =
                direction.oneWay()
                    ? new Decimator(x, y.get(unitOf(i)), resolution)
                    : new Scatter(x, y.get(unitOf(i)));
          }
          collectors.put(line, each);
        });
  }

  private int unitOf(int column) {
    return units.indexOf(columns.y().get(column).unit());
  }

  private void collect(@Nullable Object[] cells) {
    double here = columns.x(cells);
    Collector[] each = collectors.get(new Line(columns.panel(cells), columns.line(cells)));
    if (each == null || !LineSurvey.isOn(spec.xScale(), here)) {
      return;
    }
    for (int i = 0; i < each.length; i++) {
      double value = columns.y(cells, i);
      boolean on = LineSurvey.isOn(spec.yScale(), value);
      double error = columns.error(cells, i);
      if (spec.bands()) {
        double low = columns.least(cells, i);
        double high = columns.greatest(cells, i);
        each[i].add(here, on ? value : Double.NaN, low, high, error);
      } else {
        each[i].add(here, on ? value : Double.NaN, error);
      }
    }
  }

  private List<Chart.Panel> panels() {
    Column column = columns.panels();
    List<Object> lines = survey.lines();
    List<Chart.Panel> panels = new ArrayList<>();
    for (Object panel : survey.panels()) {
      for (int unit = 0; unit < units.size(); unit++) {
        List<Curve> curves = new ArrayList<>();
        for (int l = 0; l < lines.size(); l++) {
          Collector[] each = collectors.get(new Line(panel, lines.get(l)));
          for (int i = 0; each != null && i < each.length; i++) {
            if (unitOf(i) == unit) {
              curves.add(each[i].finish(isNamedByColumn() ? l * each.length + i : l));
            }
          }
        }
        String label = column == null ? "" : KeyLabels.of(column, survey.panels()).withValue(panel);
        panels.add(new Chart.Panel(label, curves));
      }
    }
    return panels;
  }

  /// Whether lines of one panel differ in their column; else the vertical axis names it.
  private boolean isNamedByColumn() {
    return units.size() < columns.y().size();
  }

  private String legendTitle() {
    Column column = columns.lines();
    return column == null || isNamedByColumn() ? "" : KeyLabels.of(column, survey.lines()).title();
  }

  private List<String> legend() {
    Column column = columns.lines();
    List<String> names = new ArrayList<>();
    for (Object key : survey.lines()) {
      if (isNamedByColumn()) {
        for (Column quantity : columns.y()) {
          String name = AxisLabel.words(quantity);
          names.add(
              column == null
                  ? name
                  : name + ", " + KeyLabels.of(column, survey.lines()).withValue(key));
        }
      } else if (column != null) {
        names.add(KeyLabels.of(column, survey.lines()).value(key));
      }
    }
    return names;
  }
}
