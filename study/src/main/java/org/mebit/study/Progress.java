package org.mebit.study;

import java.time.Duration;

/// Hears how far a computation is. Called by the thread that runs the study.
@FunctionalInterface
public interface Progress {
  /// Hears nothing.
  Progress SILENT = advance -> {};

  /// A block was finished, or the run has just begun.
  void advanced(Advance advance);

  /// How far a computation is.
  ///
  /// @param blocksDone finished
  /// @param blocks in all
  /// @param pointsDone finished
  /// @param points in all
  /// @param elapsed since the beginning
  record Advance(long blocksDone, long blocks, long pointsDone, long points, Duration elapsed) {}
}
