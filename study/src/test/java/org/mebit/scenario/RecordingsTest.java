package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.platform.Value;

/// Recordings that a study names.
class RecordingsTest {
  @TempDir private Path folder;

  private Reading read(String csv) throws IOException {
    Files.writeString(folder.resolve("vibration.csv"), csv);
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study, "platform: nuclear_pair\nparameters: {alpha: 1, velocity_trace: vibration.csv}\n");
    return Studies.read(study, List.of());
  }

  private Value.Recording recording(String csv) throws IOException {
    return switch (read(csv)) {
      case Reading.Ready(Study study) ->
          (Value.Recording) study.request().point(0).value("velocity_trace");
      case Reading.Unreadable(var complaints) -> throw new AssertionError(complaints.toString());
    };
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(i).append(',').append(i % 3).append('\n');
    }
    return lines.toString();
  }

  @Test
  void columnsMayStandInAnyOrderWithUnitsAndRemarks() throws IOException {
    Value.Recording recording =
        recording(
            "# interferometer, night run\nvelocity [mm/s], laser, time [us]\n0.1,7,0\n\n-0.2,7,1.5\n0,7,4000\n");
    assertThat(recording.columns().get(0)).containsExactly(0, 1.5e-6, 4e-3);
    assertThat(recording.columns().get(1)).containsExactly(1e-4, -2e-4, 0);
    assertThat(recording).hasToString("vibration.csv");
  }

  @Test
  void filesOfSpreadsheetsAreRead() throws IOException {
    Value.Recording recording =
        recording("\uFEFF\"time\",\"velocity\"\r\n0,1e-4\r\n\"1\",2e-4\r\n");
    assertThat(recording.columns().get(0)).containsExactly(0, 1);
    assertThat(recording.columns().get(1)).containsExactly(1e-4, 2e-4);
  }

  @Test
  void theContentDecidesWhetherARunIsTheSame() throws IOException {
    Value.Recording one = recording("time,velocity\n" + lines(5));
    Value.Recording same = recording("time,velocity\n" + lines(5));
    Value.Recording other = recording("time,velocity\n" + lines(6));
    assertThat(one).isEqualTo(same).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time,velocity;0,1;2,1;1,1 | line 4 time must ascend, but 1 follows 2",
        "time,velocity;0,1;0,1 | line 3 time must ascend, but 0 follows 0",
        "time,speed;0,1;1,1 | line 1 must have a column velocity, but has time, speed",
        "time [T],velocity;0,1;1,1 | line 1 time must be a duration, but is in [T]",
        "time,velocity;0,1;1,fast | line 3 velocity must be a number, but is \"fast\"",
        "time,velocity;0,1;1,NaN | line 3 velocity must be a number, but is \"NaN\"",
        "time,velocity;0,1;1 | line 3 must have 2 cells, but has 1",
        "time,velocity;0,1 | must have at least two lines of numbers, but has 1",
        "time,velocity,time;0,1,0;1,1,1 | line 1 must have one column time, but has two",
        "time [us],velocity;0,1;1e-2147483645,1 | line 3 time must be a number, but is \"1e-2147483645\"",
        "time,velocity;0,1;1e999,1 | line 3 time must be a number, but is \"1e999\"",
        "# nothing | must name its columns in its first line, but is empty"
      })
  void saysWhatIsWrongAndWhere(String csv, String expected) throws IOException {
    assertThat(complaints(csv.replace(";", "\n")))
        .singleElement()
        .asString()
        .endsWith("parameters.velocity_trace: vibration.csv " + expected)
        .contains("study.yaml:2");
  }

  @Test
  void filesOfOtherCountriesAreRefusedInOneLine() throws IOException {
    assertThat(complaints("time;velocity\n0,5;1,5\n1,5;2,5\n"))
        .singleElement()
        .asString()
        .endsWith(
            "line 1 must have commas between columns and points in numbers, but has semicolons");
    assertThat(complaints("time\tvelocity\n0.5\t1\n"))
        .singleElement()
        .asString()
        .endsWith("but has tabs");
    String commas =
        "line 2 must have points in numbers, but with 4 cells for 2 columns seems to have decimal commas";
    assertThat(complaints("time,velocity\n0,5,1,5\n1,5,2,5\n"))
        .singleElement()
        .asString()
        .endsWith(commas);
    assertThat(complaints("time,velocity\n\"0,5\",\"-1,5\"\n\"1,5\",\"2,5\"\n"))
        .singleElement()
        .asString()
        .endsWith(commas);
    assertThat(complaints("time,velocity\n0.5,1,2\n"))
        .anyMatch(line -> line.endsWith("line 2 must have 2 cells, but has 3"));
  }

  @Test
  void aLongListOfMistakesIsCutShort() throws IOException {
    assertThat(complaints("time,velocity\n" + "x,1\n".repeat(100))).hasSize(6);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study, "platform: nuclear_pair\nparameters: {alpha: 1, velocity_trace: away.csv}\n");
    assertThat(complaints(Studies.read(study, List.of())))
        .singleElement()
        .asString()
        .contains("there is no file " + folder.resolve("away.csv"));
  }

  private List<String> complaints(String csv) throws IOException {
    return complaints(read(csv));
  }

  private static List<String> complaints(Reading reading) {
    return switch (reading) {
      case Reading.Ready _ -> List.of();
      case Reading.Unreadable(var complaints) ->
          complaints.stream().map(Complaint::toString).toList();
    };
  }
}
