package org.mebit.scenario;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Studies whose parts are right but do not go together: the platform's own words, on the file's
/// lines.
class RefusedStudiesTest {
  static List<Path> studies() throws IOException, URISyntaxException {
    return ExpectedLines.studies("refused");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void saysWhatDoesNotGoTogether(Path file) throws IOException {
    ExpectedLines.check(
        file, Studies.text(ExpectedLines.name(file), Files.readString(file), List.of()));
  }
}
