package org.mebit.study;

import java.io.IOException;
import java.util.Map;
import org.mebit.platform.Value;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;
import org.mebit.result.Run;

/// Stretches of the curves of a run that keeps a pyramid: zoom without end.
///
/// A stretch comes from the coarsest level of the pyramid that has as many cells in it as are
/// wanted. Where even the finest has fewer, it is computed afresh: all points of the study in the
/// stretch, gathered into cells, or, where they are few, new points at equal steps.
public final class Zoom {
  /// How many cells a figure wants.
  public static final int USUAL_COLUMNS = 2000;

  /// @param job of the run's study
  /// @param run the finished run, with a pyramid
  /// @param threads how many compute what the pyramid does not have
  public Zoom(Job job, Run run, int threads) {}

  /// @param job of a study
  /// @param pyramid that its run keeps
  /// @param threads how many compute what the pyramid does not have
  public Zoom(Job job, Pyramid pyramid, int threads) {}

  /// What a stretch shows and where that comes from.
  ///
  /// @param table the outer parameters, the parameter at the middle of each cell, and for each
  ///   quantity its least, greatest and mean value and, where it has one, the largest error in the
  ///   cell: `<quantity>_min`, `<quantity>_max`, `<quantity>`, `<quantity>_error`
  /// @param source where it comes from
  public record View(MemoryTable table, Source source) {}

  /// Where a view comes from.
  public sealed interface Source {
    /// A level of the pyramid.
    ///
    /// @param level 0 the finest
    /// @param pointsOfCell how many points a cell has
    record Level(int level, long pointsOfCell) implements Source {
      @Override
      public String toString() {
        return "level " + level + " of the pyramid, cells of " + pointsOfCell + " points";
      }
    }

    /// All points of the study in the stretch, computed again.
    ///
    /// @param points how many
    record StudyPoints(long points) implements Source {
      @Override
      public String toString() {
        return "computed afresh, all " + points + " points of the study in the stretch";
      }
    }

    /// New points at equal steps, each a cell.
    ///
    /// @param points how many
    record NewPoints(long points) implements Source {
      @Override
      public String toString() {
        return "computed afresh, " + points + " points at equal steps";
      }
    }
  }

  /// A stretch of a curve.
  ///
  /// @param outer a value for every outer parameter of the pyramid, one that the study has; empty
  ///   where there is one curve
  /// @param from lower end, in the parameter's unit
  /// @param to upper end; what lies outside the study's range is cut off
  /// @param columns how many cells are wanted, at least 1
  /// @throws IllegalArgumentException if nothing of the stretch lies in the study's range, or it is
  ///   too narrow for two doubles
  /// @throws PointFailedException if a point cannot be computed
  public View of(Map<String, Value> outer, double from, double to, int columns)
      throws PointFailedException, IOException, InterruptedException {
    throw new UnsupportedOperationException();
  }

  /// The whole of all curves from the pyramid alone, in the columns of a view: what a figure of the
  /// run shows.
  ///
  /// @param columns how many cells of each curve are wanted, at least 1
  public static MemoryTable overview(Pyramid pyramid, int columns) throws IOException {
    throw new UnsupportedOperationException();
  }
}
