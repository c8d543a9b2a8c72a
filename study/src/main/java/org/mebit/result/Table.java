package org.mebit.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows under named columns, read front to back; a table may be larger than memory.
public interface Table {
  /// The columns, in order.
  List<Column> columns();

  /// The number of rows.
  long rows();

  /// Hands over the cells of the named columns, row by row in the table's order.
  ///
  /// @throws IllegalArgumentException if there is no such column
  void scan(List<String> names, Visitor visitor);

  /// Takes the rows of a scan.
  @FunctionalInterface
  interface Visitor {
    /// Takes one row.
    ///
    /// @param cells one per column named: `Double`, `Long`, `String`, `Boolean`, `long[]`, or null
    ///   where the quantity does not apply; only valid during the call
    void row(@Nullable Object[] cells);
  }
}
