package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Cells;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;

/// Cells of curves as a figure wants them: the parameter at the middle of each, and for each
/// quantity its least, greatest and mean value and its largest error, the mean under the quantity's
/// own name.
final class BandTable {
  private final List<Column> outer;
  private final Column parameter;
  private final List<Column> quantities;
  private final Predicate<String> hasError;

  /// @param outer parameters whose values make the curves
  /// @param parameter that runs
  /// @param hasError whether a quantity has an error
  BandTable(
      List<Column> outer, Column parameter, List<Column> quantities, Predicate<String> hasError) {
    this.outer = outer;
    this.parameter = parameter;
    this.quantities = quantities;
    this.hasError = hasError;
  }

  static BandTable of(Pyramid pyramid) {
    return new BandTable(
        pyramid.outer(), pyramid.parameter(), pyramid.quantities(), pyramid::hasError);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(outer);
    columns.add(parameter);
    for (Column quantity : quantities) {
      String name = quantity.name();
      columns.add(column(quantity, name + Pyramid.MIN, "least in the cell: "));
      columns.add(column(quantity, name + Pyramid.MAX, "greatest in the cell: "));
      columns.add(column(quantity, name, "mean over the cell: "));
      if (hasError.test(name)) {
        columns.add(column(quantity, name + Pyramid.ERROR, "largest error in the cell: "));
      }
    }
    return columns;
  }

  private static Column column(Column of, String name, String prefix) {
    return new Column(name, Column.Kind.REAL, of.unit(), prefix + of.meaning());
  }

  /// The same cells as a pyramid has them.
  MemoryTable of(MemoryTable cells) {
    List<String> names = new ArrayList<>();
    outer.forEach(column -> names.add(column.name()));
    names.add(parameter.name() + Pyramid.FIRST);
    names.add(parameter.name() + Pyramid.LAST);
    for (Column quantity : quantities) {
      names.add(quantity.name() + Pyramid.MIN);
      names.add(quantity.name() + Pyramid.MAX);
      names.add(quantity.name() + Pyramid.MEAN);
      if (hasError.test(quantity.name())) {
        names.add(quantity.name() + Pyramid.ERROR);
      }
    }
    int place = outer.size();
    List<@Nullable Object[]> rows = new ArrayList<>();
    cells.scan(
        names,
        row -> {
          // The two ends become the middle.
          @Nullable Object[] out = new @Nullable Object[row.length - 1];
          System.arraycopy(row, 0, out, 0, place);
          if (row[place] instanceof Double first && row[place + 1] instanceof Double last) {
            out[place] = middle(first, last);
          }
          System.arraycopy(row, place + 2, out, place + 1, row.length - place - 2);
          rows.add(out);
        });
    return new MemoryTable(columns(), rows);
  }

  /// Cells of one curve.
  ///
  /// @param at the curve's value of each outer parameter
  /// @param all cells of these quantities, in this order
  MemoryTable of(@Nullable Object[] at, List<Cells> all) {
    List<Column> columns = columns();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Cells cells : all) {
      for (int i = 0; i < cells.count(); i++) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        System.arraycopy(at, 0, row, 0, at.length);
        int place = at.length;
        row[place++] = middle(cells.first(i), cells.last(i));
        for (int q = 0; q < quantities.size(); q++) {
          row[place++] = number(cells.min(q, i));
          row[place++] = number(cells.max(q, i));
          row[place++] = number(cells.mean(q, i));
          if (hasError.test(quantities.get(q).name())) {
            row[place++] = number(cells.error(q, i));
          }
        }
        rows.add(row);
      }
    }
    return new MemoryTable(columns, rows);
  }

  private static double middle(double first, double last) {
    return first + 0.5 * (last - first);
  }

  private static @Nullable Double number(double x) {
    return Double.isNaN(x) ? null : (Double) x;
  }
}
