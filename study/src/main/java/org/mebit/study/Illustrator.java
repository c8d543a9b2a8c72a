package org.mebit.study;

import java.io.IOException;
import java.nio.file.Path;
import org.mebit.result.Table;

/// Draws the figures of a run.
@FunctionalInterface
public interface Illustrator {
  /// Draws nothing.
  Illustrator NONE = (table, folder) -> {};

  /// Draws figures of `table` as files in `folder`, such as `figure.svg` and `figure.png`.
  ///
  /// @throws IOException if the folder cannot be written
  void draw(Table table, Path folder) throws IOException;
}
