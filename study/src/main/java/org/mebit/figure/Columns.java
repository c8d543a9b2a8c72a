package org.mebit.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// The columns of a table that a figure reads, and where each stands in a row of the scan.
final class Columns {
  private final List<Column> read = new ArrayList<>();
  private final Table table;
  private final int x;
  private final int[] y;
  private final int[] errors;
  private final int[] least;
  private final int[] greatest;
  private final int color;
  private final int lines;
  private final int panels;

  /// @throws IllegalArgumentException if the table lacks a column, or it is not of numbers where it
  ///   has to be
  Columns(Table table, FigureSpec spec) {
    this.table = table;
    x = numbers(spec.x(), "x");
    y = spec.y().stream().mapToInt(name -> numbers(name, "y")).toArray();
    errors = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      String name = spec.y().get(i) + "_error";
      boolean there = table.columns().stream().anyMatch(column -> column.name().equals(name));
      errors[i] = spec.errorBars() && there ? numbers(name, "errors") : -1;
    }
    least = edges(spec, "_min");
    greatest = edges(spec, "_max");
    color = spec.color() == null ? -1 : numbers(spec.color(), "color");
    lines = spec.lines() == null ? -1 : any(spec.lines(), "lines");
    panels = spec.panels() == null ? -1 : any(spec.panels(), "panels");
  }

  private int[] edges(FigureSpec spec, String ending) {
    return spec.bands()
        ? spec.y().stream().mapToInt(name -> numbers(name + ending, "bands")).toArray()
        : y;
  }

  /// Reads the table once.
  void scan(Table.Visitor visitor) {
    table.scan(read.stream().map(Column::name).toList(), visitor);
  }

  Column x() {
    return read.get(x);
  }

  List<Column> y() {
    return Arrays.stream(y).mapToObj(read::get).toList();
  }

  Column color() {
    return read.get(color);
  }

  @Nullable Column lines() {
    return lines < 0 ? null : read.get(lines);
  }

  @Nullable Column panels() {
    return panels < 0 ? null : read.get(panels);
  }

  /// The abscissa of a row, NaN if it has none.
  double x(@Nullable Object[] cells) {
    return number(cells[x]);
  }

  /// The i-th ordinate of a row, NaN if it has none.
  double y(@Nullable Object[] cells, int i) {
    return number(cells[y[i]]);
  }

  /// The least value on the piece of the curve whose mean is the i-th ordinate; that itself where
  /// there are no bands.
  double least(@Nullable Object[] cells, int i) {
    return number(cells[least[i]]);
  }

  /// The greatest value there.
  double greatest(@Nullable Object[] cells, int i) {
    return number(cells[greatest[i]]);
  }

  /// The error of the i-th ordinate of a row, NaN if it has none.
  double error(@Nullable Object[] cells, int i) {
    return errors[i] < 0 ? Double.NaN : Math.abs(number(cells[errors[i]]));
  }

  /// The value that a heat map shows, NaN if there is none.
  double color(@Nullable Object[] cells) {
    return number(cells[color]);
  }

  /// The value that picks the line.
  Object line(@Nullable Object[] cells) {
    return lines < 0 ? "" : key(cells[lines]);
  }

  /// The value that picks the panel.
  Object panel(@Nullable Object[] cells) {
    return panels < 0 ? "" : key(cells[panels]);
  }

  private static double number(@Nullable Object cell) {
    double value = cell instanceof Number number ? number.doubleValue() : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static Object key(@Nullable Object cell) {
    return switch (cell) {
      case null -> "none";
      case long[] list -> Arrays.toString(list);
      default -> cell;
    };
  }

  private int numbers(String name, String role) {
    int index = any(name, role);
    Column.Kind kind = read.get(index).kind();
    if (kind != Column.Kind.REAL && kind != Column.Kind.WHOLE) {
      throw new IllegalArgumentException(
          role + " of a figure must be a column of numbers, but " + name + " is not");
    }
    return index;
  }

  private int any(String name, String role) {
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).name().equals(name)) {
        return i;
      }
    }
    for (Column column : table.columns()) {
      if (column.name().equals(name)) {
        read.add(column);
        return read.size() - 1;
      }
    }
    throw new IllegalArgumentException(
        role
            + " of a figure must be one of "
            + table.columns().stream().map(Column::name).collect(Collectors.joining(", "))
            + ", but is "
            + name);
  }
}
