package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Studies whose parts are right but do not go together: the platform's own words, on the file's
/// lines.
class RefusedStudiesTest {
  /// Ends a line whose rest depends on the machine's memory.
  private static final String OPEN_END = "...";

  static List<Path> studies() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(RefusedStudiesTest.class.getResource("refused")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void saysWhatDoesNotGoTogether(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    List<String> expected = Files.readAllLines(file.resolveSibling(name.replace(".yaml", ".txt")));
    Reading reading = Studies.text(name, Files.readString(file), List.of());
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    List<String> lines =
        ((Reading.Unreadable) reading).complaints().stream().map(Complaint::toString).toList();
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
}
