package org.mebit.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes a table to a Parquet file, row by row, however long it gets.
///
/// Rows go to a database in a scratch folder, so that memory stays bounded, and from there to the
/// Parquet file in the order of their points. Used by one thread, the one that made it.
///
/// The file carries the columns' units and meanings in its metadata, as JSON under the key
/// `mebit_columns`. In Python:
///
/// ```
/// notes = json.loads(pyarrow.parquet.read_metadata(file).metadata[b"mebit_columns"])
/// units = {column["name"]: column["unit"] for column in notes}
/// ```
///
/// and in DuckDB `select decode(value) from parquet_kv_metadata('table.parquet')`.
public final class TableWriter implements AutoCloseable {
  /// Enough for the buffers of a row group of a hundred columns; sorting beyond it goes to disk.
  private static final String MEMORY = "1GB";

  /// DuckDB's own.
  private static final int USUAL_GROUP = 122_880;

  private static final AtomicLong COUNT = new AtomicLong();

  private final Path database;
  private final List<Column> columns;
  private final Connection connection;
  private final DuckDBAppender appender;
  private long rows;
  private long lastPoint = Long.MIN_VALUE;
  private boolean ordered = true;

  private TableWriter(
      Path database, List<Column> columns, Connection connection, DuckDBAppender appender) {
    this.database = database;
    this.columns = columns;
    this.connection = connection;
    this.appender = appender;
  }

  /// A writer of a table without rows.
  ///
  /// @param scratch an existing folder; what the writer puts there is gone when it is closed
  /// @param columns in order
  /// @throws IllegalArgumentException if there are no columns, or two of one name
  /// @throws IOException if the scratch folder cannot be written
  public static TableWriter create(Path scratch, List<Column> columns) throws IOException {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table must have columns, but has none");
    }
    Columns.requireDistinct(columns);
    // A run may write several tables at once.
    String name = "rows-" + COUNT.getAndIncrement();
    Path database = scratch.resolve(name + ".duckdb");
    Connection connection = null;
    try {
      connection = Duck.inFile(database);
      Duck.run(connection, "SET memory_limit = " + Duck.text(MEMORY));
      Duck.run(
          connection, "SET temp_directory = " + Duck.text(scratch.resolve(name + ".sort") + ""));
      // Cells are named by place: a column may bear any name, even that of the point's index.
      Duck.run(
          connection,
          IntStream.range(0, columns.size())
              .mapToObj(i -> "c" + i + " " + Duck.type(columns.get(i).kind()))
              .collect(Collectors.joining(", ", "CREATE TABLE cells (point BIGINT, ", ")")));
      DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("main", "cells");
      return new TableWriter(database, List.copyOf(columns), connection, appender);
    } catch (SQLException e) {
      IOException failure = Duck.failure("cannot open a table in " + scratch, e);
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException closing) {
          failure.addSuppressed(closing);
        }
      }
      throw failure;
    }
  }

  /// The number of rows so far.
  public long rows() {
    return rows;
  }

  /// Appends a row.
  ///
  /// @param point the index of the point it belongs to: the file is in the order of the points, and
  ///   rows of one point stay in the order they came
  /// @param cells one per column, of the column's kind, or null where it does not apply
  /// @throws IllegalArgumentException if a cell is not of its column's kind
  /// @throws IOException if the scratch folder is full
  public void append(long point, @Nullable Object[] cells) throws IOException {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have %d cells, but has %d".formatted(columns.size(), cells.length));
    }
    for (int i = 0; i < cells.length; i++) {
      requireKind(columns.get(i), cells[i]);
    }
    try {
      appender.beginRow();
      appender.append(point);
      for (@Nullable Object cell : cells) {
        switch (cell) {
          case null -> appender.appendNull();
          case Double number -> appender.append(number.doubleValue());
          case Long number -> appender.append(number.longValue());
          case String text -> appender.append(text);
          case Boolean flag -> appender.append(flag.booleanValue());
          case long[] numbers -> appender.append(numbers);
          default -> throw new AssertionError(cell);
        }
      }
      appender.endRow();
    } catch (SQLException e) {
      throw Duck.failure("cannot write row " + (rows + 1), e);
    }
    ordered &= point >= lastPoint;
    lastPoint = point;
    rows++;
  }

  private static void requireKind(Column column, @Nullable Object cell) {
    boolean right =
        cell == null
            || switch (column.kind()) {
              case REAL -> cell instanceof Double;
              case WHOLE -> cell instanceof Long;
              case TEXT -> cell instanceof String;
              case FLAG -> cell instanceof Boolean;
              case WHOLE_LIST -> cell instanceof long[];
            };
    if (!right) {
      throw new IllegalArgumentException(
          "a cell of %s must be of kind %s, but is %s"
              .formatted(column.name(), column.kind(), cell));
    }
  }

  /// Writes the rows to the Parquet file `file`. No row can be appended afterwards.
  ///
  /// @throws IOException if the file cannot be written
  public ParquetTable finish(Path file) throws IOException {
    return finish(file, Map.of(), USUAL_GROUP);
  }

  /// The same, with more in the metadata than the columns.
  ///
  /// @param notes texts by key
  /// @param group how many rows are stored, and have to be read, together
  ParquetTable finish(Path file, Map<String, String> notes, int group) throws IOException {
    String select =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "c" + i + " AS " + Duck.name(columns.get(i).name()))
            .collect(Collectors.joining(", ", "SELECT ", " FROM cells"));
    Map<String, String> all = new TreeMap<>(notes);
    all.put(Columns.PARQUET_KEY, Columns.toJson(columns));
    String metadata =
        all.entrySet().stream()
            .map(note -> note.getKey() + ": " + Duck.text(note.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    String order = ordered ? "" : " ORDER BY point, rowid";
    try {
      appender.close();
      Duck.run(
          connection,
          "COPY (%s%s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, KV_METADATA %s)"
              .formatted(
                  select, order, Duck.text(file.toAbsolutePath().toString()), group, metadata));
    } catch (SQLException e) {
      throw Duck.failure("cannot write " + file, e);
    }
    return new ParquetTable(file, columns, rows);
  }

  /// Removes what was put into the scratch folder.
  @Override
  public void close() throws IOException {
    try (connection) {
      if (!appender.isClosed()) {
        appender.close();
      }
    } catch (SQLException e) {
      throw Duck.failure("cannot close the table", e);
    } finally {
      Files.deleteIfExists(database);
      Files.deleteIfExists(Path.of(database + ".wal"));
    }
  }
}
