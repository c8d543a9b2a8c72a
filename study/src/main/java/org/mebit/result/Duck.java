package org.mebit.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// DuckDB as this package uses it: connections, quoting, and cells as Java objects.
///
/// The first connection of a process loads the native library, which takes about half a second.
final class Duck {
  private Duck() {}

  /// A database in memory that hands over results as they are computed.
  static Connection inMemory() throws SQLException {
    return connect("");
  }

  /// A database in the new file `file`.
  static Connection inFile(Path file) throws SQLException {
    return connect(file.toString());
  }

  private static Connection connect(String file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// A name in SQL.
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A text in SQL.
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// A Parquet file as a source in SQL.
  static String parquet(Path file) {
    return "read_parquet(" + text(pattern(file.toAbsolutePath().toString())) + ")";
  }

  /// The pattern that means this path alone, whatever characters it has.
  static String pattern(String path) {
    return path.replaceAll("[\\[*?]", "[$0]");
  }

  /// A cell as SQL writes it: doubles to the last bit.
  static String literal(@Nullable Object cell, Column.Kind kind) {
    String text = cell instanceof long[] numbers ? Arrays.toString(numbers) : String.valueOf(cell);
    return cell == null ? "NULL" : text(text) + "::" + type(kind);
  }

  /// The SQL type of a column.
  static String type(Column.Kind kind) {
    return switch (kind) {
      case REAL -> "DOUBLE";
      case WHOLE -> "BIGINT";
      case TEXT -> "VARCHAR";
      case FLAG -> "BOOLEAN";
      case WHOLE_LIST -> "BIGINT[]";
    };
  }

  /// The cell in column `place`, from 1, of the current row.
  static @Nullable Object cell(ResultSet row, int place, Column.Kind kind) throws SQLException {
    return switch (kind) {
      case REAL -> {
        double value = row.getDouble(place);
        yield row.wasNull() ? null : value;
      }
      case WHOLE -> {
        long value = row.getLong(place);
        yield row.wasNull() ? null : value;
      }
      case FLAG -> {
        boolean value = row.getBoolean(place);
        yield row.wasNull() ? null : value;
      }
      case TEXT -> row.getString(place);
      case WHOLE_LIST -> wholes(row.getArray(place));
    };
  }

  private static long @Nullable [] wholes(java.sql.@Nullable Array array) throws SQLException {
    if (array == null) {
      return null;
    }
    Object[] boxed = (Object[]) array.getArray();
    long[] numbers = new long[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      numbers[i] = ((Number) boxed[i]).longValue();
    }
    return numbers;
  }

  /// What went wrong, in one line.
  static IOException failure(String what, SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    return new IOException(what + ": " + message.lines().findFirst().orElse(message), cause);
  }
}
