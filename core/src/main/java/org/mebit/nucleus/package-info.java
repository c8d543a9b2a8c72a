/// Nuclear forward scattering of a single X-ray photon: what a crystal of Mössbauer nuclei sends on
/// after a pulse far shorter than the nuclear lifetime, in hyperfine fields that may change in
/// time.
///
/// The transition is M1 between spins 1/2 and 3/2 (57Fe at 14.4 keV unless told otherwise). Fields
/// go as `exp(−iωt)`, time is counted from the pulse and from the retarded arrival, amplitudes are
/// for a unit pulse `δ(t)` and in units of the natural width Γ: `ψ(t)/Γ = δ(t)/Γ + ψ_sc(t)/Γ`. The
/// pulse itself passes undamped and never stands on a grid.
///
/// Measures of thickness: `T` is the Mössbauer thickness of the unsplit line, `b = T/4`; each of
/// two well separated lines that share it has `α = T/8` (W.-T. Liao, C. H. Keitel, A. Pálffy, Sci.
/// Rep. 6, 33361 (2016)).
///
/// Axes: `z` along the wave vector k, `x` along the electric vector of polarisation σ, `y = k × x`
/// along its magnetic vector h. A hyperfine field along y leaves σ the two lines with Δm = 0.
@org.jspecify.annotations.NullMarked
package org.mebit.nucleus;
