package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.oscillator.timetags.RecordFormats;
import org.mebit.oscillator.timetags.T2Writer;
import org.mebit.oscillator.timetags.T3Writer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `timetags`, on a file of four trials whose clicks are written out here.
final class TimetagsCommandTest {
  private static final String GATES = "pump=100ns:200ns,read=225ns:325ns";
  private static final String COUNTS =
      """
      trials: 4
      pump: [2, 1]
      read: [1, 1]
      coincidences: [[0, 1], [1, 0]]   # rows: read detector 1, 2; columns: pump detector 1, 2
      """;

  @TempDir Path folder;
  private Screen screen = new Screen(Path.of(""));
  private String file = "";

  @BeforeEach
  void writeFile() throws IOException {
    screen = new Screen(folder);
    Path path = folder.resolve("night.ptu");
    file = path.toString();
    try (T2Writer tags = T2Writer.create(path, RecordFormats.TIME_HARP_N_T2, 250e-12)) {
      tags.sync(0);
      tags.click(400, 1); // the first tick of pump
      tags.click(500, 1);
      tags.click(1299, 2); // the last of read
      tags.sync(200_000);
      tags.click(200_500, 2);
      tags.click(201_000, 1);
      tags.sync(400_000);
      tags.click(400_799, 1);
      tags.click(400_800, 2); // outside
      tags.click(400_900, 3);
      tags.sync(600_000);
    }
  }

