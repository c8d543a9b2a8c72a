package org.mebit.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.mebit.platform.Platform;

/// Reads studies.
public final class Studies {
  private Studies() {}

  /// Reads a file. One that is missing or no text is [Reading.Unreadable], like one with mistakes.
  ///
  /// @param settings changes from the command line; later ones win
  public static Reading read(Path file, List<Setting> settings) {
    String name = file.toString();
    try {
      return bytes(name, Files.readAllBytes(file), settings);
    } catch (NoSuchFileException e) {
      return refused(name, "there is no such file");
    } catch (IOException e) {
      return refused(
          name,
          Files.isDirectory(file)
              ? "this is a folder; a study is a file"
              : "the file cannot be read: " + e.getMessage());
    }
  }

  /// Reads the bytes of a study, such as those of standard input.
  ///
  /// @param name how messages name it
  public static Reading bytes(String name, byte[] bytes, List<Setting> settings) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text(name, text, settings);
    } catch (CharacterCodingException e) {
      return refused(name, "a study must be text in UTF-8, but this is not");
    }
  }

  /// Reads a text.
  ///
  /// @param name how messages name it; without folders and extension it is the title of a study
  ///   that has none
  public static Reading text(String name, String text, List<Setting> settings) {
    return new StudyReader(name, text, settings, Platform::plan).read();
  }

  private static Reading refused(String name, String message) {
    return new Reading.Unreadable(List.of(new Complaint(name, 0, message)));
  }
}
