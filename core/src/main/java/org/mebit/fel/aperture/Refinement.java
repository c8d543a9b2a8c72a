package org.mebit.fel.aperture;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// Finer and finer grids until two agree.
///
/// @param pairs to be averaged
record Refinement(PairCollection pairs) {
  private static final int MOST_GRIDS = 12;

  /// Digits by which the first grid is to be better than asked for, so that the second confirms it.
  private static final double SPARE = 0.4;

  /// Evaluations after which there is no finer grid.
  private static final long MOST_NODES = 200_000;

  /// The state and its errors.
  CollectedPairs pairs(AzimuthIntegral azimuths, double tolerance) {
    GridOrder order = first(tolerance);
    ComplexMatrix coarse = matrix(new Grid(pairs, azimuths, order));
    for (int grid = 1; ; grid++) {
      order = order.finer();
      Grid finer = new Grid(pairs, azimuths, order);
      ComplexMatrix fine = matrix(finer);
      CollectedPairs collected = CollectedPairs.of(fine, coarse, tolerance);
      if (collected.met() || grid == MOST_GRIDS || finer.nodes() > MOST_NODES) {
        return collected;
      }
      coarse = fine;
    }
  }

  /// The yield alone.
  ///
  /// @param factor of it
  CollectedYield total(AzimuthIntegral azimuths, double factor, double tolerance) {
    GridOrder order = first(tolerance);
    double coarse = factor * CollectedPairs.trace(matrix(new Grid(pairs, azimuths, order)));
    for (int grid = 1; ; grid++) {
      order = order.finer();
      Grid finer = new Grid(pairs, azimuths, order);
      double fine = factor * CollectedPairs.trace(matrix(finer));
      double error = Math.abs(fine - coarse);
      boolean met = error <= tolerance * fine;
      if (met || grid == MOST_GRIDS || finer.nodes() > MOST_NODES) {
        return new CollectedYield(fine, error, met);
      }
      coarse = fine;
    }
  }

  private static GridOrder first(double tolerance) {
    Require.that(
        tolerance >= 1e-12 && tolerance <= 0.1,
        "tolerance of an average must be in 1e-12..0.1, but is " + tolerance);
    return new GridOrder(Math.max(1, SPARE - Math.log10(tolerance)), 1);
  }

  private static ComplexMatrix matrix(Grid grid) {
    ComplexMatrix matrix = new ComplexMatrix(4, 4, grid.integrate());
    double trace = CollectedPairs.trace(matrix);
    if (!(trace > 0)) {
      throw new IllegalArgumentException(
          "an average over apertures must have pairs, but weight and beam size leave none (their sum is "
              + trace
              + ")");
    }
    return matrix;
  }
}
