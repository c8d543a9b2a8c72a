/// Dephased chains of atomic ensembles: the end-to-end state is mixed, and its logarithmic
/// negativity comes from the partial transpose (paper eqs. 33 to 35).
///
/// H and S_z are diagonal in the Dicke numbers, so that dephasing only multiplies the elements of
/// the density matrix, exactly and at any rate; nothing is integrated over time. With `x = k −
/// N/2`, rates γ_e of the ends and γ_i of the measured nodes, three nodes share
///
/// ```
/// ρ(k₁k₃, k₁'k₃') = w w w w E(k₁−k₁') E(k₃−k₃') G(k₁−k₃, k₁'−k₃')      w = √p(k)
/// E(a) = exp(−2 γ_e t a²)
/// G(d,d') = Σ_{y,y'} v(y) v(y') exp(−2 γ_i t (y−y')²) cos(y(td+φ) − y'(td'+φ))      v = √p(y) ⟨q|y⟩_x
/// ```
///
/// up to unitaries on the ends, with the probability of the outcome as its trace.
/// [org.mebit.ensemble.dephasing.DephasedChain] is the way in; its `choice` names the method and
/// the cost, its `at` computes.
///
/// Small ensembles take dense matrices: all Dicke states, those in a disc, or the residue classes
/// of `k₁ + k₃` that the couplings conserve. Large ones with outcome N take chains in `r = k₁ −
/// k₃`: one for each of a few sums where sums do not couple, two for all where N is large; an
/// average over the momentum of the sum, with its correction of order 1/N, where they do; and a
/// series in 1/N around that average near rational multiples of 2π. At fixed rates the logarithmic
/// negativity of three nodes has a limit for large N, so that there is no largest N where it is
/// known.
@org.jspecify.annotations.NullMarked
package org.mebit.ensemble.dephasing;
