package org.mebit.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// A run that is being written: a hidden folder beside its later place, gone when it is closed
/// unless it was published.
public final class RunDraft implements AutoCloseable {
  /// Replacing can only fail again when others replace the same run in the same instant.
  private static final int MOST_TRIES = 100;

  private final Path folder;
  private final Path target;

  private RunDraft(Path folder, Path target) {
    this.folder = folder;
    this.target = target;
  }

  static RunDraft create(Path runs, String name) throws IOException {
    Files.createDirectories(runs);
    Path folder = runs.resolve(PartName.part(name));
    return new RunDraft(Files.createDirectory(folder), runs.resolve(name));
  }

  /// Where its files are written.
  public Path folder() {
    return folder;
  }

  /// Completes the run with its study and record, and puts it into its place in one step, over an
  /// older run of that name.
  ///
  /// @param study the study as given
  /// @throws IOException if the disk is full or the folder cannot be renamed; an older run is then
  ///   still there
  /// @throws InterruptedException if the thread was interrupted before
  public Run publish(String study, RunRecord record) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Files.writeString(folder.resolve(Run.STUDY), study);
    record.write(folder.resolve(Run.RECORD));
    for (Path file : contents(folder)) {
      // A machine that loses power now must not find an empty file under the final name.
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    replace();
    return new Run(target, record);
  }

  private void replace() throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException e) {
        // Folders can be renamed over nothing only: an older run has to step aside first.
        if (!Files.exists(target) || tries == MOST_TRIES) {
          throw e;
        }
      }
      Path gone = target.resolveSibling(PartName.gone(String.valueOf(target.getFileName())));
      try {
        Files.move(target, gone, StandardCopyOption.ATOMIC_MOVE);
      } catch (NoSuchFileException e) {
        continue; // Another process has just moved it away; the place is free.
      }
      try {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.exists(target)) {
          Files.move(gone, target, StandardCopyOption.ATOMIC_MOVE);
          throw e;
        }
        delete(gone);
        continue; // Another process has just put its own run there.
      }
      delete(gone);
      return;
    }
  }

  /// Deletes the folder unless it was published.
  @Override
  public void close() throws IOException {
    delete(folder);
  }

  /// Deletes a folder and what is in it. Nothing there is no failure: others may clean up too.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path entry : contents(folder)) {
      if (Files.isDirectory(entry)) {
        delete(entry);
      } else {
        Files.deleteIfExists(entry);
      }
    }
    Files.deleteIfExists(folder);
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
