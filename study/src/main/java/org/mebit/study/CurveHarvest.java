package org.mebit.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.LinearValues;
import org.mebit.result.CurveOutputs;
import org.mebit.result.ParquetTable;
import org.mebit.result.PyramidWriter;
import org.mebit.result.Run;
import org.mebit.result.TableWriter;

/// The curves of a study, gathered into a pyramid, distributions and, if it is kept, a row for
/// every point.
final class CurveHarvest {
  private final Job job;
  private final Path folder;
  private final Layout layout;
  private final Curves curves;
  private final CurveOutputs outputs;
  private final Tracer tracer;
  private final Findings findings;
  private long begun;

  /// @throws IllegalArgumentException if a pyramid cannot be made of the study
  CurveHarvest(Job job, Path folder) {
    this.job = job;
    this.folder = folder;
    this.layout = new Layout(job);
    this.curves = new Curves(job.request());
    NumberColumns numbers = new NumberColumns(job, layout);
    this.outputs = numbers.outputs();
    this.tracer = Tracer.of(job, layout, curves.parameter(), numbers, job.keep().table());
    this.findings = new Findings(job, layout);
  }

  Harvest gathered(int threads, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    LinearValues values = curves.values();
    CurvePieces pieces = new CurvePieces(job, layout, curves, tracer, outputs);
    try (PyramidWriter pyramid =
            PyramidWriter.create(
                folder,
                layout.column(curves.parameter()),
                curves.outerNames().stream().map(layout::column).toList(),
                outputs,
                values.size(),
                values.first(),
                values.last());
        CurveStatistics statistics = CurveStatistics.create(folder, job, layout, curves, outputs);
        RowWriter rows = new RowWriter()) {
      new Crew(threads)
          .compute(
              pieces,
              chunk -> {
                begin(pyramid, chunk.curve());
                pyramid.append(chunk.cells());
                statistics.take(chunk);
                findings.note(chunk, outputs);
                rows.take(chunk);
              },
              progress);
      ParquetTable cells = pyramid.finish(folder.resolve(Run.PYRAMID));
      statistics.finish(folder.resolve(Run.DISTRIBUTION));
      ParquetTable table = rows.finish();
      return new Harvest(
          table == null ? cells : table,
          new OverviewTable(cells.file()),
          findings,
          statistics.all());
    }
  }

  private void begin(PyramidWriter pyramid, long curve) {
    if (curve == begun) {
      pyramid.begin(layout.cells(curves.first(curve), curves.outerNames()));
      begun++;
    }
  }

  /// Writes a row for every point, where that is wanted.
  private final class RowWriter implements AutoCloseable {
    private final @Nullable TableWriter writer;

    RowWriter() throws IOException {
      writer = job.keep().table() ? TableWriter.create(folder, layout.columns()) : null;
    }

    void take(CurveChunk chunk) throws IOException {
      List<@Nullable Object[]> rows = chunk.rows();
      if (writer != null && rows != null) {
        for (int i = 0; i < rows.size(); i++) {
          long index = chunk.first() + i * curves.stride();
          writer.append(index, layout.row(job.request().point(index), rows.get(i)));
        }
      }
    }

    @Nullable ParquetTable finish() throws IOException {
      return writer == null ? null : writer.finish(folder.resolve(Run.TABLE));
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
