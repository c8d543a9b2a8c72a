package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.TurnAngle;

/// Logarithmic negativity of more atoms than chains can hold, where no sums couple: at a fixed rate
/// it saturates as `a/N`, so that chains of a million atoms and of a half and a quarter of it tell.
///
/// At t = 1, γ = 0.1, the values at 10⁴, 10⁵, 10⁶ and 10⁷ atoms follow `a/N` to 10^−8.
///
/// @param atoms N
/// @param time t
/// @param dephasing rates, both above 0
record LimitScheme(long atoms, double time, Dephasing dephasing) {
  /// Atoms of the longest chains.
  static final long REFERENCE = 1_000_000;

  /// Resonances of the differences stronger than this would change with N.
  private static final double WEAK_RESONANCE = 1e-4;

  /// Where the rates let differences further than this matter, the value does not saturate yet, and
  /// resonances would take long to list.
  private static final long FARTHEST = 30_000;

  /// `exp` of minus this is no resonance.
  private static final double DEEP = 30;

  /// Whether the law holds: the quarter of [#REFERENCE] has no couplings, and `tk`, for no k that
  /// the rates let matter, is so close to a turn that only larger ensembles would see a difference.
  boolean serves(double tolerance) {
    double fall = 0.5 * Math.min(dephasing.ends(), dephasing.inner()) * time;
    TurnAngle step = TurnAngle.of(time);
    if (fall == 0) {
      return false;
    }
    long farthest = (long) Math.sqrt(DEEP / fall) + 1;
    if (farthest > FARTHEST) {
      return false;
    }
    CouplingTable table = CouplingTable.of(REFERENCE / 4, time, dephasing, BlochScheme.WEAKEST);
    if (!table.couplings().isEmpty() || table.lostCoupling() > 0.1 * tolerance) {
      return false;
    }
    double strongest = 0;
    for (long k = 1; k <= farthest; k++) {
      double delta = step.times(k).withinATurn().radians();
      double exponent = fall * k * k + REFERENCE / 64.0 * delta * delta;
      strongest = Math.max(strongest, Math.exp(-exponent));
    }
    return strongest < WEAK_RESONANCE;
  }

  Estimate estimate(double tolerance) {
    Estimate whole = chain(REFERENCE, tolerance);
    Estimate half = chain(REFERENCE / 2, tolerance);
    Estimate quarter = chain(REFERENCE / 4, tolerance);
    double change = whole.value() - half.value();
    double bend = Math.abs(half.value() - quarter.value() - 2 * change);
    double value = whole.value() + change * (1 - (double) REFERENCE / atoms);
    return new Estimate(value, 2 * whole.error() + half.error() + bend);
  }

  private Estimate chain(long n, double tolerance) {
    return ChainScheme.within(n, time, dephasing, tolerance).gaussian(0, false);
  }
}
