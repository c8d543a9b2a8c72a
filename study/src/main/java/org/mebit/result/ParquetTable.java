package org.mebit.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A table in a Parquet file that a [TableWriter] wrote.
public final class ParquetTable implements Table {
  private final Path file;
  private final List<Column> columns;
  private final long rows;

  ParquetTable(Path file, List<Column> columns, long rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /// The table in `file`.
  ///
  /// @throws IOException if there is no such file, or it was not written by this program
  public static ParquetTable open(Path file) throws IOException {
    String json =
        note(file, Columns.PARQUET_KEY)
            .orElseThrow(() -> new IOException(file + " has no description of its columns"));
    try (Connection connection = Duck.inMemory();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + Duck.parquet(file))) {
      count.next();
      return new ParquetTable(file, Columns.fromJson(json), count.getLong(1));
    } catch (SQLException e) {
      throw Duck.failure("cannot read " + file, e);
    } catch (JacksonException e) {
      throw new IOException(file + " describes its columns in a way unknown here", e);
    }
  }

  /// What the metadata of a Parquet file has under `key`.
  ///
  /// @throws IOException if there is no such file
  static Optional<String> note(Path file, String key) throws IOException {
    String path = Duck.parquet(file);
    String arguments = path.substring(path.indexOf('('));
    try (Connection connection = Duck.inMemory();
        Statement statement = connection.createStatement();
        ResultSet notes =
            statement.executeQuery(
                "SELECT value FROM parquet_kv_metadata%s WHERE decode(key) = %s"
                    .formatted(arguments, Duck.text(key)))) {
      if (!notes.next()) {
        return Optional.empty();
      }
      java.sql.Blob text = notes.getBlob(1);
      return Optional.of(new String(text.getBytes(1, (int) text.length()), StandardCharsets.UTF_8));
    } catch (SQLException e) {
      throw Duck.failure("cannot read " + file, e);
    }
  }

  /// Where the table is.
  public Path file() {
    return file;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  /// {@inheritDoc}
  ///
  /// @throws UncheckedIOException if the file cannot be read
  @Override
  public void scan(List<String> names, Visitor visitor) {
    scan(names, "", visitor);
  }

  /// The same, of some rows.
  ///
  /// @param condition in SQL; empty for all
  void scan(List<String> names, String condition, Visitor visitor) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a scan must name columns, but names none");
    }
    Column.Kind[] kinds = new Column.Kind[names.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = columns.get(Columns.place(columns, names.get(i))).kind();
    }
    String select =
        names.stream()
                .map(Duck::name)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + Duck.parquet(file)))
            + (condition.isEmpty() ? "" : " WHERE " + condition);
    @Nullable Object[] cells = new @Nullable Object[kinds.length];
    try (Connection connection = Duck.inMemory();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      while (row.next()) {
        for (int i = 0; i < kinds.length; i++) {
          cells[i] = Duck.cell(row, i + 1, kinds[i]);
        }
        visitor.row(cells);
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(Duck.failure("cannot read " + file, e));
    }
  }

  /// Copies the file, over what was there.
  ///
  /// @throws IOException if `target` cannot be written
  public void copyTo(Path target) throws IOException {
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
