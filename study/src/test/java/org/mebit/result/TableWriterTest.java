package org.mebit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableWriterTest {
  private static final List<Column> ALL_KINDS =
      List.of(
          new Column("time", Column.Kind.REAL, "s", "it's \"time\", µ"),
          new Column("point", Column.Kind.WHOLE, "", "a name the writer uses itself"),
          new Column("method_used", Column.Kind.TEXT, "", "how"),
          new Column("kept", Column.Kind.FLAG, "", "whether"),
          new Column("outcomes", Column.Kind.WHOLE_LIST, "", "results"));

  @TempDir private Path folder;

  static List<@Nullable Object[]> rows(Table table) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    table.scan(
        table.columns().stream().map(Column::name).toList(), cells -> rows.add(cells.clone()));
    return rows;
  }

  private ParquetTable written(List<Column> columns, @Nullable Object[]... rows)
      throws IOException {
    try (TableWriter writer = TableWriter.create(folder, columns)) {
      for (int i = 0; i < rows.length; i++) {
        writer.append(i, rows[i]);
      }
      return writer.finish(folder.resolve("table.parquet"));
    }
  }

  @Test
  void everyKindOfCellComesBack() throws IOException {
    Object[] full = {Math.nextUp(0.1), Long.MAX_VALUE, "a, \"b\" é", true, new long[] {4, 0, 3}};
    @Nullable Object[] empty = {null, null, null, null, null};
    Object[] odd = {Double.NaN, -1L, "", false, new long[0]};
    written(ALL_KINDS, full, empty, odd);

    ParquetTable table = ParquetTable.open(folder.resolve("table.parquet"));

    assertThat(table.columns()).isEqualTo(ALL_KINDS);
    assertThat(table.rows()).isEqualTo(3);
    // To the bit: recursive comparisons of AssertJ let doubles differ.
    assertThat(Arrays.deepEquals(rows(table).toArray(), new Object[] {full, empty, odd})).isTrue();
  }

  @Test
  void unitsAndMeaningsStandInTheMetadata() throws Exception {
    written(ALL_KINDS.subList(0, 1), new Object[] {1.5});
    try (Connection connection = Duck.inMemory();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select decode(key), decode(value) from parquet_kv_metadata("
                    + Duck.text(folder.resolve("table.parquet").toString())
                    + ")")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("mebit_columns");
      assertThat(row.getString(2))
          .contains("\"name\":\"time\"", "\"unit\":\"s\"", "\"meaning\":\"it's \\\"time\\\", µ\"");
    }
  }

  @Test
  void rowsAreSortedByPointAndStayInOrderWithinOne() throws IOException {
    List<Column> columns = List.of(new Column("x", Column.Kind.WHOLE, "", ""));
    int points = 5000;
    try (TableWriter writer = TableWriter.create(folder, columns)) {
      for (int i = 0; i < points; i++) {
        long point = (i * 7919L) % points;
        writer.append(point, new Object[] {2 * point});
        writer.append(point, new Object[] {2 * point + 1});
      }
      List<@Nullable Object[]> rows = rows(writer.finish(folder.resolve("table.parquet")));
      assertThat(rows).hasSize(2 * points);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i)).containsExactly((long) i);
      }
    }
  }

  @Test
  void onlyTheTableIsLeftInTheFolder() throws IOException {
    written(ALL_KINDS.subList(0, 1), new Object[] {1.5});
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("table.parquet"));
    }
  }

  @Test
  void foldersMayBeNamedLikePatterns() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("a[1]*'b"));
    try (TableWriter writer = TableWriter.create(odd, ALL_KINDS.subList(0, 1))) {
      writer.append(0, new Object[] {2.5});
      writer.finish(odd.resolve("table.parquet"));
    }
    ParquetTable table = ParquetTable.open(odd.resolve("table.parquet"));
    assertThat(rows(table).getFirst()).containsExactly(2.5);
  }

  @Test
  void someColumnsCanBeScannedInAnyOrder() throws IOException {
    ParquetTable table = written(ALL_KINDS, new Object[] {1.5, 2L, "patch", true, new long[] {1}});
    List<@Nullable Object[]> rows = new ArrayList<>();
    table.scan(List.of("method_used", "time"), cells -> rows.add(cells.clone()));
    assertThat(rows.getFirst()).containsExactly("patch", 1.5);
    assertThatThrownBy(() -> table.scan(List.of("tme"), cells -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column must be one of time, point, method_used, kept, outcomes, but is tme");
  }

  @Test
  void wrongCellsAreRefused() throws IOException {
    try (TableWriter writer = TableWriter.create(folder, ALL_KINDS.subList(0, 1))) {
      assertThatThrownBy(() -> writer.append(0, new Object[] {1L}))
          .hasMessage("a cell of time must be of kind REAL, but is 1");
      assertThatThrownBy(() -> writer.append(0, new Object[] {1.0, 2.0}))
          .hasMessage("a row must have 1 cells, but has 2");
    }
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    Column lower = new Column("a", Column.Kind.REAL, "", "");
    Column upper = new Column("A", Column.Kind.REAL, "", "");
    assertThatThrownBy(() -> TableWriter.create(folder, List.of(lower, upper)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns must have different names, but two are A");
  }

  @Test
  void aFileThatIsNoTableIsRefusedInOneLine() throws IOException {
    Path file = folder.resolve("table.parquet");
    Files.writeString(file, "nothing of the kind");
    assertThatThrownBy(() -> ParquetTable.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot read " + file)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
