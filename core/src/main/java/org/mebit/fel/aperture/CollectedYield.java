package org.mebit.fel.aperture;

/// How many pairs there are.
///
/// @param trace of `S`: `N_u α²κ²/π²` times it are pairs of one electron and passage
/// @param error of the trace: the larger of the last two differences of ever finer grids
/// @param met whether the error is within the tolerance that was asked for; never where grids were
///   too coarse for what they should resolve
public record CollectedYield(double trace, double error, boolean met) {

  static CollectedYield of(Refinement.Grids grids, double tolerance) {
    double trace = CollectedPairs.trace(grids.fine());
    double error = grids.error(CollectedPairs::trace);
    return new CollectedYield(trace, error, grids.resolved() && error <= tolerance * trace);
  }

  CollectedYield times(double factor) {
    return new CollectedYield(factor * trace, factor * error, met);
  }
}
