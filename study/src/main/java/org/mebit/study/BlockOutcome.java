package org.mebit.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Rows;

/// What became of a block.
sealed interface BlockOutcome {
  /// Its rows.
  ///
  /// @param block number of the block
  /// @param points how many it has
  /// @param indices of the rows' points
  /// @param rows as many as `indices`
  record Computed(long block, int points, long[] indices, List<@Nullable Object[]> rows)
      implements BlockOutcome {}

  /// It could not be computed.
  ///
  /// @param block number of the block
  /// @param point the first without a row; null if the block's points were not even listed
  /// @param cause what was thrown
  record Failed(long block, @Nullable Point point, Throwable cause) implements BlockOutcome {}

  /// Computes a block.
  static BlockOutcome of(long block, Blocks blocks, Plan plan, Layout layout) {
    List<Point> points = List.of();
    Collector collector = new Collector(layout);
    try {
      points = blocks.points(block);
      plan.evaluate(points, collector);
      return new Computed(block, points.size(), collector.indices(), collector.rows);
    } catch (
        Throwable e) { // whatever is thrown, even for want of memory, the run has to hear of it
      return new Failed(block, collector.firstWithoutRow(points), e);
    }
  }

  /// Keeps the rows of a block.
  final class Collector implements Rows {
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

    private long[] indices() {
      return Arrays.copyOf(indices, rows.size());
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
