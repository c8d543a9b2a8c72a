package org.mebit.cli;

import java.io.IOException;
import java.util.List;
import org.mebit.result.Table;
import org.mebit.study.PointFailedException;

/// The curves of a run that keeps a pyramid, as a figure needs them: the outer parameters, the
/// parameter along the curve, and for each quantity its mean `<quantity>` over a piece of the curve
/// with `<quantity>_min` and `<quantity>_max`.
interface CurveRows {
  /// All curves from end to end.
  ///
  /// @param columns pieces wanted of each curve, at least 1
  Table whole(int columns) throws IOException;

  /// A stretch of all curves.
  ///
  /// @param columns pieces wanted of each curve, at least 1
  /// @throws PointFailedException if a point cannot be computed
  Piece of(Stretch stretch, int columns)
      throws PointFailedException, IOException, InterruptedException;

  /// A stretch of all curves.
  ///
  /// @param table its rows
  /// @param sources where they come from, one line for each way
  record Piece(Table table, List<String> sources) {
    public Piece {
      sources = List.copyOf(sources);
    }
  }
}
