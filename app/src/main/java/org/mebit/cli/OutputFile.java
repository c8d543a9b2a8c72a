package org.mebit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a user asked for: there whole, or as it was before.
///
/// @param option that names it, for messages
/// @param path of the file
record OutputFile(String option, Path path) {
  /// Writes the content.
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /// Asked before anything is computed: hours later would be too late.
  ///
  /// @throws BadInputException if there cannot be such a file
  void requireWritable() throws BadInputException {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new BadInputException(option + " must name a file, but " + path + " is a folder");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BadInputException(
          option + " must name a file in a folder, but there is no " + folder);
    }
  }

  /// Asked before anything is computed, too: what is read must not be replaced.
  ///
  /// @param what the file is, for the message
  /// @throws BadInputException if this is that file, by whatever name
  void requireOther(Path input, String what) throws BadInputException {
    if (Files.exists(path) && Files.exists(input) && isSame(input)) {
      throw new BadInputException(
          option + " must name another file than " + what + ", but is " + path);
    }
  }

  /// Two outputs must not replace each other.
  ///
  /// @throws BadInputException if both are the same plain file
  void requireOther(OutputFile other) throws BadInputException {
    if (isSame(other.path) && !isStream()) {
      throw new BadInputException(
          option + " and " + other.option + " must name different files, but both are " + path);
    }
  }

  /// Whether it is there and no plain file, as a pipe.
  private boolean isStream() {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private boolean isSame(Path other) throws BadInputException {
    try {
      if (Files.exists(path) && Files.exists(other)) {
        return Files.isSameFile(path, other);
      }
      return place(path).equals(place(other));
    } catch (IOException e) {
      throw new BadInputException(option + " must name a file that can be looked at: " + e);
    }
  }

  private static Path place(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
  }

  /// Writes beside the file, then puts it in its place. What is no plain file, as a pipe, is
  /// written at once.
  void write(Content content) throws IOException {
    if (isStream()) {
      write(path, content);
      return;
    }
    Path target = path.toAbsolutePath();
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + ".part-" + ProcessHandle.current().pid());
    try {
      write(part, content);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
  }
}
