/// Pairs that two apertures and two energy windows let through: yields and averaged states.
///
/// The pairs of one electron and passage are `N_u α²κ²/π²` times the trace of
///
/// `S = ∫ dy₁ d²ρ₁ d²ρ₂ y₁y₂ / [(1 + ⟨|a|²⟩)³ Q₂] · T T†`
///
/// over what windows and apertures allow, with `y₂ = [n(1 + ⟨|a|²⟩) − y₁Q₁]/Q₂`; `S` over its trace
/// is the state of the pairs.
@NullMarked
package org.mebit.fel.aperture;

import org.jspecify.annotations.NullMarked;
