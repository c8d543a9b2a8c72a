package org.mebit.ensemble;

/// How much of the lattice of hops a patch keeps, and how densely patches sample the chain's
/// weight.
///
/// A site at distance `u` (in √N) from the centre and detuning `v` (times √N) from the sampled site
/// `u₀` is kept when `(|v|/span)^shape + (max(|u|, u₀)/reach)^shape ≤ 1`. The shape follows the
/// influence of single sites on the result, measured by leaving them out one by one: hops far in v
/// pass through sites near the centre. A full rectangle of the same error takes four times the
/// work.
///
/// @param reach largest |u| kept; the weight dropped at the edge is `exp(−2·reach²)`
/// @param span largest |v| kept
/// @param spacing distance of samples in u for two factors of A; the trapezoidal error falls as
///   `exp(−c/spacing²)`
/// @param shape exponent of the boundary
record PatchSetting(double reach, double span, double spacing, double shape) {}
