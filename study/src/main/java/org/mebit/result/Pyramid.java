package org.mebit.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;
import tools.jackson.core.JacksonException;

/// A pyramid in a Parquet file that a [PyramidWriter] wrote: minimum, maximum and mean of long
/// curves over cells of 2ᵏ, 2ᵏ⁺¹, 2ᵏ⁺² ... points.
///
/// Its columns: the outer parameters (each combination of their values is a curve), `level` (0 the
/// finest), `cell` (from 0 along the curve), `points` of the cell, the parameter's
/// `<parameter>_first` and `<parameter>_last`, and for each quantity `<quantity>_min`,
/// `<quantity>_max`, `<quantity>_mean` and, where it has one, `<quantity>_error`, the largest in
/// the cell. Missing where a quantity applies to no point of a cell.
public final class Pyramid {
  static final String LEVEL = "level";
  static final String CELL = "cell";
  static final String POINTS = "points";

  /// What ends the name of the column of the parameter at a cell's first point.
  public static final String FIRST = "_first";

  /// What ends the name of the column of the parameter at a cell's last point.
  public static final String LAST = "_last";

  /// What ends the name of the least value's column.
  public static final String MIN = "_min";

  /// What ends the name of the greatest value's column.
  public static final String MAX = "_max";

  /// What ends the name of the mean's column.
  public static final String MEAN = "_mean";

  /// What ends the name of the largest error's column.
  public static final String ERROR = "_error";

  private final ParquetTable table;
  private final PyramidNotes notes;

  private Pyramid(ParquetTable table, PyramidNotes notes) {
    this.table = table;
    this.notes = notes;
  }

  /// A level.
  ///
  /// @param number 0 the finest
  /// @param cells how many it has on each curve
  /// @param pointsOfCell how many points a cell has; the last may have fewer
  public record Level(int number, long cells, long pointsOfCell) {}

  /// Some cells of a level, one after the other.
  ///
  /// @param level theirs
  /// @param table with the columns of the pyramid
  public record Stretch(Level level, MemoryTable table) {}

  /// The pyramid in `file`.
  ///
  /// @throws IOException if there is no such file, or it is no pyramid
  public static Pyramid open(Path file) throws IOException {
    try {
      String json =
          ParquetTable.note(file, PyramidNotes.PARQUET_KEY)
              .orElseThrow(() -> new IOException(file + " is no pyramid"));
      return new Pyramid(ParquetTable.open(file), PyramidNotes.fromJson(json));
    } catch (JacksonException e) {
      throw new IOException(file + " describes its pyramid in a way unknown here", e);
    }
  }

  /// All levels of all curves.
  public ParquetTable table() {
    return table;
  }

  /// The parameter that runs along the curves, with its unit and meaning.
  public Column parameter() {
    return notes.parameter();
  }

  /// The parameters whose values make the curves; none if there is one curve.
  public List<Column> outer() {
    return notes.outer();
  }

  /// The quantities, under their own names, with units and meanings.
  public List<Column> quantities() {
    return notes.quantities();
  }

  /// Whether there is an estimate of a quantity's error.
  public boolean hasError(String quantity) {
    return table.columns().stream().anyMatch(column -> column.name().equals(quantity + ERROR));
  }

  /// How the points of each curve are gathered.
  public PyramidShape shape() {
    return PyramidShape.of(notes.points());
  }

  /// How many points each curve has.
  public long points() {
    return notes.points();
  }

  /// The first value of the parameter.
  public double first() {
    return notes.first();
  }

  /// The last value of the parameter, below the first where it runs downwards.
  public double last() {
    return notes.last();
  }

