package org.mebit.study;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Run;
import org.mebit.result.RunRecord;

/// What a user hears at the end of a run.
///
/// @param run the finished run
/// @param found whether it was there before, and nothing was computed
public record Summary(Run run, boolean found) {
  /// Where the run is.
  public Path folder() {
    return run.folder();
  }

  /// How many rows its table has.
  public long rows() {
    return run.record().rows();
  }

  /// How long it took, s, when it was computed.
  public double seconds() {
    return run.record().seconds();
  }

  /// The least and greatest values, with where they are.
  public List<RunRecord.Range> ranges() {
    return run.record().ranges();
  }

  /// The largest error estimates, with where they are.
  public List<RunRecord.LargestError> errors() {
    return run.record().errors();
  }

  /// Whether the tolerance asked for was met; null if none applies.
  public RunRecord.@Nullable Tolerance tolerance() {
    return run.record().tolerance();
  }

  /// What the reader should know, one line each.
  public List<String> warnings() {
    return run.record().warnings();
  }
}
