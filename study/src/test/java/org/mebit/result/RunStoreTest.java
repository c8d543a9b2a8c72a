package org.mebit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunStoreTest {
  @TempDir private Path folder;

  static RunRecord record(String title, long seed) {
    return new RunRecord(
        title,
        "ensemble_chain",
        Program.running(),
        Instant.parse("2026-03-01T12:00:00Z"),
        Instant.parse("2026-03-01T11:59:58.5Z"),
        1.5,
        2,
        seed,
        Map.of("atoms", 4L, "window", 0.5),
        "{}",
        3,
        3,
        List.of(new Column("time", Column.Kind.REAL, "", "t")),
        List.of(
            new RunRecord.Range("entropy", "bit", Double.NaN, Map.of(), 1.5, Map.of("time", 0.25))),
        List.of(),
        new RunRecord.Tolerance(1e-9, true, 0),
        List.of("patch: 3 rows"),
        List.of(),
        List.of("Someone, A paper (2026)"),
        List.of());
  }

  @Test
  void theProgramKnowsItsVersions() {
    Program program = Program.running();
    assertThat(program.version()).matches("\\d+\\.\\d+.*");
    assertThat(program.libraries()).isNotEmpty();
    assertThat(program.libraries().values())
        .allSatisfy(version -> assertThat(version).matches("\\d+.*"));
  }

  /// A finished run with a table of `time` 0, 1, 2 times `factor`.
  static Run run(RunStore store, String title, String identity, double factor) throws Exception {
    try (RunDraft draft = store.begin(title, identity)) {
      List<Column> columns = List.of(new Column("time", Column.Kind.REAL, "s", "t"));
      try (TableWriter writer = TableWriter.create(draft.folder(), columns)) {
        for (int i = 0; i < 3; i++) {
          writer.append(i, new Object[] {factor * i});
        }
        writer.finish(draft.folder().resolve(Run.TABLE));
      }
      return draft.publish("platform: ensemble_chain\n", record(title, 1));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A million atoms per node | a-million-atoms-per-node",
        "Schrödinger's  ∆ (x/y) .. | schrodinger-s-x-y",
        "../../etc/passwd | etc-passwd",
        "量子 | study",
      })
  void titlesBecomeNames(String title, String name) {
    assertThat(RunName.of(title, "x")).matches(name + "-[0-9a-f]{10}");
  }

  @Test
  void longTitlesAreCutBetweenWords() {
    String name = RunName.of("entanglement ".repeat(20), "x");
    assertThat(name).matches("(entanglement-){4}[0-9a-f]{10}");
    assertThat(RunName.of("x".repeat(300), "x")).hasSize(60 + 1 + 10);
  }

  @Test
  void theHashIsTheBeginningOfSha256() {
    // printf abc | sha256sum
    assertThat(RunName.of("t", "abc")).isEqualTo("t-ba7816bf8f");
  }

  @Test
  void aPublishedRunIsFoundAsItWasWritten() throws Exception {
    RunStore store = new RunStore(folder.resolve("deep/runs"));
    Run written = run(store, "My run", "id", 1);

    Run found = store.find("My run", "id").orElseThrow();

    assertThat(found).isEqualTo(written);
    assertThat(found.folder().resolve(Run.STUDY)).hasContent("platform: ensemble_chain\n");
    assertThat(TableWriterTest.rows(found.table()))
        .containsExactly(new Object[] {0.0}, new Object[] {1.0}, new Object[] {2.0});
    assertThat(store.find("My run", "other")).isEmpty();
    assertThat(store.list().runs()).hasSize(1);
  }

  @Test
  void aRecordOfAnOlderVersionHasNoStatistics() throws Exception {
    Path file = folder.resolve("run.json");
    record("t", 1).write(file);
    String json = Files.readString(file);
    String older = json.replaceAll("\\s*\"statistics\" : \\[ *\\],", "");
    assertThat(older).isNotEqualTo(json);
    Files.writeString(file, older);
    assertThat(RunRecord.read(file)).isEqualTo(record("t", 1));
  }

  @Test
  void aDraftThatIsNotPublishedLeavesNothing() throws Exception {
    RunStore store = new RunStore(folder);
    try (RunDraft draft = store.begin("t", "id")) {
      Files.createDirectory(draft.folder().resolve("sort"));
      Files.writeString(draft.folder().resolve("sort/x"), "x");
      assertThat(store.list().runs()).isEmpty();
      assertThat(store.find("t", "id")).isEmpty();
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void anInterruptedThreadPublishesNothingAndTheOldRunStays() throws Exception {
    RunStore store = new RunStore(folder);
    Run old = run(store, "t", "id", 1);
    try (RunDraft draft = store.begin("t", "id")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> draft.publish("", record("t", 2)))
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(Thread.interrupted()).isFalse();
    assertThat(store.find("t", "id").orElseThrow()).isEqualTo(old);
    assertThat(names()).containsExactly(old.name());
  }

  @Test
  void aNewRunReplacesTheOldOne() throws Exception {
    RunStore store = new RunStore(folder);
    Run old = run(store, "t", "id", 1);
    Files.writeString(old.folder().resolve("figure.svg"), "old");
    Run next = run(store, "t", "id", 5);
    assertThat(next.folder()).isEqualTo(old.folder());
    assertThat(TableWriterTest.rows(next.table())).contains(new Object[] {10.0});
    assertThat(next.folder().resolve("figure.svg")).doesNotExist();
    assertThat(names()).containsExactly(next.name());
  }

  @Test
  void writersOfOneRunDoNotDisturbEachOther() throws Exception {
    RunStore store = new RunStore(folder);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Run>> tasks =
          IntStream.range(0, 16)
              .<Callable<Run>>mapToObj(i -> () -> run(store, "t", "id", i))
              .toList();
      for (Future<Run> run : pool.invokeAll(tasks)) {
        run.get();
      }
    }
    assertThat(names()).hasSize(1);
    assertThat(store.find("t", "id").orElseThrow().table().rows()).isEqualTo(3);
  }

  @Test
  void leftoversOfDeadProcessesAreCleared() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    String own = PartName.part("x-0123456789");
    String mark = own.replaceFirst("-\\d+-\\d+-\\d+-x", "-" + dead.pid() + "-1-0-x");
    Files.createDirectory(folder.resolve(mark));
    Files.writeString(folder.resolve(mark).resolve("rows.duckdb"), "half");
    Files.createDirectory(folder.resolve(own));
    String elsewhere = mark.replaceFirst("part-[^-]*-", "part-another_host-");
    Files.createDirectory(folder.resolve(elsewhere));

    run(new RunStore(folder), "t", "id", 1);

    assertThat(names()).contains(own, elsewhere).doesNotContain(mark).hasSize(3);
  }

  @Test
  void aRunWhoseReplacementDiedIsPutBack() throws Exception {
    RunStore store = new RunStore(folder);
    Run old = run(store, "t", "id", 1);
    String gone = PartName.gone(old.name()).replaceFirst("-\\d+-\\d+-(\\d+)-t", "-1-1-$1-t");
    Files.move(old.folder(), folder.resolve(gone));

    store.begin("other", "id").close();

    assertThat(names()).containsExactly(old.name());
  }

  @Test
  void brokenRecordsAreReportedAndTheOthersListed() throws Exception {
    RunStore store = new RunStore(folder);
    run(store, "t", "id", 1);
    Path broken = Files.createDirectory(folder.resolve("broken-1"));
    Files.writeString(broken.resolve(Run.RECORD), "{\"title\": ");
    RunStore.Listing listing = store.list();
    assertThat(listing.runs()).hasSize(1);
    assertThat(listing.unreadable()).singleElement().asString().contains("broken-1", "no record");
  }

  @Test
  void theRecordSpeaksSnakeCase() throws Exception {
    Run run = run(new RunStore(folder), "t", "id", 1);
    assertThat(Files.readString(run.folder().resolve(Run.RECORD)))
        .contains("\"least_at\"", "\"points_missed\"", "2026-03-01T12:00:00Z");
    @Nullable Object window = run.record().parameters().get("window");
    assertThat(window).isEqualTo(0.5);
    assertThat(run.record().program().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(run.record().program().libraries()).containsKey("duckdb");
  }
}
