/// What the entropy of a long chain is over all times, from the invariant measure on lattices.
///
/// Uniform times spread the lattices of hops of many atoms evenly over all lattices of their
/// covolume: the horocycle flow's long closed orbits fill the space `SL(2,ℤ)\SL(2,ℝ)` (P. Sarnak,
/// Comm. Pure Appl. Math. 34, 719 (1981), doi:10.1002/cpa.3160340602). So the excess `E − ½ log₂ N`
/// has a limiting distribution over time, the law of G under `dx dy/y² dθ`.
/// [org.mebit.ensemble.statistics.ExcessDistribution] is the way in; nothing else of the platform
/// depends on this package.
@org.jspecify.annotations.NullMarked
package org.mebit.ensemble.statistics;
