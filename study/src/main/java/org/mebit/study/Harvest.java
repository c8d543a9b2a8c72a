package org.mebit.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mebit.result.ParquetTable;
import org.mebit.result.Run;
import org.mebit.result.RunRecord;
import org.mebit.result.Table;
import org.mebit.result.TableWriter;

/// What a study gives, written to files.
///
/// @param results the table that queries see
/// @param shown the table that figures show; of curves it is read when it is first looked at
/// @param findings what it amounts to
/// @param statistics of each curve and quantity; empty without a pyramid
record Harvest(
    ParquetTable results, Table shown, Findings findings, List<RunRecord.Statistics> statistics) {
  /// Computes a study and writes what it keeps.
  ///
  /// @param folder of the run; a failure may leave files in it
  static Harvest of(Job job, int threads, Path folder, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    return job.keep().pyramid()
        ? new CurveHarvest(job, folder).gathered(threads, progress)
        : ofRows(job, threads, folder, progress);
  }

  private static Harvest ofRows(Job job, int threads, Path folder, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    Engine engine = new Engine(job, threads);
    Findings findings = engine.findings();
    try (TableWriter writer = TableWriter.create(folder, engine.columns())) {
      engine.run(
          (point, row) -> {
            writer.append(point, row);
            findings.note(point, row);
          },
          progress);
      ParquetTable table = writer.finish(folder.resolve(Run.TABLE));
      return new Harvest(table, table, findings, List.of());
    }
  }
}
