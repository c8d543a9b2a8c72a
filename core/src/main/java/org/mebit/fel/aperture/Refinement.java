package org.mebit.fel.aperture;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// Finer and finer grids until they agree.
///
/// @param pairs to be averaged
record Refinement(PairCollection pairs) {
  private static final int MOST_GRIDS = 12;

  /// Digits of the first of three grids beside those asked for: rules are better than they are
  /// asked to be, and a coarser one is cheap.
  private static final double SPARE = -0.5;

  /// Microseconds of all grids, as [Grid#cost] counts them.
  private static final double BUDGET = 6e6;

  /// Where even three grids would take more, rules have as many nodes as leave the first this share
  /// of the budget; the next have more by a factor.
  private static final double FIRST_SHARE = 0.1;

  private static final double MORE = 1.4;

  /// Such grids need not converge geometrically. If they do like one over the number of nodes, an
  /// error is `1/(MORE − 1)` of the last difference.
  private static final double SLOW = 3;

  private static final int LIMIT = 4096;

  /// Sums below have elements without digits, being near the least of all numbers.
  private static final double LEAST = 1e-280;

  /// The last grids.
  ///
  /// @param fine `S` of the finest
  /// @param coarse of the one before
  /// @param coarsest of the one before that
  /// @param resolved whether all rules had the nodes that they need
  record Grids(ComplexMatrix fine, ComplexMatrix coarse, ComplexMatrix coarsest, boolean resolved) {

    /// What differences are multiplied by to be errors.
    double doubt() {
      return resolved ? 1 : SLOW;
    }

    double error(ToDoubleFunction<ComplexMatrix> measure) {
      double middle = measure.applyAsDouble(coarse);
      return doubt()
          * Math.max(
              Math.abs(measure.applyAsDouble(fine) - middle),
              Math.abs(middle - measure.applyAsDouble(coarsest)));
    }
  }

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
    double spare = BUDGET;
    GridOrder coming = order;
    for (int grid = 0; grid < 3 && spare >= 0; grid++) {
      spare -= cost(azimuths, coming, spare);
      coming = next(coming);
    }
    if (spare < 0) {
      order = limited(azimuths, order);
    }
    double left = BUDGET - cost(azimuths, order, BUDGET);
    ComplexMatrix coarsest = matrix(azimuths, order);
    order = next(order);
    left -= cost(azimuths, order, BUDGET);
    ComplexMatrix coarse = matrix(azimuths, order);
    for (int grid = 2; ; grid++) {
      order = next(order);
      left -= cost(azimuths, order, BUDGET);
      ComplexMatrix fine = matrix(azimuths, order);
      T collected = outcome.apply(new Grids(fine, coarse, coarsest, !order.isLimited()));
      if (met.test(collected)
          || grid == MOST_GRIDS
          || cost(azimuths, next(order), Math.max(0, left)) > left) {
        return collected;
      }
      coarsest = coarse;
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
    ComplexMatrix matrix = new ComplexMatrix(4, 4, new Grid(pairs, azimuths, order).integrate());
    double trace = CollectedPairs.trace(matrix);
    if (!(trace > LEAST)) {
      throw new NoPairsException(
          "an average over apertures must have pairs, but weight and beam size leave none (their sum is "
              + trace
              + ")");
    }
    return matrix;
  }
}
