package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mebit.scenario.Study;
import org.mebit.study.Job;
import org.mebit.study.Jobs;
import org.mebit.study.PointFailedException;
import org.mebit.study.StudyRunner;
import org.mebit.study.Summary;
import picocli.CommandLine.Option;

/// What every command takes that may run a study: where runs are kept, and how they are computed.
final class RunOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads compute; all processors without. Results do not depend on it.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the runs (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("runs");

  /// The folder of the runs.
  Path runs() {
    return out;
  }

  int threads() throws BadInputException {
    int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (number < 1) {
      throw new BadInputException("--threads must be at least 1, but is " + number);
    }
    return number;
  }

  /// @throws BadInputException if there cannot be a folder of runs where it was asked for
  StudyRunner runner(boolean force) throws BadInputException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new BadInputException("--out must be a folder, but " + out + " is a file");
    }
    return new StudyRunner(out, threads(), force);
  }

  /// Runs a study, or finds its finished run, and tells how far it is meanwhile.
  ///
  /// @throws PointFailedException if a point cannot be computed
  Summary run(StudyRunner runner, Study study, Terminal terminal)
      throws PointFailedException, IOException, InterruptedException {
    Job job = Jobs.of(study);
    try (ProgressReport progress = new ProgressReport(terminal, study.title())) {
      return runner.run(job, progress, Drawing.illustrator(study, runner.threads(), progress));
    }
  }
}
