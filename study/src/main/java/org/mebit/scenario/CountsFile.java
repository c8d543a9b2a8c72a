package org.mebit.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// What two detectors counted, as written down by who measured.
///
/// @param title of the measurement; the file's name if it has none
/// @param trials number of trials, above 0
/// @param pump1 clicks of detector 1 in the pump window, in 0..trials; likewise the others
/// @param c11 coincidences of detector 1 in the read and detector 1 in the pump window, at most the
///   clicks of either
/// @param c12 read detector 1, pump detector 2; likewise the others
/// @param bound on the witness, above 0 and at most 1; 1 if the file has none
/// @param fluxImbalance of the read light of both arms, if known
/// @param splitterTransmission of the beam splitter, if known
/// @param g2A correlation of read and pump clicks with device A alone, above 0, if known; then also
///   `g2B`, of device B
public record CountsFile(
    String title,
    long trials,
    long pump1,
    long pump2,
    long read1,
    long read2,
    long c11,
    long c12,
    long c21,
    long c22,
    double bound,
    OptionalDouble fluxImbalance,
    OptionalDouble splitterTransmission,
    OptionalDouble g2A,
    OptionalDouble g2B) {

  /// What came of reading.
  public sealed interface Reading {
    /// It can be judged.
    record Ready(CountsFile file) implements Reading {}

    /// It cannot, for these reasons: all of them, by line, at least one.
    record Unreadable(List<Complaint> complaints) implements Reading {
      public Unreadable {
        complaints = List.copyOf(complaints);
      }
    }
  }

  /// Reads a file. One that is missing or no text is unreadable, like one with mistakes.
  public static Reading read(Path file) {
    String name = file.toString();
    try {
      return bytes(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return refused(name, "there is no such file");
    } catch (IOException e) {
      return refused(
          name,
          Files.isDirectory(file)
              ? "this is a folder; counts are a file"
              : "the file cannot be read: " + e.getMessage());
    }
  }

  /// Reads bytes, such as those of standard input.
  ///
  /// @param name how messages name them
  public static Reading bytes(String name, byte[] bytes) {
    try {
      return new CountsReader(
              name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          .read();
    } catch (CharacterCodingException e) {
      return refused(name, "counts must be text in UTF-8, but this is not");
    }
  }

  private static Reading refused(String name, String message) {
    return new Reading.Unreadable(List.of(new Complaint(name, 0, message)));
  }
}