  /// All levels, the finest first.
  public List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (int level = 0; level < shape().levels(); level++) {
      levels.add(numbered(level));
    }
    return levels;
  }

  private Level numbered(int number) {
    return new Level(number, shape().cells(number), shape().pointsOfCell(number));
  }

  /// The cells of a curve that have points in a stretch of the parameter, from the finest level
  /// that has at most so many of them, else from the coarsest.
  ///
  /// @param outer the curve: a value for every outer parameter, as the table has it
  /// @param from one end of the stretch, in the parameter's unit
  /// @param to the other end
  /// @param mostCells how many are wanted at most
  /// @throws IOException if the file cannot be read
  public Stretch stretch(
      Map<String, ? extends @Nullable Object> outer, double from, double to, long mostCells)
      throws IOException {
    int chosen = 0;
    PyramidShape shape = shape();
    Places places = places(from, to);
    while (chosen < shape.levels() - 1
        && places.after(shape.pointsOfCell(chosen)) - places.first / shape.pointsOfCell(chosen)
            > mostCells) {
      chosen++;
    }
    return cells(outer, chosen, from, to);
  }

  /// The cells of a level that have points in a stretch.
  ///
  /// @param outer the curve: a value for every outer parameter, as the table has it
  /// @param level from 0, the finest
  /// @param from one end of the stretch, in the parameter's unit
  /// @param to the other end
  /// @throws IOException if the file cannot be read
  public Stretch cells(
      Map<String, ? extends @Nullable Object> outer, int level, double from, double to)
      throws IOException {
    long size = shape().pointsOfCell(level);
    Places places = places(from, to);
    // The places are rounded: one cell more at either end, and the ends decide.
    String first = Duck.name(parameter().name() + FIRST);
    String last = Duck.name(parameter().name() + LAST);
    List<String> conditions = new ArrayList<>();
    for (Column column : outer()) {
      conditions.add(
          Duck.name(column.name())
              + " IS NOT DISTINCT FROM "
              + Duck.literal(outer.get(column.name()), column.kind()));
    }
    conditions.add(LEVEL + " = " + level);
    conditions.add(
        "%s BETWEEN %d AND %d".formatted(CELL, places.first / size - 1, places.after(size)));
    conditions.add(
        "greatest(%s, %s) >= %s"
            .formatted(first, last, Duck.literal(Math.min(from, to), Column.Kind.REAL)));
    conditions.add(
        "least(%s, %s) <= %s"
            .formatted(first, last, Duck.literal(Math.max(from, to), Column.Kind.REAL)));
    return new Stretch(
        numbered(level), read(String.join(" AND ", conditions) + " ORDER BY " + CELL));
  }

  /// A level of all curves, one after the other.
  ///
  /// @param level from 0, the finest
  /// @throws IOException if the file cannot be read
  public MemoryTable level(int level) throws IOException {
    return read(LEVEL + " = " + level);
  }

  /// The same, read row by row and not held: the finest level of many curves may not fit in memory.
  ///
  /// @param level from 0, the finest
  /// @throws IllegalArgumentException if there is no such level
  public Table rows(int level) {
    Require.inRange(LEVEL, level, 0, shape().levels() - 1);
    return new LevelRows(table, level, table.rows() / shape().allCells() * shape().cells(level));
  }

  /// The rows of a level.
  private record LevelRows(ParquetTable table, int level, long rows) implements Table {
    @Override
    public List<Column> columns() {
      return table.columns();
    }

    @Override
    public void scan(List<String> names, Visitor visitor) {
      table.scan(names, LEVEL + " = " + level, visitor);
    }
  }

  private MemoryTable read(String condition) throws IOException {
    List<Column> columns = table.columns();
    String select =
        columns.stream()
            .map(column -> Duck.name(column.name()))
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + Duck.parquet(table.file())));
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (Connection connection = Duck.inMemory();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select + " WHERE " + condition)) {
      while (row.next()) {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = Duck.cell(row, i + 1, columns.get(i).kind());
        }
        rows.add(cells);
      }
    } catch (SQLException e) {
      throw Duck.failure("cannot read " + table.file(), e);
    }
    return new MemoryTable(columns, rows);
  }

  private Places places(double from, double to) {
    return Places.of(notes, from, to);
  }

  /// Places of points along a curve.
  ///
  /// @param first the first in a stretch
  /// @param last the last
  private record Places(long first, long last) {
    static Places of(PyramidNotes notes, double from, double to) {
      double step = (notes.last() - notes.first()) / Math.max(notes.points() - 1, 1);
      double a = step == 0 ? 0 : (from - notes.first()) / step;
      double b = step == 0 ? 0 : (to - notes.first()) / step;
      long end = notes.points() - 1;
      return new Places(
          Math.clamp((long) Math.ceil(Math.min(a, b)), 0, end),
          Math.clamp((long) Math.floor(Math.max(a, b)), 0, end));
    }

    /// The number behind that of the last cell.
    long after(long size) {
      return last / size + 1;
    }
  }
}
