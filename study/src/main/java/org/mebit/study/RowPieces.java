package org.mebit.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Point;
import org.mebit.platform.Rows;

/// The blocks of a study, which give rows.
final class RowPieces implements Pieces<RowPieces.Collector> {
  /// Keeps every thread busy while the rows of a slower block are awaited.
  private static final int BLOCKS_AHEAD_PER_THREAD = 4;

  /// Small blocks may run further ahead, up to this many rows and blocks: a slow point among quick
  /// ones then holds up nobody, and the rows that wait are still few.
  private static final int ROWS_AHEAD = 65_536;

  private static final int BLOCKS_AHEAD = 1024;

  private final Job job;
  private final Layout layout;
  private final Blocks blocks;

  RowPieces(Job job, Layout layout) {
    this.job = job;
    this.layout = layout;
    this.blocks = new Blocks(job.request(), job.plan());
  }

  @Override
  public long count() {
    return blocks.count();
  }

  @Override
  public long points() {
    return job.request().count();
  }

  @Override
  public long ahead(int threads) {
    // Rows wait in memory: where a point has very many, few blocks run ahead.
    long rows = Math.multiplyExact(blocks.mostPoints(), job.plan().rowsOfPoint());
    return rows > ROWS_AHEAD
        ? threads + 1L
        : Math.max(
            (long) BLOCKS_AHEAD_PER_THREAD * threads, Math.min(BLOCKS_AHEAD, ROWS_AHEAD / rows));
  }

  @Override
  public Outcome<Collector> compute(long block) {
    List<Point> points = List.of();
    Collector collector = new Collector(layout);
    try {
      points = blocks.points(block);
      job.plan().evaluate(points, collector);
      return new Outcome.Computed<>(block, points.size(), collector);
    } catch (
        Throwable e) { // whatever is thrown, even for want of memory, the run has to hear of it
      Point point = collector.firstWithoutRow(points);
      return new Outcome.Failed<>(
          point == null
              ? new PointFailedException("block " + block, e)
              : PointFailedException.at(point, job, layout, e));
    }
  }

  /// Keeps the rows of a block.
  static final class Collector implements Rows {
    private final Layout layout;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private long[] indices = new long[64];

    private Collector(Layout layout) {
      this.layout = layout;
    }

    @Override
    public void accept(Point point, @Nullable Object[] cells) {
      if (rows.size() == indices.length) {
        indices = Arrays.copyOf(indices, 2 * indices.length);
      }
      indices[rows.size()] = point.index();
      rows.add(layout.row(point, cells));
    }

    int rows() {
      return rows.size();
    }

    /// The point of a row.
    long index(int row) {
      return indices[row];
    }

    @Nullable Object[] row(int row) {
      return rows.get(row);
    }

    private @Nullable Point firstWithoutRow(List<Point> points) {
      long last = rows.isEmpty() ? -1 : indices[rows.size() - 1];
      for (Point point : points) {
        if (point.index() > last) {
          return point;
        }
      }
      return points.isEmpty() ? null : points.getLast();
    }
  }
}
