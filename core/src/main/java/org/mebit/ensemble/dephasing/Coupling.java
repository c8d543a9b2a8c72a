package org.mebit.ensemble.dephasing;

/// How strongly the partial transpose couples sums `s = k₁ + k₃` that differ by S.
///
/// @param shift S, above 0; the coupling of −S is the same
/// @param oddTurns whether the nearest multiple `2πm` of `tS` has odd m: the sign σ = (−1)^m of
///   winding
/// @param strength `c_S` in 0..1, relative to the coupling of S = 0
record Coupling(long shift, boolean oddTurns, double strength) {}
