package org.mebit.fel.aperture;

import java.util.function.ToDoubleFunction;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// The pairs that were let through. Errors are the larger of the last two differences of ever finer
/// grids: one may be small by chance.
///
/// @param trace of `S`: `N_u α²κ²/π²` times it are pairs of one electron and passage
/// @param traceError of the trace
/// @param state of their helicities, ++, +−, −+, −−
/// @param concurrence of the state, with its error
/// @param entanglementOfFormation in bits
/// @param negativity 0..½
/// @param logNegativity in bits
/// @param met whether the errors of the trace, relatively, and of the concurrence, absolutely, are
///   within the tolerance that was asked for; never where grids were too coarse for what they
///   should resolve, because more nodes would take too long
public record CollectedPairs(
    double trace,
    double traceError,
    TwoQubitState state,
    Estimate concurrence,
    Estimate entanglementOfFormation,
    Estimate negativity,
    Estimate logNegativity,
    boolean met) {

  /// A number and its error.
  ///
  /// @param value of the finest grid
  /// @param error by how much grids differ
  public record Estimate(double value, double error) {}

  /// The state in linear polarisations HH, HV, VH, VV along the axes of the helicities.
  public TwoQubitState linear() {
    return LinearBasis.of(state);
  }

  /// What three grids gave, with traces above 0.
  static CollectedPairs of(Refinement.Grids grids, double tolerance) {
    ComplexMatrix fine = grids.fine();
    double trace = trace(fine);
    double traceError = grids.error(CollectedPairs::trace);
    TwoQubitState state = state(fine);
    TwoQubitState before = state(grids.coarse());
    TwoQubitState first = state(grids.coarsest());
    Estimate concurrence =
        estimate(grids.doubt(), state, before, first, TwoQubitState::concurrence);
    return new CollectedPairs(
        trace,
        traceError,
        state,
        concurrence,
        estimate(grids.doubt(), state, before, first, TwoQubitState::entanglementOfFormation),
        estimate(grids.doubt(), state, before, first, s -> s.density().negativity()),
        estimate(grids.doubt(), state, before, first, s -> s.density().logNegativity()),
        grids.resolved() && traceError <= tolerance * trace && concurrence.error() <= tolerance);
  }

  private static Estimate estimate(
      double doubt,
      TwoQubitState fine,
      TwoQubitState coarse,
      TwoQubitState coarsest,
      ToDoubleFunction<TwoQubitState> measure) {
    double value = measure.applyAsDouble(fine);
    double middle = measure.applyAsDouble(coarse);
    double last = Math.abs(value - middle);
    return new Estimate(
        value, doubt * Math.max(last, Math.abs(middle - measure.applyAsDouble(coarsest))));
  }

  static double trace(ComplexMatrix matrix) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += matrix.real(i, i);
    }
    return sum;
  }

  private static TwoQubitState state(ComplexMatrix matrix) {
    double trace = trace(matrix);
    double[] entries = matrix.entries().clone();
    for (int k = 0; k < entries.length; k++) {
      entries[k] /= trace;
    }
    return TwoQubitState.of(new ComplexMatrix(4, 4, entries));
  }
}
