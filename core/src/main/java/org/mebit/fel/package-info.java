/// Pairs of X-ray photons that one electron emits in an undulator: field, photons, and the helicity
/// amplitudes of a pair.
///
/// # Conventions
///
/// `ħ = c = 1`, `e² = 4πα`, metric `(+,−,−,−)`. The electron frame is the boost with the injected
/// energy `γ = E/m`, in which the undulator is a wave that runs against the electron, `k = k₀(1, 0,
/// 0, −1)` with `k₀ = γk_u`; `κ = k₀/m` is the recoil. The transverse field is the complex `a(φ) =
/// e(A_x + iA_y)/m` of the phase `φ = k·x`, and `⟨|a|²⟩` is `K²` for a helical undulator.
///
/// A photon has the light-front momentum `c = (k⁰ + k^z)/k₀`, the angle `ρ = γ tan Z` (`Z` from the
/// beam's axis in the laboratory, the same as `tan(Z′/2)` in the electron frame) and the azimuth
/// `A`. Its energy in the laboratory is the fraction `y = c(1 + ⟨|a|²⟩)/2` of the fundamental's.
/// With `Q = 1 + ⟨|a|²⟩ + ρ²` and `ν = cQ/2`, energy conservation is `ν₁ + ν₂ = n` up to the
/// recoil.
///
/// Helicity vectors are `(θ̂ + iλφ̂)/√2` at each photon's own direction; the order of helicities is
/// ++, +−, −+, −−. Amplitudes are `T` with `M_fi = −e²T`, spinors normalised to `ūu = 2m`.
@NullMarked
package org.mebit.fel;

import org.jspecify.annotations.NullMarked;
