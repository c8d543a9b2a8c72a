package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mebit.result.Run;
import org.mebit.result.RunStore;
import org.mebit.scenario.Nearest;

/// Finds the run that a user means.
///
/// @param runs the folder of the runs
record RunFinder(Path runs) {
  private static final int MOST_SHOWN = 10;

  /// The run of which `given` is the folder, the name, or the beginning of the name of one run
  /// alone.
  ///
  /// @throws BadInputException if there is none, or there are several
  Run find(String given) throws BadInputException, IOException {
    Optional<Run> there = at(Path.of(given));
    if (there.isPresent()) {
      return there.get();
    }
    List<Run> all = new RunStore(runs).list().runs();
    List<Run> meant =
        all.stream()
            .filter(run -> run.name().equals(given))
            .findFirst()
            .map(List::of)
            .orElseGet(() -> all.stream().filter(run -> run.name().startsWith(given)).toList());
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    List<String> names = (meant.isEmpty() ? all : meant).stream().map(Run::name).toList();
    if (!meant.isEmpty()) {
      throw new BadInputException(
          given + " may be each of " + Texts.count(meant.size(), "run") + ": " + shown(names));
    }
    throw new BadInputException(
        names.isEmpty()
            ? "there is no run " + given + ": the folder " + runs + " has none"
            : Nearest.unknown("run", given, names.subList(0, Math.min(MOST_SHOWN, names.size()))));
  }

  /// Whether `given` is a study rather than a run.
  static boolean isStudy(String given) {
    try {
      return given.equals("-")
          || given.endsWith(".yaml")
          || given.endsWith(".yml")
          || Files.isRegularFile(Path.of(given));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<Run> at(Path folder) throws IOException {
    return Files.exists(folder.resolve(Run.RECORD))
        ? Optional.of(Run.open(folder))
        : Optional.empty();
  }

  private static String shown(List<String> names) {
    int more = names.size() - MOST_SHOWN;
    return String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
