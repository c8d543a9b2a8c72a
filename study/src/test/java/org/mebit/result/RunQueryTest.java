package org.mebit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunQueryTest {
  @TempDir private static Path folder;
  private static RunStore store;
  private static Run first;

  @BeforeAll
  static void makeRuns() throws Exception {
    store = new RunStore(folder.resolve("it's [runs]"));
    first = RunStoreTest.run(store, "First light", "a", 1);
    RunStoreTest.run(store, "Twin", "b", 10);
    RunStoreTest.run(store, "Twin", "c", 100);
  }

  private static List<@Nullable Object[]> rows(String sql) throws IOException {
    QueryAnswer answer = RunQuery.ask(store, sql);
    assertThat(answer).isInstanceOf(QueryAnswer.Answered.class);
    return TableWriterTest.rows(((QueryAnswer.Answered) answer).table());
  }

  private static String refusal(String sql) throws IOException {
    QueryAnswer answer = RunQuery.ask(store, sql);
    assertThat(answer).isInstanceOf(QueryAnswer.Refused.class);
    String message = ((QueryAnswer.Refused) answer).message();
    assertThat(message).doesNotContain("\n");
    return message;
  }

  @Test
  void runsAreTablesByFolderAndByTitle() throws IOException {
    assertThat(rows("select sum(time) from first_light").getFirst()).containsExactly(3.0);
    assertThat(rows("from \"" + first.name() + "\" where time > 1.5").getFirst())
        .containsExactly(2.0);
  }

  @Test
  void theTableOfRunsListsThem() throws IOException {
    List<@Nullable Object[]> rows =
        rows("select run, title, platform, rows, seconds, seed from runs order by run");
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst())
        .containsExactly(first.name(), "First light", "ensemble_chain", 3L, 1.5, 1L);
    assertThat(rows("select created from runs limit 1").getFirst()[0].toString())
        .startsWith("2026-03-01 12:00:00");
  }

  @Test
  void columnsOfOneNameAreToldApart() throws IOException {
    QueryAnswer answer = RunQuery.ask(store, "select 1 as a, 2.5 as a, [1, 2] as b, true as c");
    MemoryTable table = ((QueryAnswer.Answered) answer).table();
    assertThat(table.columns().stream().map(Column::name)).doesNotHaveDuplicates().hasSize(4);
    assertThat(TableWriterTest.rows(table).getFirst())
        .containsExactly(1L, 2.5, new long[] {1, 2}, true);
  }

  @Test
  void anUnknownTableIsAnsweredWithThoseThereAre() throws IOException {
    assertThat(refusal("select * from nope"))
        .contains("nope", "; tables: runs, ", "first_light")
        .doesNotContain("pg_")
        .contains("twin-");
    // Two runs bear the title.
    assertThat(refusal("select * from twin")).contains("twin does not exist");
  }

  @Test
  void anUnknownColumnIsNamed() throws IOException {
    assertThat(refusal("select tme from first_light")).contains("tme", "time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table runs",
        "copy (select 1) to 'FOLDER/evil.csv'",
        "copy (select 1) to 'TABLE' (use_tmp_file false)",
        "select 1; copy (select 1) to 'FOLDER/evil.csv'",
        "attach 'FOLDER/evil.db' as evil",
        "export database 'FOLDER/evil'",
        "set enable_external_access = true",
        "install httpfs",
        "insert into runs select * from runs",
        "create table x as select 1",
        "explain analyze copy (select 1) to 'FOLDER/evil.csv'",
      })
  void nothingButSelectIsRun(String sql) throws IOException {
    Path table = first.folder().resolve(Run.TABLE);
    byte[] before = Files.readAllBytes(table);
    String text =
        sql.replace("FOLDER", Duck.text(folder.toString()).replaceAll("^'|'$", ""))
            .replace("TABLE", Duck.text(table.toString()).replaceAll("^'|'$", ""));
    assertThat(refusal(text)).isEqualTo("a query must be a SELECT: runs are read only");
    assertThat(Files.readAllBytes(table)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(store.folder());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_text('/etc/hostname')",
        "select * from read_csv('/etc/passwd')",
        "select * from glob('/*')",
        "from '/etc/hostname.csv'",
      })
  void otherFilesStayClosed(String sql) throws IOException {
    assertThat(refusal(sql)).containsAnyOf("Permission Error", "disabled");
  }

  @Test
  void nonsenseAndSeveralSelectsAreRefused() throws IOException {
    assertThat(refusal("selct 1")).startsWith("the query cannot be read: syntax error");
    assertThat(refusal("select 1; select 2"))
        .isEqualTo("a query must be one SELECT, but there are 2");
    assertThat(refusal(" ")).startsWith("a query must be one SELECT");
    assertThat(refusal("select * from range(2000000)")).contains("more than 1000000 rows");
  }

  @Test
  void aFolderWithoutRunsHasAnEmptyTable() throws IOException {
    QueryAnswer answer =
        RunQuery.ask(new RunStore(folder.resolve("none")), "select count(*) from runs");
    assertThat(TableWriterTest.rows(((QueryAnswer.Answered) answer).table()).getFirst())
        .containsExactly(0L);
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
