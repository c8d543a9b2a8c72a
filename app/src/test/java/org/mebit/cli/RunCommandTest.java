package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunCommandTest {
  private static final String STUDY =
      """
      title: Two qubits
      platform: ensemble_chain
      parameters: {nodes: 2, atoms: 1}
      sweep: {time: {from: 0, to: 2*pi, points: 5}}
      quantities: [entropy]
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

  private int run(String... more) {
    return screen.run(
        Stream.concat(Stream.of("run", study, "--out", runs), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<Path> found() throws IOException {
    if (!Files.exists(Path.of(runs))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(Path.of(runs))) {
      return entries.sorted().toList();
    }
  }

  @Test
  void aRunLeavesItsFolderAndTellsWhatCameOut() throws IOException {
    assertThat(run()).isEqualTo(ExitCode.DONE);
    assertThat(found())
        .singleElement()
        .satisfies(run ->
            assertThat(run)
                .isDirectoryContaining("glob:**/table.parquet")
                .isDirectoryContaining("glob:**/run.json")
                .isDirectoryContaining("glob:**/study.yaml")
                .isDirectoryContaining("glob:**/figure.svg")
                .isDirectoryContaining("glob:**/figure.png"));
    assertThat(screen.out())
        .startsWith("Two qubits: 5 points in ")
        .contains("entropy [bit]", "time = 3.14159", "tolerance 1e-9 is met", "figure.svg");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void aPyramidIsSummedUpCurveByCurve() throws IOException {
    String[] pyramid = {"--set", "keep=pyramid", "--set", "sweep.time.points=5000"};
    assertThat(
            run(Stream.concat(Stream.of(pyramid), Stream.of("--dry-run")).toArray(String[]::new)))
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.out())
        .contains(
            "curves    1 along time, 5000 points each\n",
            "pyramid   2 levels, from 5000 cells of 1 point to 2500\n",
            "disk      about ");
    assertThat(found()).isEmpty();

    screen = new Screen(folder);
    assertThat(run(pyramid)).isEqualTo(ExitCode.DONE);
    assertThat(screen.out())
        .startsWith("Two qubits: 5000 points in ")
        .contains("mean", "deviation", "entropy [bit]")
        .contains("table   pyramid.parquet, distribution.parquet\n");
    assertThat(found().getFirst()).isDirectoryNotContaining("glob:**/table.parquet");

    screen = new Screen(folder);
    String[] csv =
        Stream.concat(Stream.of(pyramid), Stream.of("--csv", "-")).toArray(String[]::new);
    assertThat(run(csv)).isEqualTo(ExitCode.DONE);
    // The coarsest level alone.
    assertThat(screen.out().lines()).hasSize(2501);
    assertThat(screen.out())
        .startsWith("level,cell,points,time_first,time_last,entropy_min,entropy_max,entropy_mean,")
        .contains("\n1,2499,2,");
  }

  private static final String PAIR =
      """
      title: Axes
      platform: fel_pair
      parameters:
        electron_energy: 5e9
        undulator_field: 1.32
        undulator_period: 0.03
        angle_1: 0.6
        angle_2: 0.5
        azimuth: 2.5
      sweep: {polarization_axes: [radial, fixed]}
      quantities: [%s]
      """;

  @Test
  void aDensityMatrixIsDrawnUnasked() throws IOException {
    Files.writeString(Path.of(study), PAIR.formatted("concurrence, linear_density_matrix"));
    assertThat(run()).isEqualTo(ExitCode.DONE);
    assertThat(screen.err()).isEmpty();
    assertThat(Files.readString(found().getFirst().resolve("figure.svg")))
        .contains("two photons in the basis hh, hv, vh, vv</title");
  }

  @Test
  void wordsAloneMakeNoAxisAndNoWarning() throws IOException {
    Files.writeString(Path.of(study), PAIR.formatted("concurrence"));
    assertThat(run()).isEqualTo(ExitCode.DONE);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out()).doesNotContain("figure", "warning");
    assertThat(found().getFirst()).isDirectoryNotContaining("glob:**/figure.*");
  }

  @Test
  void aFinishedRunIsFoundAgain() throws IOException {
    run();
    assertThat(run()).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines().getFirst()).contains("computed before");
    assertThat(found()).hasSize(1);
    run("--force");
    assertThat(screen.outLines().getFirst()).doesNotContain("computed before");
    run("--set", "atoms=2");
    assertThat(found()).hasSize(2);
  }

  @Test
  void csvOnStandardOutputIsTheTableAndNothingElse() {
    for (int time = 0; time < 2; time++) { // computed, then found
      assertThat(run("--csv", "-")).isEqualTo(ExitCode.DONE);
      List<String> lines = screen.outLines();
      assertThat(lines).hasSize(6);
      assertThat(lines.getFirst()).isEqualTo("time,entropy,entropy_error");
      assertThat(lines.get(3)).startsWith("3.141592653589793,");
      for (String line : lines.subList(1, 6)) {
        assertThat(Stream.of(line.split(",", -1)).map(Double::parseDouble)).hasSize(3);
      }
      assertThat(screen.err()).contains("two-qubits-");
    }
  }

  @Test
  void csvGoesToAFile() throws IOException {
    Path file = folder.resolve("table.csv");
    assertThat(run("--csv", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(file)).hasSize(6);
    assertThat(screen.out()).contains("csv     " + file);
  }

  @Test
  void aCsvFileThatCannotBeIsRefusedBeforeAnythingIsComputed() throws IOException {
    assertThat(run("--csv", folder.resolve("none/table.csv").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("--csv", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(found()).isEmpty();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    assertThat(run("--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines())
        .contains("points    5")
        .anyMatch(line -> line.startsWith("blocks "))
        .anyMatch(line -> line.startsWith("method "))
        .anyMatch(line -> line.startsWith("time      about "));
    assertThat(found()).isEmpty();
    run();
    run("--dry-run");
    assertThat(screen.out()).contains("nothing would be computed");
  }

  @Test
  void standardInputIsAStudyToo() {
    screen.input(STUDY);
    assertThat(screen.run("run", "-", "--out", runs, "--csv", "-")).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).hasSize(6);
  }

  @Test
  void allMistakesAreToldAtOnceAndNothingIsWritten() throws IOException {
    assertThat(run("--set", "atoms=0", "--set", "nodez=3", "--seed", "x"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.errLines())
        .hasSize(3)
        .anyMatch(line -> line.contains("atoms must be a whole number in 1..10^15, but is 0"))
        .anyMatch(line -> line.contains("did you mean nodes?"))
        .anyMatch(line -> line.startsWith("--seed x: seed must be"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aMissingStudyIsBadInputInOneLine() {
    assertThat(screen.run("run", "none.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).containsExactly("none.yaml: there is no such file");
  }

  @Test
  void impossibleOptionsAreBadInput() throws IOException {
    assertThat(run("--threads", "0")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).containsExactly("mebit: --threads must be at least 1, but is 0");
    assertThat(run("--threads", "two")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).hasSize(1);
    assertThat(screen.run("run", study, "--out", study)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .containsExactly("mebit: --out must be a folder, but " + study + " is a file");
    assertThat(found()).isEmpty();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    run("--csv", "-", "--threads", "1");
    String one = screen.out();
    run("--csv", "-", "--threads", "3", "--force");
    assertThat(screen.out()).isEqualTo(one);
  }

  @Test
  void aReaderThatGoesAwayIsNoFault() {
    OutputStream closed =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    assertThat(screen.run(closed, "run", study, "--out", runs, "--csv", "-"))
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.err()).doesNotContain("pipe");
  }

  @Test
  void aFullDiskIsToldInOneLine() {
    OutputStream full =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    assertThat(screen.run(full, "describe")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(screen.errLines())
        .containsExactly("mebit: standard output cannot be written: No space left on device");
  }
}
