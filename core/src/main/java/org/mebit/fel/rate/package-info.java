/// What an undulator gives with real electrons: machine and bunch, pairs per pass and per pulse,
/// microbunching, the one-photon light beside the pairs, and other sources of pairs.
///
/// Yields are per electron and passage of the undulator unless they say "per pulse" or "per
/// second". Angles `ρ = γ tan Z` and fractions `y = ħω/ħω_fd` are those of [org.mebit.fel];
/// everything else is in SI units, energies of photons and electrons in eV.
@NullMarked
package org.mebit.fel.rate;

import org.jspecify.annotations.NullMarked;
