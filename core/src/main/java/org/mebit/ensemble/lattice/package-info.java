/// The lattice law: what a chain of all-N outcomes shares as a function of its lattice of hops
/// alone.
///
/// In the coordinates `U = d/√(2N)`, `V = √(N/8) (d t − 2πm)` the hops (d, m) form a lattice of
/// covolume π/2 for every N and t. Its shape and orientation (x, y, θ) fix the spectrum up to
/// corrections in 1/N: `E = ½ log₂ N + G(x,y,θ) + G₁(x,y,θ)/N + G₂(x,y,θ)/N²`, and likewise the
/// outcomes' probability. Here are the exact reduction of a time to (x, y, θ) and the tables;
/// values to fill them come from outside, through [org.mebit.ensemble.lattice.LawSamples].
@org.jspecify.annotations.NullMarked
package org.mebit.ensemble.lattice;
