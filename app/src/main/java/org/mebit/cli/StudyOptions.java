package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.scenario.Complaint;
import org.mebit.scenario.Reading;
import org.mebit.scenario.Setting;
import org.mebit.scenario.Studies;
import org.mebit.scenario.Study;
import picocli.CommandLine.Option;

/// What every command takes that reads a study.
final class StudyOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = {
        "Change the study: atoms=1e6, sweep.time.points=101, figure.y=entropy.",
        "A parameter set so is no longer swept. May be repeated."
      })
  private List<String> sets = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers.")
  private @Nullable String seed;

  /// The changes of the study, in the order typed, the seed last.
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(sets.stream().map(Setting::set).toList());
    if (seed != null) {
      settings.add(Setting.seed(seed));
    }
    return settings;
  }

  /// Reads the study in a file, or on standard input if `file` is `-`.
  ///
  /// @throws BadInputException with all that is wrong with it
  Study study(String file, Terminal terminal) throws BadInputException, IOException {
    return ready(
        file.equals("-")
            ? Studies.bytes("standard input", terminal.in().readAllBytes(), settings())
            : Studies.read(Path.of(file), settings()));
  }

  /// The study that was read.
  ///
  /// @throws BadInputException with all that is wrong with it
  static Study ready(Reading reading) throws BadInputException {
    return switch (reading) {
      case Reading.Ready(Study study) -> study;
      case Reading.Unreadable(List<Complaint> complaints) -> throw BadInputException.of(complaints);
    };
  }
}
