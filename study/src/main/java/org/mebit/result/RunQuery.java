package org.mebit.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SQL over all runs of a folder.
///
/// Each run is a view by its folder's name, which needs double quotes, and by its title in
/// snake_case if no other run bears it: `select max(entropy) from a_million_atoms_per_node`. A run
/// that keeps no row for every point shows its pyramid: `select entropy_max from ... where level =
/// 3`. Where a run keeps them, its pyramid and its distributions are views by both names with
/// `_pyramid` and `_distribution` behind, unless a run bears that name. The table `runs` has one
/// row per run. Queries read only: nothing but SELECT is run, and DuckDB may open no file but the
/// runs' tables.
public final class RunQuery {
  /// More rows are refused: they would not fit in memory, and nobody reads them.
  private static final int MOST_ROWS = 1_000_000;

  private static final int MOST_NAMES_SHOWN = 20;

  private static final String RUNS = "runs";

  private RunQuery() {}

  /// Runs `sql` over the runs of `store`.
  ///
  /// @throws IOException if the runs cannot be read
  public static QueryAnswer ask(RunStore store, String sql) throws IOException {
    RunStore.Listing listing = store.list();
    Map<String, Path> views = views(listing.runs());
    try (Connection connection = Duck.inMemory()) {
      register(connection, listing.runs(), views, sql);
      String refusal = refusal(connection, sql);
      if (!refusal.isEmpty()) {
        return new QueryAnswer.Refused(refusal);
      }
      try {
        return answer(connection, sql, listing.unreadable());
      } catch (SQLException e) {
        return new QueryAnswer.Refused(inOneLine(e) + known(views.keySet()));
      }
    } catch (SQLException e) {
      throw Duck.failure("cannot query " + store.folder(), e);
    }
  }

  /// The tables of the runs by the names that queries use.
  private static Map<String, Path> views(List<Run> runs) {
    Map<String, Path> views = new LinkedHashMap<>();
    Map<String, Path> parts = new LinkedHashMap<>();
    Map<String, List<Run>> titles =
        runs.stream()
            .collect(Collectors.groupingBy(run -> RunName.words(run.record().title(), '_')));
    for (Run run : runs) {
      Path table = run.results();
      if (Files.exists(table)) {
        views.put(run.name(), table);
        putParts(parts, run.name(), run);
        String title = RunName.words(run.record().title(), '_');
        if (titles.getOrDefault(title, List.of()).size() == 1
            && !title.isEmpty()
            && !title.equals(RUNS)) {
          views.put(title, table);
          putParts(parts, title, run);
        }
      }
    }
    parts.keySet().removeAll(titles.keySet());
    parts.forEach(views::putIfAbsent);
    return views;
  }

  private static void putParts(Map<String, Path> parts, String name, Run run) {
    for (String file : List.of(Run.PYRAMID, Run.DISTRIBUTION)) {
      Path part = run.folder().resolve(file);
      if (Files.exists(part)) {
        parts.put(name + "_" + file.substring(0, file.indexOf('.')), part);
      }
    }
  }

