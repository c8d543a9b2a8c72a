package org.mebit.study;

import java.io.IOException;
import java.util.List;
import org.mebit.result.Column;

/// Computes the blocks of a study on several threads and hands over the rows in the blocks' order:
/// the same rows, to the bit, for any number of threads.
public final class Engine {
  private final Job job;
  private final Layout layout;
  private final RowPieces pieces;
  private final Crew crew;

  /// An engine for `job`.
  ///
  /// @param threads how many compute, at least 1
  /// @throws IllegalArgumentException if `threads` is below 1
  public Engine(Job job, int threads) {
    this.job = job;
    this.crew = new Crew(threads);
    this.layout = new Layout(job);
    this.pieces = new RowPieces(job, layout);
  }

  /// The columns of the rows.
  public List<Column> columns() {
    return List.copyOf(layout.columns());
  }

  /// Findings without rows.
  Findings findings() {
    return new Findings(job, layout);
  }

  /// Computes everything. The calling thread writes; no thread is left when this returns.
  ///
  /// @throws PointFailedException if a point cannot be computed; the rest is then given up
  /// @throws IOException if the sink throws it
  /// @throws InterruptedException if the calling thread is interrupted
  public void run(RowSink sink, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    crew.compute(
        pieces,
        block -> {
          for (int i = 0; i < block.rows(); i++) {
            sink.accept(block.index(i), block.row(i));
          }
        },
        progress);
  }
}
