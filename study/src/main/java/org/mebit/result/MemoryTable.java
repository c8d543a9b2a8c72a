package org.mebit.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table small enough to be held in memory, such as the answer to a query.
public final class MemoryTable implements Table {
  private final List<Column> columns;
  private final List<@Nullable Object[]> rows;

  /// A table of these rows.
  ///
  /// @param columns in order
  /// @param rows one cell per column each, of the column's kind or null; the arrays are not copied
  /// @throws IllegalArgumentException if a row has more or fewer cells than there are columns
  public MemoryTable(List<Column> columns, List<@Nullable Object[]> rows) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    for (@Nullable Object[] row : this.rows) {
      if (row.length != this.columns.size()) {
        throw new IllegalArgumentException(
            "a row must have %d cells, but has %d".formatted(this.columns.size(), row.length));
      }
    }
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows.size();
  }

  @Override
  public void scan(List<String> names, Visitor visitor) {
    int[] places = names.stream().mapToInt(name -> Columns.place(columns, name)).toArray();
    @Nullable Object[] cells = new @Nullable Object[places.length];
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < places.length; i++) {
        cells[i] = row[places[i]];
      }
      visitor.row(cells);
    }
  }
}
