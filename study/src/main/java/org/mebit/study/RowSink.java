package org.mebit.study;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a study, on one thread, block by block.
@FunctionalInterface
public interface RowSink {
  /// Takes one row.
  ///
  /// @param point index of the row's point
  /// @param cells the varied parameters, then the plan's outputs; the array is the sink's to keep
  /// @throws IOException if the row cannot be kept
  void accept(long point, @Nullable Object[] cells) throws IOException;
}
