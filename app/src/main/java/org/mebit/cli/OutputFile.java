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

  /// Writes beside the file, then puts it in its place. What is no plain file, as a pipe, is
  /// written at once.
  void write(Content content) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
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
