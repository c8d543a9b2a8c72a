package org.mebit.result;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of runs.
///
/// @param folder need not exist before the first run
public record RunStore(Path folder) {
  /// The runs of a folder.
  ///
  /// @param runs finished, by name
  /// @param unreadable what is wrong with folders that look like a run but cannot be read
  public record Listing(List<Run> runs, List<String> unreadable) {}

  /// All finished runs.
  ///
  /// @throws IOException if the folder cannot be read
  public Listing list() throws IOException {
    List<Run> runs = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Path entry : entries()) {
      if (!isHidden(entry) && Files.exists(entry.resolve(Run.RECORD))) {
        try {
          runs.add(Run.open(entry));
        } catch (IOException e) {
          unreadable.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return new Listing(runs, unreadable);
  }

  /// The finished run of a study, if there is one.
  ///
  /// @param title the study's
  /// @param identity everything that decides the result
  /// @throws IOException if there is one, but it cannot be read
  public Optional<Run> find(String title, String identity) throws IOException {
    Path place = place(title, identity);
    return Files.exists(place.resolve(Run.RECORD))
        ? Optional.of(Run.open(place))
        : Optional.empty();
  }

  /// Begins a run, and clears away what processes that have ended left behind.
  ///
  /// @throws IOException if the folder cannot be written
  public RunDraft begin(String title, String identity) throws IOException {
    clearAbandoned();
    return RunDraft.create(folder, RunName.of(title, identity));
  }

  private Path place(String title, String identity) {
    return folder.resolve(RunName.of(title, identity));
  }

  /// A run that stepped aside for a newer one that never came is put back.
  private void clearAbandoned() throws IOException {
    for (Path entry : entries()) {
      if (!isHidden(entry) || !PartName.isAbandoned(entry)) {
        continue;
      }
      Optional<Path> place = PartName.replaced(entry).map(folder::resolve);
      if (place.isPresent() && !Files.exists(place.get())) {
        try {
          Files.move(entry, place.get(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
          // Another process did the same, or has just finished that run.
          if (!Files.exists(place.get())) {
            throw e;
          }
        }
      } else {
        RunDraft.delete(entry);
      }
    }
  }

  private static boolean isHidden(Path entry) {
    return String.valueOf(entry.getFileName()).startsWith(".");
  }

  private List<Path> entries() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
