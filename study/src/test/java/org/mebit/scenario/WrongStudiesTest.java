package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every study in the resource folder `wrong` is refused before its platform is asked.
class WrongStudiesTest {
  static List<Path> studies() throws IOException, URISyntaxException {
    return ExpectedLines.studies("wrong");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void saysExactlyWhatIsWrong(Path file) throws IOException {
    ExpectedLines.check(
        file,
        new StudyReader(
                ExpectedLines.name(file), Files.readString(file), List.of(), TestPlans::accept)
            .read());
  }

  @Test
  void thereAreManyOfThem() throws IOException, URISyntaxException {
    assertThat(studies()).hasSizeGreaterThan(80);
  }
}
