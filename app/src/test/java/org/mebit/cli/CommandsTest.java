package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
  private static final String STUDY =
      """
      title: Two qubits
      platform: ensemble_chain
      parameters: {nodes: 2, atoms: 1}
      sweep: {time: {from: 0, to: 2*pi, points: 5}}
      quantities: [entropy]
      """;

  private static final String CLAIMS =
      """
      paper: A paper
      claims:
        - id: one_bit
          where: eq. 1
          published: E = 1
          study: pair.yaml
          quantity: entropy
          reduce: max
          expected: 1
          tolerance: 1e-9
          verdict: holds
          why: Two qubits cannot be more entangled.
      """;

  @TempDir Path folder;
  private Screen screen = new Screen(Path.of(""));
  private String study = "";
  private String runs = "";

  @BeforeEach
  void writeStudy() throws IOException {
    screen = new Screen(folder);
    study = Files.writeString(folder.resolve("pair.yaml"), STUDY).toString();
    runs = folder.resolve("runs").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "describe",
        "calc",
        "witness",
        "plot",
        "table",
        "query",
        "reproduce",
        "timetags",
        "completion",
        ""
      })
  void everyCommandHasHelp(String command) {
    int code = command.isEmpty() ? screen.run("--help") : screen.run(command, "--help");
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).contains("Usage: mebit").contains(command);
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void versionsAreTold() {
    assertThat(screen.run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).startsWith("mebit ").contains("Java 2", "LAPACK ");
  }

  @Test
  void nothingToDoShowsTheUsage() {
    assertThat(screen.run()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("Usage: mebit", "mebit run first.yaml");
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void misspeltNamesAreGuessed() {
    assertThat(screen.run("rnu")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .singleElement()
        .asString()
        .startsWith("mebit: unknown command rnu; did you mean run?");
    assertThat(screen.run("run", study, "--thread", "2")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .singleElement()
        .asString()
        .startsWith("mebit: unknown option --thread; did you mean --threads?");
    assertThat(screen.run("describe", "ensemble_chian")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("did you mean ensemble_chain?");
  }

  @Test
  void platformsAreDescribed() {
    screen.run("describe");
    assertThat(screen.out()).contains("ensemble_chain");
    screen.run("describe", "ensemble_chain");
    assertThat(screen.out()).contains("Parameters", "atoms", "Quantities", "entropy [bit]");
    screen.run("describe", "ensemble_chain", "--json");
    assertThat(screen.out()).startsWith("{").contains("\"name\" : \"ensemble_chain\"");
    assertThat(screen.run("describe", "--example")).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void theExampleRuns() {
    screen.run("describe", "ensemble_chain", "--example");
    screen.input(screen.out());
    assertThat(screen.run("run", "-", "--dry-run", "--out", runs)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aStudyIsRunForItsFigure() {
    assertThat(screen.run("plot", study, "--format", "pdf,svg", "--out", runs))
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).hasSize(2).allMatch(line -> Files.exists(Path.of(line)));
    assertThat(screen.outLines().getFirst()).endsWith("figure.pdf");
  }

  @Test
  void aRunIsFoundByTheBeginningOfItsName() {
    screen.run("run", study, "--out", runs);
    assertThat(screen.run("plot", "two-q", "--out", runs, "--set", "figure.y_scale=log"))
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.run("table", "two-q", "--out", runs)).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).hasSize(6);
    screen.run("run", study, "--out", runs, "--seed", "5");
    assertThat(screen.run("table", "two-q", "--out", runs)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("two-q may be each of 2 runs: ");
    assertThat(screen.run("table", "three", "--out", runs)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("unknown run three");
  }

  @Test
  void onlyTheFigureOfAFinishedRunCanBeChanged() {
    screen.run("run", study, "--out", runs, "--set", "atoms=2");
    assertThat(screen.run("plot", "two", "--out", runs, "--set", "atoms=3"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("only the figure can be changed");
  }

  @Test
  void tablesComeInThreeFormats() throws IOException {
    screen.run("run", study, "--out", runs);
    screen.run("table", "two", "--out", runs, "--format", "json");
    assertThat(screen.out()).startsWith("[").contains("\"entropy\":");
    Path file = folder.resolve("copy.parquet");
    assertThat(screen.run("table", "two", "--out", runs, "-o", file.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllBytes(file)).startsWith(new byte[] {80, 65, 82, 49});
    screen.seen();
    assertThat(screen.run("table", "two", "--out", runs, "--format", "parquet"))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  /// 5000 points: levels of 5000 and 2500 cells.
  @Test
  void everyPartOfAFullCurveIsATable() {
    screen.run(
        "run", study, "--out", runs, "--set", "keep=pyramid", "--set", "sweep.time.points=5000");
    screen.seen().run("table", "two", "--out", runs);
    assertThat(screen.outLines()).hasSize(2501);
    screen.seen().run("table", "two", "--out", runs, "--of", "pyramid", "--level", "0");
    assertThat(screen.outLines()).hasSize(5001);
    screen.seen().run("table", "two", "--out", runs, "--of", "distribution");
    assertThat(screen.out()).startsWith("quantity,low,high,points,share\n");
    String all = "select sum(points) as n from two_qubits_";
    screen.seen().run("query", all + "distribution", "--out", runs, "--csv");
    assertThat(screen.out()).isEqualTo("n\n5000\n");
    screen.seen().run("query", all + "pyramid where level = 1", "--out", runs, "--csv");
    assertThat(screen.out()).isEqualTo("n\n5000\n");
    screen.seen().run("query", "select points, rows from runs", "--out", runs, "--csv");
    assertThat(screen.out()).isEqualTo("points,rows\n5000,7500\n");
    for (String[] wrong :
        new String[][] {
          {"--of", "table", "must be what the run keeps, pyramid or distribution, but is table"},
          {"--of", "curve", "must be table, pyramid or distribution, but is curve"},
          {"--level", "2", "must be 0 to 1 of this pyramid, but is 2"}
        }) {
      assertThat(screen.seen().run("table", "two", "--out", runs, wrong[0], wrong[1]))
          .isEqualTo(ExitCode.BAD_INPUT);
      assertThat(screen.err()).contains(wrong[2]);
    }
  }

  @Test
  void queriesAreAnsweredForPeopleAndPrograms() {
    screen.run("run", study, "--out", runs);
    String sql = "select count(*) as n, 'a' as t from two_qubits";
    screen.run("query", sql, "--out", runs);
    assertThat(screen.out()).isEqualTo("n,t\n5,a\n");
    screen.run("query", sql, "--out", runs, "--json");
    assertThat(screen.out()).contains("{\"n\":5,\"t\":\"a\"}");
    screen.seen().run("query", sql, "--out", runs);
    assertThat(screen.out()).isEqualTo("n  t\n5  a\n");
    assertThat(screen.run("query", "drop table runs", "--out", runs)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).hasSize(1);
  }

  @Test
  void claimsAreReproduced() throws IOException {
    Path paper = Files.createDirectories(folder.resolve("papers/one"));
    Files.writeString(paper.resolve("pair.yaml"), STUDY);
    Files.writeString(paper.resolve("claims.yaml"), CLAIMS);
    assertThat(screen.run("reproduce", "--out", runs)).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).contains("A paper", "one_bit", "eq. 1", "1 claim: 1 holds");
    assertThat(screen.run("reproduce", "one", "--out", runs, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).contains("\"as_expected\" : true");
    assertThat(screen.run("reproduce", "two", "--out", runs)).isEqualTo(ExitCode.BAD_INPUT);

    Files.writeString(
        paper.resolve("claims.yaml"), CLAIMS.replace("expected: 1\n", "expected: 2\n"));
    assertThat(screen.run("reproduce", "one", "--out", runs)).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(screen.out())
        .contains("FAILED: expected 2", "1 outside the expected range: one_bit");
    Files.writeString(paper.resolve("claims.yaml"), CLAIMS.replace("quantity:", "quantty:"));
    assertThat(screen.run("reproduce", "--out", runs)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void shellsGetACompletionScript() {
    assertThat(screen.run("completion")).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).contains("complete -F", "--dry-run");
    String script = screen.out();
    for (String shell : List.of("bash", "zsh")) {
      assertThat(screen.run("completion", shell)).isEqualTo(ExitCode.DONE);
      assertThat(screen.out()).isEqualTo(script);
    }
    assertThat(screen.run("completion", "fish")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .containsExactly("mebit: completion must be for bash or zsh, but is for fish");
  }
}