  /// Only views that the query may mean are made: each one reads a file.
  private static void register(
      Connection connection, List<Run> runs, Map<String, Path> views, String sql)
      throws SQLException {
    String text = sql.toLowerCase(Locale.ROOT);
    Set<String> allowed = new HashSet<>();
    for (Map.Entry<String, Path> view : views.entrySet()) {
      if (text.contains(view.getKey())) {
        Duck.run(
            connection,
            "CREATE VIEW %s AS SELECT * FROM %s"
                .formatted(Duck.name(view.getKey()), Duck.parquet(view.getValue())));
        String path = view.getValue().toAbsolutePath().toString();
        allowed.add(path);
        allowed.add(Duck.pattern(path));
      }
    }
    Duck.run(
        connection,
        "CREATE TABLE runs (run VARCHAR, title VARCHAR, platform VARCHAR, created TIMESTAMP, "
            + "version VARCHAR, seed BIGINT, points BIGINT, rows BIGINT, seconds DOUBLE)");
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", RUNS)) {
      for (Run run : runs) {
        RunRecord record = run.record();
        appender
            .beginRow()
            .append(run.name())
            .append(record.title())
            .append(record.platform())
            .append(LocalDateTime.ofInstant(record.created(), ZoneOffset.UTC))
            .append(record.program().version())
            .append(record.seed())
            .append(record.points())
            .append(record.rows())
            .append(record.seconds())
            .endRow();
      }
    }
    Duck.run(
        connection,
        allowed.stream()
            .map(Duck::text)
            .collect(Collectors.joining(", ", "SET allowed_paths = [", "]")));
    Duck.run(connection, "SET enable_external_access = false");
    Duck.run(connection, "SET lock_configuration = true");
  }

  /// Why the text is not one SELECT; empty if it is. DuckDB's parser decides: it turns nothing but
  /// SELECT, and what it reads as such (DESCRIBE, SHOW, SUMMARIZE), into JSON.
  private static String refusal(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        JsonNode parsed = JsonMapper.shared().readTree(row.getString(1));
        if (parsed.path("error").asBoolean(false)) {
          String message = parsed.path("error_message").asString("it cannot be read");
          return message.startsWith("Only SELECT")
              ? "a query must be a SELECT: runs are read only"
              : "the query cannot be read: " + message.replace("\n", " ");
        }
        int count = parsed.path("statements").size();
        return count == 1 ? "" : "a query must be one SELECT, but there are " + count;
      }
    }
  }

  private static QueryAnswer answer(Connection connection, String sql, List<String> unreadable)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<Column> columns = columns(row.getMetaData());
      List<@Nullable Object[]> rows = new ArrayList<>();
      while (row.next()) {
        if (rows.size() == MOST_ROWS) {
          return new QueryAnswer.Refused(
              "the query gives more than %d rows: add LIMIT, or take the table of the run"
                  .formatted(MOST_ROWS));
        }
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = Duck.cell(row, i + 1, columns.get(i).kind());
        }
        rows.add(cells);
      }
      return new QueryAnswer.Answered(new MemoryTable(columns, rows), unreadable);
    }
  }

  /// The result's columns, with names made distinct.
  private static List<Column> columns(ResultSetMetaData data) throws SQLException {
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      String name = data.getColumnName(i);
      for (int copy = 2; !seen.add(name); copy++) {
        name = data.getColumnName(i) + "_" + copy;
      }
      columns.add(new Column(name, kind(data.getColumnTypeName(i)), "", ""));
    }
    return columns;
  }

  private static Column.Kind kind(String type) {
    return switch (type) {
      case "DOUBLE", "FLOAT", "HUGEINT", "UHUGEINT", "UBIGINT" -> Column.Kind.REAL;
      case "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UINTEGER", "USMALLINT", "UTINYINT" ->
          Column.Kind.WHOLE;
      case "BOOLEAN" -> Column.Kind.FLAG;
      case "BIGINT[]", "INTEGER[]" -> Column.Kind.WHOLE_LIST;
      default -> type.startsWith("DECIMAL") ? Column.Kind.REAL : Column.Kind.TEXT;
    };
  }

  /// The first paragraph of DuckDB's message, without its guesses among its own tables.
  private static String inOneLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf("\n\n");
    return (end < 0 ? message : message.substring(0, end))
        .replaceAll("(?m)^Did you mean \".*", "")
        .strip()
        .replaceAll("\\s*\n\\s*", " ");
  }

  private static String known(Set<String> views) {
    String names =
        views.stream()
            .limit(MOST_NAMES_SHOWN)
            .map(name -> name.matches("[a-z_][a-z0-9_]*") ? name : Duck.name(name))
            .collect(Collectors.joining(", "));
    int more = views.size() - MOST_NAMES_SHOWN;
    return "; tables: runs"
        + (names.isEmpty() ? "" : ", " + names)
        + (more > 0 ? " and " + more + " more" : "");
  }
}
