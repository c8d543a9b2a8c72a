package org.mebit.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.result.MemoryTable;

/// The rows of a small study, computed into memory: nothing is kept.
public final class Afresh {
  private Afresh() {}

  /// The same without a word meanwhile.
  public static MemoryTable table(Job job, int threads)
      throws PointFailedException, IOException, InterruptedException {
    return table(job, threads, Progress.SILENT);
  }

  /// The table of a study, as its run would have it.
  ///
  /// @param job of so few points that its rows fit in memory
  /// @param threads how many compute
  /// @param progress hears how far they are
  /// @throws PointFailedException if a point cannot be computed
  /// @throws InterruptedException if this thread is interrupted
  public static MemoryTable table(Job job, int threads, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    Engine engine = new Engine(job, threads);
    List<@Nullable Object[]> rows = new ArrayList<>();
    engine.run((point, row) -> rows.add(row), progress);
    return new MemoryTable(engine.columns(), rows);
  }
}
