package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudiesTest {
  @TempDir Path folder;

  private static List<String> messages(Reading reading) {
    return reading instanceof Reading.Unreadable(var complaints)
        ? complaints.stream().map(Complaint::message).toList()
        : List.of();
  }

  @Test
  void aMissingFileIsBadInput() {
    Path file = folder.resolve("none.yaml");
    assertThat(Studies.read(file, List.of()))
        .isEqualTo(
            new Reading.Unreadable(
                List.of(new Complaint(file.toString(), 0, "there is no such file"))));
  }

  @Test
  void aFolderAndABinaryFileAreBadInput() throws IOException {
    assertThat(messages(Studies.read(folder, List.of())))
        .containsExactly("this is a folder; a study is a file");
    Path file = folder.resolve("figure.png");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
    assertThat(messages(Studies.read(file, List.of())))
        .containsExactly("a study must be text in UTF-8, but this is not");
  }

  @Test
  void standardInputIsReadLikeAFile() {
    byte[] bytes = "platform: teleporter\n".getBytes(StandardCharsets.UTF_8);
    Reading reading = Studies.bytes("standard input", bytes, List.of());
    assertThat(((Reading.Unreadable) reading).complaints())
        .map(Complaint::toString)
        .singleElement()
        .asString()
        .startsWith("standard input:1: unknown platform teleporter; known: ensemble_chain");
  }

  @Test
  void aThousandMistakesAreCounted() {
    String values = "x, ".repeat(999) + "x";
    List<Complaint> complaints =
        ((Reading.Unreadable)
                Studies.text(
                    "t.yaml",
                    "platform: ensemble_chain\nparameters: {atoms: 3}\nsweep: {time: ["
                        + values
                        + "]}",
                    List.of()))
            .complaints();
    assertThat(complaints).hasSize(51);
    assertThat(complaints.getLast().toString()).isEqualTo("t.yaml: 950 more problems");
  }
}
