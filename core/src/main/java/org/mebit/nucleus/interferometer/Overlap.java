package org.mebit.nucleus.interferometer;

import org.mebit.nucleus.ScatteredWave;

/// What a gate and the motion leave of two waves: all that the counts behind an interferometer
/// depend on. Waves are over Γ and integrals times Γ, so these are pure numbers; a late photon of
/// flat spectral width ΔE has them in units of `2πħΓ/ΔE`.
///
/// @param first `Γ ∫ w |ψ₁/Γ|² dt`, summed over polarisations as all three are
/// @param second `Γ ∫ w |ψ₂/Γ|² dt`
/// @param re real part of `Γ ∫ w c ψ₁* ψ₂/Γ² dt` with the coherence c of the motion
/// @param im imaginary part
/// @param error what each of the four may be off by: waves, quadrature, and the standard error of a
///   motion that is known from a record
public record Overlap(double first, double second, double re, double im, double error) {
  /// The overlap of two waves. For several gates or motions make [Arms] once.
  ///
  /// @throws IllegalArgumentException if the waves are of different transitions or polarisations,
  ///   or not known until [Gate#latest()]
  public static Overlap of(ScatteredWave first, ScatteredWave second, Gate gate, Motion motion) {
    return new Arms(first, second).overlap(gate, motion);
  }
}