  private int run(String... more) {
    return screen.run(
        Stream.concat(Stream.of("timetags", file), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void countsArePrintedForTheWitness() {
    assertThat(run("--gates", GATES)).as(screen.err()).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).isEqualTo(COUNTS);
    assertThat(screen.errLines())
        .containsExactly(
            "12  records of TimeHarp 260 N T2, tick 250 ps",
            " 4  syncs, which are the trials",
            " 0  overflows of the counter",
            " 0  markers",
            " 1  clicks of other detectors",
            " 0  clicks before the first sync",
            " 1  clicks outside the gates",
            " 1  second clicks of a detector in a gate");
  }

  @Test
  void gatesMayBeTicks() {
    assertThat(run("--gates", "read=900:1300, pump=400:800", "--threads", "1"))
        .as(screen.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).isEqualTo(COUNTS);
  }

  @Test
  void countsGoToAFile() throws IOException {
    Path counts = folder.resolve("counts.yaml");
    assertThat(run("--gates", GATES, "--out", counts.toString())).isEqualTo(ExitCode.DONE);
    assertThat(counts).hasContent(COUNTS);
    assertThat(screen.out()).isEmpty();
    assertThat(run("--gates", GATES, "--out", folder.resolve("no/counts.yaml").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("--out must name a file in a folder");
  }

  @Test
  void programsGetEverything() {
    assertThat(run("--gates", GATES, "--json", "--detectors", "3,2")).isEqualTo(ExitCode.DONE);
    JsonNode answer = new JsonMapper().readTree(screen.out());
    assertThat(answer.get("trials").asLong()).isEqualTo(4);
    assertThat(answer.get("read").get(0).asLong()).isEqualTo(1);
    assertThat(answer.get("pump").get(0).asLong()).isZero();
    assertThat(answer.get("gates").get("pump").get(1).asLong()).isEqualTo(800);
    assertThat(answer.get("tally").get("other_detectors").asLong()).isEqualTo(4);
    assertThat(answer.get("tick").asDouble()).isEqualTo(250e-12);
    assertThat(screen.err()).contains("warning: detector 1 saw nothing in the gate pump");
  }

  @Test
  void aHistogramShowsWhereTheGatesAre() throws IOException {
    Path when = folder.resolve("when.csv");
    assertThat(run("--histogram", when.toString(), "--bin", "50 ns"))
        .as(screen.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(when))
        .containsExactly(
            "time,detector_1,detector_2",
            "0.0,0,0",
            "5.0E-8,0,0",
            "1.0E-7,2,1",
            "1.5E-7,1,0",
            "2.0E-7,0,1",
            "2.5E-7,1,0",
            "3.0E-7,0,1");
    assertThat(screen.out()).isEmpty();
    assertThat(run("--histogram", when.toString(), "--gates", GATES)).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).isEqualTo(COUNTS);
    assertThat(Files.readAllLines(when)).contains("1.0E-7,1,0");
  }

  @Test
  void rawDataAreNeverReplaced() throws IOException {
    byte[] raw = Files.readAllBytes(Path.of(file));
    Path link = Files.createSymbolicLink(folder.resolve("link.ptu"), Path.of(file));
    for (String option : List.of("--out", "--histogram")) {
      for (String name : List.of(file, folder + "/./night.ptu", link.toString())) {
        assertThat(run("--gates", GATES, option, name)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.errLines())
            .containsExactly(
                "mebit: " + option + " must name another file than the time tags, but is " + name);
      }
    }
    assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(raw);
  }

  @Test
  void outputsMustDiffer() throws IOException {
    Path one = folder.resolve("one");
    String two = folder + "/./one";
    assertThat(run("--gates", GATES, "--out", one.toString(), "--histogram", two))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .containsExactly(
            "mebit: --histogram and --out must name different files, but both are " + two);
    assertThat(one).doesNotExist();
    Files.createFile(one);
    assertThat(run("--gates", GATES, "--out", one.toString(), "--histogram", two))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(one).isEmptyFile();
    // What was there is replaced, as by other commands.
    assertThat(run("--gates", GATES, "--out", one.toString())).isEqualTo(ExitCode.DONE);
    assertThat(one).hasContent(COUNTS);
  }

  @Test
  void ticksOfBinsAreWhole() {
    Path when = folder.resolve("when.csv");
    assertThat(run("--histogram", when.toString(), "--bin", "2.5")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .containsExactly("mebit: --bin: a number without a unit must be whole ticks, but is 2.5");
    assertThat(run("--histogram", when.toString(), "--bin", "2")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void syncsAfterTheLastClickAreToldOf() throws IOException {
    Path path = folder.resolve("t3.ptu");
    try (T3Writer tags = T3Writer.create(path, RecordFormats.MULTI_HARP_T3, 1e-9, 50e-6)) {
      tags.click(0, 150, 1);
      tags.click(7, 250, 2);
    }
    assertThat(screen.run("timetags", path.toString(), "--gates", GATES))
        .as(screen.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).startsWith("trials: 8\n");
    assertThat(screen.errLines())
        .last()
        .asString()
        .startsWith("mebit: note: T3 files tell of syncs by their clicks only");
    assertThat(run("--gates", GATES)).isEqualTo(ExitCode.DONE);
    assertThat(screen.err()).doesNotContain("note");
  }

  @Test
  void gatesBeyondThePeriodAreRefused() {
    String[] gates = {"--gates", "pump=0:10us,read=20us:60us"};
    assertThat(run(gates)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.errLines())
        .containsExactly(
            "mebit: --gates must end before the next sync, 200000 ticks (5e-5 s) after the one"
                + " before, but the gate read ends up to 240000 ticks after it",
            "counts would mix trials; --allow-long-gates counts all the same");
    assertThat(run("--gates", "pump=0:10us,read=20us:50us")).isEqualTo(ExitCode.DONE);
    assertThat(run(gates[0], gates[1], "--allow-long-gates")).isEqualTo(ExitCode.DONE);
    assertThat(screen.errLines())
        .first()
        .asString()
        .startsWith("mebit: warning: the gate read ends up to 240000 ticks after a sync, but");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pump=1:2                  | the gate read is missing; both are needed, such as
          pump=1:2,rad=3:4          | unknown gate rad; did you mean read? Others: pump
          pump=1:2,pump=3:4         | the gate pump is given twice
          pump=1:2,read             | must be NAME=FROM:TO for pump and read
          pump=1:2,read=3           | read must be FROM:TO
          pump=1:2,read=3:4ns       | both ends must have a unit, or both be ticks
          pump=1:2,read=3:4 m       | "4 m" is a length
          pump=1:2,read=3:x         | "x" is no number
          pump=1:2,read=3:4.5       | must be whole ticks, but is 4.5
          pump=2:1,read=3:4         | pump: a gate must end after it begins, but is from 2 to 1
          pump=1:1,read=3:4         | pump: a gate must have a length
          pump=1:5,read=3:4         | the gates must not overlap, but pump is 1:5 and read is 3:4
          pump=3:4,read=1:2         | the gate read must come after the gate pump
          pump=-3:4,read=5:6        | must begin at the sync or later
          """)
  void badGatesAreRefused(String gates, String message) {
    assertThat(run("--gates", gates)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .singleElement()
        .asString()
        .startsWith("mebit: --gates")
        .contains(message);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void otherBadInputIsRefused() throws IOException {
    assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("--gates is missing", "--histogram");
    assertThat(run("--gates", GATES, "--detectors", "1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("--detectors must be two inputs, such as 1,2, but is \"1\"");
    assertThat(run("--gates", GATES, "--detectors", "2,2")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("--gates", GATES, "--threads", "0")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("--gates", GATES, "--bin", "1ns")).isEqualTo(ExitCode.BAD_INPUT);
    String none = folder.resolve("none.ptu").toString();
    assertThat(screen.run("timetags", none, "--gates", GATES)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).containsExactly("mebit: there is no file " + none);
    Path text = Files.writeString(folder.resolve("text.ptu"), "trials: 4");
    assertThat(screen.run("timetags", text.toString(), "--gates", GATES))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines()).singleElement().asString().contains("text.ptu: byte 0: a PTU");
  }

  /// Cut files write nothing, and are counted when that is wished.
  @Test
  void cutFilesAreRefused() throws IOException {
    Path path = Path.of(file);
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 6));
    Path counts = folder.resolve("counts.yaml");
    assertThat(run("--gates", GATES, "--out", counts.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
    assertThat(counts).doesNotExist();
    assertThat(screen.errLines())
        .containsExactly(
            "mebit: "
                + file
                + ": byte "
                + (whole.length - 8)
                + ": the file ends within record 11, but the header tells of 12",
            "mebit timetags --until-end counts all whole records there are");
    assertThat(run("--gates", GATES, "--until-end")).isEqualTo(ExitCode.DONE);
    assertThat(screen.out()).startsWith("trials: 3\n");
    assertThat(screen.err()).contains("warning: byte", "the header tells of 12 records, but 10");
  }
}
