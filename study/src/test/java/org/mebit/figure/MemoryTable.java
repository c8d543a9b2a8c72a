package org.mebit.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// A table whose rows are made while it is read.
final class MemoryTable implements Table {
  private final List<Column> columns;
  private final long rows;
  private final Row row;

  /// Makes the row of a number.
  @FunctionalInterface
  interface Row {
    @Nullable Object[] at(long index);
  }

  private MemoryTable(List<Column> columns, long rows, Row row) {
    this.columns = columns;
    this.rows = rows;
    this.row = row;
  }

  /// @param columns separated by blanks, each `name`, `name:unit`, `name::kind` or `name:unit:kind`
  static MemoryTable of(String columns, long rows, Row row) {
    List<Column> list = new ArrayList<>();
    for (String column : columns.split(" ", -1)) {
      String[] parts = column.split(":", -1);
      Column.Kind kind =
          parts.length < 3
              ? Column.Kind.REAL
              : Column.Kind.valueOf(parts[2].toUpperCase(Locale.ROOT));
      list.add(
          new Column(parts[0], kind, parts.length < 2 ? "" : parts[1], "meaning of " + column));
    }
    return new MemoryTable(list, rows, row);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void scan(List<String> names, Visitor visitor) {
    int[] picked =
        names.stream()
            .mapToInt(name -> {
              List<String> all = columns.stream().map(Column::name).toList();
              if (!all.contains(name)) {
                throw new IllegalArgumentException("no column " + name);
              }
              return all.indexOf(name);
            })
            .toArray();
    @Nullable Object[] cells = new @Nullable Object[picked.length];
    for (long i = 0; i < rows; i++) {
      @Nullable Object[] all = row.at(i);
      for (int c = 0; c < picked.length; c++) {
        cells[c] = all[picked[c]];
      }
      visitor.row(cells);
      Arrays.fill(cells, null);
    }
  }
}
