package org.mebit.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a pyramid: takes the finest cells of one curve after another, joins them by twos into the
/// levels above, and keeps of each level only the cell that waits for its neighbour.
///
/// Used by one thread.
public final class PyramidWriter implements AutoCloseable {
  /// A stretch is a few thousand rows of one level: few more should have to be read for it.
  private static final int ROWS_TOGETHER = 16_384;

  private final PyramidNotes notes;
  private final CurveOutputs outputs;
  private final PyramidShape shape;
  private final TableWriter writer;
  private final @Nullable Cell[] waiting;
  private final long[] written;
  private final long[] offsets;
  private final int width;
  private @Nullable Object[] curve = new @Nullable Object[0];
  private long curves;
  private long points;

  private PyramidWriter(PyramidNotes notes, CurveOutputs outputs, TableWriter writer) {
    this.notes = notes;
    this.outputs = outputs;
    this.writer = writer;
    width = columns(notes.parameter(), notes.outer(), outputs).size();
    shape = PyramidShape.of(notes.points());
    waiting = new @Nullable Cell[shape.levels()];
    written = new long[shape.levels()];
    offsets = new long[shape.levels()];
    for (int level = 1; level < shape.levels(); level++) {
      offsets[level] = offsets[level - 1] + shape.cells(level - 1);
    }
  }

  /// A writer of a pyramid without curves.
  ///
  /// @param scratch an existing folder; what the writer puts there is gone when it is closed
  /// @param parameter that runs along the curves
  /// @param outer parameters whose values make the curves
  /// @param outputs what is computed at each point
  /// @param points of each curve
  /// @param first value of the parameter
  /// @param last value of the parameter
  /// @throws IllegalArgumentException if two columns get one name
  /// @throws IOException if the scratch folder cannot be written
  public static PyramidWriter create(
      Path scratch,
      Column parameter,
      List<Column> outer,
      CurveOutputs outputs,
      long points,
      double first,
      double last)
      throws IOException {
    PyramidNotes notes =
        new PyramidNotes(parameter, outer, outputs.quantities(), points, first, last);
    return new PyramidWriter(
        notes, outputs, TableWriter.create(scratch, columns(parameter, outer, outputs)));
  }

  private static List<Column> columns(Column parameter, List<Column> outer, CurveOutputs outputs) {
    List<Column> columns = new ArrayList<>(outer);
    columns.add(new Column(Pyramid.LEVEL, Column.Kind.WHOLE, "", "level, 0 the finest"));
    columns.add(
        new Column(Pyramid.CELL, Column.Kind.WHOLE, "", "number of the cell along its curve"));
    columns.add(new Column(Pyramid.POINTS, Column.Kind.WHOLE, "", "how many points the cell has"));
    String name = parameter.name();
    columns.add(real(name + Pyramid.FIRST, parameter, name + " at the cell's first point"));
    columns.add(real(name + Pyramid.LAST, parameter, name + " at the cell's last point"));
    for (int q = 0; q < outputs.count(); q++) {
      Column quantity = outputs.quantities().get(q);
      String meaning = quantity.meaning();
      columns.add(real(quantity.name() + Pyramid.MIN, quantity, "least in the cell: " + meaning));
      columns.add(
          real(quantity.name() + Pyramid.MAX, quantity, "greatest in the cell: " + meaning));
      columns.add(real(quantity.name() + Pyramid.MEAN, quantity, "mean over the cell: " + meaning));
      if (outputs.hasError(q)) {
        Column error = outputs.error(q);
        columns.add(real(error.name(), error, "largest in the cell: " + error.meaning()));
      }
    }
    return columns;
  }

  private static Column real(String name, Column of, String meaning) {
    return new Column(name, Column.Kind.REAL, of.unit(), meaning);
  }

  /// Begins a curve.
  ///
  /// @param outer its value of each outer parameter
  /// @throws IllegalStateException if the one before lacks points
  public void begin(@Nullable Object[] outer) {
    requireWhole();
    curve = outer.clone();
    curves++;
    points = 0;
    Arrays.fill(written, 0);
  }

  /// Takes the next cells of the curve, of the finest level's size.
  ///
  /// @throws IOException if the scratch folder is full
  public void append(Cells cells) throws IOException {
    for (int i = 0; i < cells.count(); i++) {
      Cell cell = cells.cell(i);
      points += cell.points;
      take(0, cell);
    }
    if (points == shape.points()) {
      // The last of an odd number has no neighbour.
      for (int level = 0; level < shape.levels() - 1; level++) {
        Cell last = waiting[level];
        if (last != null) {
          waiting[level] = null;
          take(level + 1, last);
        }
      }
    }
  }

  private void take(int level, Cell cell) throws IOException {
    write(level, cell);
    if (level < shape.levels() - 1) {
      Cell before = waiting[level];
      if (before == null) {
        waiting[level] = cell;
      } else {
        waiting[level] = null;
        take(level + 1, before.joined(cell));
      }
    }
  }

  private void write(int level, Cell cell) throws IOException {
    @Nullable Object[] row = new @Nullable Object[width];
    System.arraycopy(curve, 0, row, 0, curve.length);
    int place = curve.length;
    row[place++] = (long) level;
    row[place++] = written[level];
    row[place++] = cell.points;
    row[place++] = cell.first;
    row[place++] = cell.last;
    for (int q = 0; q < outputs.count(); q++) {
      row[place++] = number(cell.min[q]);
      row[place++] = number(cell.max[q]);
      row[place++] = cell.applied[q] == 0 ? null : (Double) cell.mean(q);
      if (outputs.hasError(q)) {
        row[place++] = number(cell.error[q]);
      }
    }
    writer.append((curves - 1) * shape.allCells() + offsets[level] + written[level], row);
    written[level]++;
  }

  private static @Nullable Double number(double x) {
    return Double.isNaN(x) ? null : (Double) x;
  }

  private void requireWhole() {
    if (curves > 0 && points != shape.points()) {
      throw new IllegalStateException(
          "a curve must have %d points, but has %d".formatted(shape.points(), points));
    }
  }

  /// Writes the pyramid to the Parquet file `file`. Nothing can be appended afterwards.
  ///
  /// @throws IllegalStateException if the last curve lacks points
  /// @throws IOException if the file cannot be written
  public ParquetTable finish(Path file) throws IOException {
    requireWhole();
    return writer.finish(file, Map.of(PyramidNotes.PARQUET_KEY, notes.toJson()), ROWS_TOGETHER);
  }

  /// Removes what was put into the scratch folder.
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
