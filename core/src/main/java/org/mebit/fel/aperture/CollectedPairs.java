package org.mebit.fel.aperture;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// The pairs that were let through. Errors are the differences of the last two grids.
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
  /// @param value of the finer grid
  /// @param error by how much the coarser differs
  public record Estimate(double value, double error) {
    static Estimate of(double fine, double coarse) {
      return new Estimate(fine, Math.abs(fine - coarse));
    }
  }

  /// The state in linear polarisations HH, HV, VH, VV along the axes of the helicities.
  public TwoQubitState linear() {
    return LinearBasis.of(state);
  }

  /// What two grids gave, with traces above 0.
  static CollectedPairs of(Refinement.Grids grids, double tolerance) {
    ComplexMatrix fine = grids.fine();
    double trace = trace(fine);
    double traceError = Math.abs(trace - trace(grids.coarse()));
    TwoQubitState state = state(fine);
    TwoQubitState before = state(grids.coarse());
    Estimate concurrence = Estimate.of(state.concurrence(), before.concurrence());
    return new CollectedPairs(
        trace,
        traceError,
        state,
        concurrence,
        Estimate.of(state.entanglementOfFormation(), before.entanglementOfFormation()),
        Estimate.of(state.density().negativity(), before.density().negativity()),
        Estimate.of(state.density().logNegativity(), before.density().logNegativity()),
        grids.resolved() && traceError <= tolerance * trace && concurrence.error() <= tolerance);
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
