package org.mebit.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// A table with the numbers of one column moved.
///
/// @param table with the numbers as they are
/// @param column that moves
/// @param by what is added
/// @param within the numbers stay in here, whatever is rounded
record ShiftedTable(Table table, String column, BigDecimal by, Stretch within) implements Table {
  @Override
  public List<Column> columns() {
    return table.columns();
  }

  @Override
  public long rows() {
    return table.rows();
  }

  @Override
  public void scan(List<String> names, Visitor visitor) {
    double shift = by.doubleValue();
    double rest = by.subtract(new BigDecimal(shift)).doubleValue();
    int place = names.indexOf(column);
    table.scan(
        names,
        cells -> {
          @Nullable Object[] moved = cells.clone();
          if (place >= 0 && cells[place] instanceof Double x) {
            moved[place] = Math.clamp(x + rest + shift, within.from(), within.to());
          }
          visitor.row(moved);
        });
  }
}
