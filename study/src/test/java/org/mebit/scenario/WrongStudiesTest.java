package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `.yaml` in the resource folder `wrong` must give exactly the lines of the `.txt` beside
/// it.
class WrongStudiesTest {
  /// Ends a line whose rest lists the platforms.
  private static final String OPEN_END = "...";

  static List<Path> studies() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(WrongStudiesTest.class.getResource("wrong")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void saysExactlyWhatIsWrong(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    List<String> expected = Files.readAllLines(file.resolveSibling(name.replace(".yaml", ".txt")));
    Reading reading =
        new StudyReader(name, Files.readString(file), List.of(), TestPlans::accept).read();
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    List<String> lines =
        ((Reading.Unreadable) reading).complaints().stream().map(Complaint::toString).toList();
    assertThat(expected).isNotEmpty();
    assertThat(lines).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      String line = expected.get(i);
      if (line.endsWith(OPEN_END)) {
        assertThat(lines.get(i)).startsWith(line.substring(0, line.length() - OPEN_END.length()));
      } else {
        assertThat(lines.get(i)).isEqualTo(line);
      }
    }
  }

  @Test
  void thereAreManyOfThem() throws IOException, URISyntaxException {
    assertThat(studies()).hasSizeGreaterThan(80);
  }
}
