package org.mebit.fel.aperture;

import java.util.function.Function;
import java.util.function.Predicate;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// Finer and finer grids until they agree.
///
/// @param pairs to be averaged
record Refinement(PairCollection pairs) {
  private static final int MOST_GRIDS = 12;

  /// Digits by which the first grid is to be better than asked for, so that the second confirms it.
  private static final double SPARE = 0.4;

  /// Microseconds of all grids, as [Grid#cost] counts them.
  private static final double BUDGET = 6e6;

  /// Where even two grids would take more, rules have as many nodes as leave the first this share
  /// of the budget; the next have more by a factor.
  private static final double FIRST_SHARE = 0.1;

  private static final double MORE = 1.4;

  private static final int LIMIT = 4096;

  /// The last grids.
  ///
  /// @param fine `S` of the finest
  /// @param coarse of the one before
  /// @param resolved whether all rules had the nodes that they need
  record Grids(ComplexMatrix fine, ComplexMatrix coarse, boolean resolved) {}

  /// The state and its errors.
  CollectedPairs pairs(AzimuthIntegral azimuths, double tolerance) {
    return refine(
        azimuths, tolerance, grids -> CollectedPairs.of(grids, tolerance), CollectedPairs::met);
  }

  /// The yield alone.
  CollectedYield overCircles(AzimuthIntegral azimuths, double tolerance) {
    return refine(
        azimuths, tolerance, grids -> CollectedYield.of(grids, tolerance), CollectedYield::met);
  }

  private <T> T refine(
      AzimuthIntegral azimuths, double tolerance, Function<Grids, T> outcome, Predicate<T> met) {
    GridOrder order = first(tolerance);
    double two = BUDGET - cost(azimuths, order, BUDGET);
    if (two < 0 || cost(azimuths, order.finer(), two) > two) {
      order = limited(azimuths, order);
    }
    double left = BUDGET - cost(azimuths, order, BUDGET);
    ComplexMatrix coarse = matrix(azimuths, order);
    for (int grid = 1; ; grid++) {
      order = next(order);
      left -= cost(azimuths, order, BUDGET);
      ComplexMatrix fine = matrix(azimuths, order);
      T collected = outcome.apply(new Grids(fine, coarse, !order.isLimited()));
      if (met.test(collected)
          || grid == MOST_GRIDS
          || cost(azimuths, next(order), Math.max(0, left)) > left) {
        return collected;
      }
      coarse = fine;
    }
  }

  private static GridOrder next(GridOrder order) {
    GridOrder finer = order.finer();
    return order.isLimited() ? finer.limited((int) Math.ceil(MORE * order.most())) : finer;
  }

  private GridOrder limited(AzimuthIntegral azimuths, GridOrder order) {
    double share = FIRST_SHARE * BUDGET;
    int most = LIMIT;
    while (most > 4 && cost(azimuths, order.limited(most), share) > share) {
      most = most * 4 / 5;
    }
    return order.limited(most);
  }

  private double cost(AzimuthIntegral azimuths, GridOrder order, double most) {
    return new Grid(pairs, azimuths, order).cost(most);
  }

  private static GridOrder first(double tolerance) {
    Require.that(
        tolerance >= 1e-12 && tolerance <= 0.1,
        "tolerance of an average must be in 1e-12..0.1, but is " + tolerance);
    return new GridOrder(Math.max(1, SPARE - Math.log10(tolerance)), 1);
  }

  private ComplexMatrix matrix(AzimuthIntegral azimuths, GridOrder order) {
    ComplexMatrix matrix =
        new ComplexMatrix(4, 4, new Grid(pairs, azimuths, order).integrate());
    double trace = CollectedPairs.trace(matrix);
    if (!(trace > 0)) {
      throw new NoPairsException(
          "an average over apertures must have pairs, but weight and beam size leave none (their sum is "
              + trace
              + ")");
    }
    return matrix;
  }
}
