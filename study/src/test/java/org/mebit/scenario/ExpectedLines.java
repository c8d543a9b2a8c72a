package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Studies in a resource folder, each `.yaml` beside a `.txt` with the exact lines that are to be
/// said of it.
final class ExpectedLines {
  /// Ends a line whose rest depends on the machine, or lists what grows.
  private static final String OPEN_END = "...";

  private ExpectedLines() {}

  static List<Path> studies(String resource) throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(ExpectedLines.class.getResource(resource)).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static String name(Path study) {
    return Objects.requireNonNull(study.getFileName()).toString();
  }

  static void check(Path study, Reading reading) throws IOException {
    List<String> expected =
        Files.readAllLines(study.resolveSibling(name(study).replace(".yaml", ".txt")));
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
}
