/// Quantum states and measures of their entanglement, and the conventions that hold in the whole
/// program.
///
/// **Units.** SI inside and in columns, except where a platform is dimensionless (`ensemble_chain`:
/// coupling = 1). A `frequency` is in Hz, an `omega` in rad/s. Photon and electron energies are
/// entered in eV, attenuation in dB/km, angles in rad.
///
/// **Entropy** is in bits, `S(ρ) = −Tr ρ log₂ ρ`, and so is every quantity with a logarithm.
///
/// **Negativity** is `N = (‖ρᵀ¹‖₁ − 1)/2`, the sum of the magnitudes of the negative eigenvalues of
/// the partial transpose; a Bell pair has ½. **Logarithmic negativity** is `log₂ ‖ρᵀ¹‖₁ = log₂(1 +
/// 2N)`; a Bell pair has 1 (Vidal and Werner, Phys. Rev. A 65, 032314 (2002)).
///
/// **Concurrence** and **entanglement of formation** of two qubits follow Wootters, Phys. Rev.
/// Lett. 80, 2245 (1998).
///
/// **Fidelity** is the squared one, `F(ρ, σ) = (Tr √(√ρ σ √ρ))²`, so that `F = |⟨ψ|φ⟩|²` for pure
/// states (Jozsa, J. Mod. Opt. 41, 2315 (1994)).
///
/// **Purity** is `Tr ρ²`.
///
/// **State space.** `ħ = 1`. Quadratures are `x = (a + a†)/√2`, `p = (a − a†)/(i√2)`: each has
/// variance ½ in the vacuum.
///
/// **Collective spin.** `S_z = 2k − N` for `k` of `N` qubits in state 1: the sum of the Pauli
/// matrices, not of spins ½.
///
/// **Helicities** of two photons are ordered `++, +−, −+, −−`.
///
/// **Several subsystems.** The first subsystem is the most significant one, as in the Kronecker
/// product: the basis vector `|a⟩|b⟩` has number `a·d_b + b`. Qubits are ordered `00, 01, 10, 11`.
/// Subsystems are counted from 0.
///
/// **Matrices** are column-major; complex ones keep real and imaginary part side by side
/// ([org.mebit.numeric.Matrix], [org.mebit.numeric.ComplexMatrix]). The amplitudes of a pure state
/// of two subsystems are a matrix: row = basis state of the first, column = basis state of the
/// second subsystem.
@org.jspecify.annotations.NullMarked
package org.mebit.quantum;
