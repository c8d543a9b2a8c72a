/// Platform `ensemble_chain`: a repeater chain of atomic ensembles.
///
/// M nodes of N qubits each, every node in its symmetric subspace with the Dicke basis `|k⟩`, `k =
/// 0..N`. Every node starts as a spin coherent state along x, `Σ √p(k) |k⟩` with `p(k) =
/// C(N,k)/2^N`; neighbours interact through `H = Σ_j (−1)^j n_j n_{j+1}` for a time t (coupling =
/// 1); the inner nodes are turned by `exp(i φ n)` and measured along x with outcomes `q_j`. What is
/// left is a pure state of the two end nodes with the amplitude matrix `A(k_1, k_M)`.
///
/// Paper: S. Li et al., Macroscopic entanglement distribution with atomic ensembles (2026); its
/// equation numbers are quoted as "eq.". In its eq. 7 the sign of the rotation is the opposite of
/// what its eqs. 8, 23 and 24 need, and its eq. 16 carries a phase of node M twice; the code
/// follows eqs. 8 and 21 to 24.
///
/// [org.mebit.ensemble.EnsembleChain] is the way in. Three methods stand behind it: dense matrices
/// of any chain (`exact`), patches of the lattice of hops at a cost that does not grow with N
/// (`patch`), and a closed form near rational multiples of 2π (`closed_form`).
@org.jspecify.annotations.NullMarked
package org.mebit.ensemble;
