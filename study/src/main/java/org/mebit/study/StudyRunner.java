package org.mebit.study;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.platform.Parameter;
import org.mebit.platform.Point;
import org.mebit.platform.Request;
import org.mebit.platform.Value;
import org.mebit.result.ParquetTable;
import org.mebit.result.Program;
import org.mebit.result.Run;
import org.mebit.result.RunDraft;
import org.mebit.result.RunRecord;
import org.mebit.result.RunStore;
import org.mebit.result.Table;

/// Runs studies into the folder of a run each.
///
/// @param runs the folder of the folders
/// @param threads how many compute
/// @param force whether a study is computed although its finished run is there
public record StudyRunner(Path runs, int threads, boolean force) {
  /// A runner on all processors that computes nothing twice.
  public static StudyRunner into(Path runs) {
    return new StudyRunner(runs, Runtime.getRuntime().availableProcessors(), false);
  }

  /// The finished run of `job` by this version of the program, if there is one.
  ///
  /// @throws IOException if there is one, but it cannot be read
  public Optional<Run> finished(Job job) throws IOException {
    return new RunStore(runs).find(job.title(), job.identity(Program.running()));
  }

  /// Runs a study, or finds its finished run.
  ///
  /// Whatever ends it early, an interrupt of this thread or of the process (Ctrl-C) included,
  /// leaves no trace of the new run, and an older one untouched.
  ///
  /// @param illustrator draws the figures; where it fails for another reason than the disk, want of
  ///   memory included, the run is finished without and warns
  /// @throws PointFailedException if a point cannot be computed
  /// @throws IOException if the runs' folder cannot be written, or its disk is full
  /// @throws InterruptedException if this thread is interrupted
  public Summary run(Job job, Progress progress, Illustrator illustrator)
      throws PointFailedException, IOException, InterruptedException {
    if (!force) {
      Optional<Run> finished = finished(job);
      if (finished.isPresent()) {
        return new Summary(finished.get(), true);
      }
    }
    Interruption interruption = Interruption.ofThisThread();
    try {
      return new Summary(compute(job, progress, illustrator), false);
    } catch (ClosedByInterruptException e) {
      throw (InterruptedException) new InterruptedException("the run was interrupted").initCause(e);
    } finally {
      interruption.close();
    }
  }

  private Run compute(Job job, Progress progress, Illustrator illustrator)
      throws PointFailedException, IOException, InterruptedException {
    Instant started = Instant.now();
    Program program = Program.running();
    RunStore store = new RunStore(runs);
    try (RunDraft draft = store.begin(job.title(), job.identity(program))) {
      Harvest harvest = Harvest.of(job, threads, draft.folder(), progress);
      ParquetTable table = harvest.results();
      Findings findings = harvest.findings();
      List<String> warnings = new ArrayList<>(findings.warnings());
      warnings.addAll(draw(illustrator, harvest.shown(), draft.folder()));
      Instant created = Instant.now();
      RunRecord record =
          new RunRecord(
              job.title(),
              job.platform(),
              LinearAlgebra.inUse()
                  .map(name -> program.with("linear algebra", name))
                  .orElse(program),
              created,
              started,
              Duration.between(started, created).toNanos() / 1e9,
              threads,
              job.seed(),
              parameters(job),
              job.canonical(),
              job.request().count(),
              table.rows(),
              table.columns(),
              findings.ranges(),
              findings.errors(),
              findings.tolerance(),
              findings.methods(),
              harvest.statistics(),
              job.papers(),
              warnings);
      return draft.publish(job.text(), record);
    }
  }

  /// A fault of a drawing must not cost hours of computing.
  private static List<String> draw(Illustrator illustrator, Table table, Path folder)
      throws IOException {
    List<String> warnings = new ArrayList<>();
    try {
      illustrator.draw(table, folder);
    } catch (InternalError | UnknownError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // A missing font library or display is an Error, and so is want of memory: the numbers are on
      // the disk by now.
      String message = e.getMessage();
      warnings.add("no figure could be drawn: " + (message == null ? e : message));
    }
    return warnings;
  }

  /// Fixed parameters by value; varied ones by how many values, the first and the last.
  private static Map<String, @Nullable Object> parameters(Job job) {
    Request request = job.request();
    List<String> varied = request.varied();
    Point first = request.point(0);
    Point last = request.point(request.count() - 1);
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    for (Parameter parameter : job.parameters()) {
      String name = parameter.name();
      Value value = first.value(name);
      if (varied.contains(name)) {
        Map<String, @Nullable Object> range = new LinkedHashMap<>();
        range.put("varied", true);
        range.put("first", Layout.plain(value));
        range.put("last", Layout.plain(last.value(name)));
        request.axes().stream()
            .filter(axis -> axis.parameter().equals(name))
            .forEach(axis -> range.put("values", axis.values().size()));
        parameters.put(name, range);
      } else {
        parameters.put(name, Layout.plain(value));
      }
    }
    return parameters;
  }
}
