package org.mebit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;
import org.mebit.result.Table;

/// Points of curves gathered into the cells that bands are drawn from: neighbours on one curve
/// become the middle of their stretch, and the least, the greatest and the mean of each quantity
/// with its largest error.
///
/// @param outer parameters whose values make the curves
/// @param along the parameter that runs, upwards
/// @param quantities columns of real numbers
record GatheredPoints(List<String> outer, String along, List<String> quantities) {
  GatheredPoints {
    outer = List.copyOf(outer);
    quantities = List.copyOf(quantities);
  }

  /// The cells.
  ///
  /// @param points a row each
  /// @param size how many points of a curve make a cell; the last one of a curve may have fewer
  Table of(Table points, int size) {
    List<String> names = new ArrayList<>(outer);
    names.add(along);
    names.addAll(quantities);
    List<String> errors =
        points.columns().stream()
            .map(Column::name)
            .filter(name -> quantities.stream().anyMatch(q -> name.equals(q + Pyramid.ERROR)))
            .toList();
    names.addAll(errors);
    Map<List<@Nullable Object>, Cell> open = new LinkedHashMap<>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    points.scan(
        names,
        cells -> {
          // A copy that may hold nulls: an outer parameter can be unset.
          List<@Nullable Object> curve = Arrays.asList(Arrays.copyOf(cells, outer.size()));
          Cell cell =
              open.computeIfAbsent(curve, at -> new Cell(at, quantities.size(), errors.size()));
          cell.add(cells, outer.size());
          if (cell.count == size) {
            rows.add(cell.row());
            open.remove(curve);
          }
        });
    open.values().forEach(cell -> rows.add(cell.row()));
    return new MemoryTable(columns(points.columns(), errors), rows);
  }

  private List<Column> columns(List<Column> given, List<String> errors) {
    List<Column> columns = new ArrayList<>();
    outer.forEach(name -> columns.add(column(given, name)));
    columns.add(column(given, along));
    for (String name : quantities) {
      Column quantity = column(given, name);
      for (String ending : List.of(Pyramid.MIN, Pyramid.MAX, "")) {
        columns.add(
            new Column(name + ending, Column.Kind.REAL, quantity.unit(), quantity.meaning()));
      }
    }
    errors.forEach(name -> columns.add(column(given, name)));
    return columns;
  }

  private static Column column(List<Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  /// A cell that is being filled.
  private static final class Cell {
    private final List<@Nullable Object> curve;
    private final double[] least;
    private final double[] greatest;
    private final double[] sum;
    private final int[] present;
    private final double[] errors;
    private double first;
    private double last;
    private int count;

    Cell(List<@Nullable Object> curve, int quantities, int withError) {
      this.curve = curve;
      least = new double[quantities];
      greatest = new double[quantities];
      sum = new double[quantities];
      present = new int[quantities];
      errors = new double[withError];
      Arrays.fill(errors, Double.NaN);
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    /// @param place of the parameter that runs among the cells of the row
    void add(@Nullable Object[] cells, int place) {
      if (cells[place] instanceof Double x) {
        first = count == 0 ? x : first;
        last = x;
      }
      count++;
      for (int q = 0; q < sum.length; q++) {
        if (cells[place + 1 + q] instanceof Double y && !y.isNaN()) {
          least[q] = Math.min(least[q], y);
          greatest[q] = Math.max(greatest[q], y);
          sum[q] += y;
          present[q]++;
        }
      }
      for (int e = 0; e < errors.length; e++) {
        if (cells[place + 1 + sum.length + e] instanceof Double error && !(error <= errors[e])) {
          errors[e] = error;
        }
      }
    }

    /// Null where no point has the quantity.
    @Nullable Object[] row() {
      @Nullable Object[] row =
          Arrays.copyOf(curve.toArray(), curve.size() + 1 + 3 * sum.length + errors.length);
      int place = curve.size();
      row[place++] = first + 0.5 * (last - first);
      for (int q = 0; q < sum.length; q++, place += 3) {
        if (present[q] > 0) {
          row[place] = least[q];
          row[place + 1] = greatest[q];
          // Rounding must not carry the mean of equal numbers out of the band.
          row[place + 2] = Math.clamp(sum[q] / present[q], least[q], greatest[q]);
        }
      }
      for (double error : errors) {
        row[place++] = Double.isNaN(error) ? null : (Double) error;
      }
      return row;
    }
  }
}
