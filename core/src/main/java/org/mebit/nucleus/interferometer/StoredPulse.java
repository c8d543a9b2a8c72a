package org.mebit.nucleus.interferometer;

/// How well a crystal gave back what it stored.
///
/// @param fidelity `F = |⟨ψ|ψ_re⟩|² / (⟨ψ|ψ⟩⟨ψ_re|ψ_re⟩)` of the retrieved wave with the one that
///   was to be stored: its shape, in 0..1
/// @param efficiency `⟨ψ_re|ψ_re⟩/⟨ψ|ψ⟩`: its energy
/// @param error what each of the two may be off by
public record StoredPulse(double fidelity, double efficiency, double error) {
  /// `|⟨ψ|ψ_re⟩|²/⟨ψ|ψ⟩²`, the product of both.
  public double quality() {
    return fidelity * efficiency;
  }
}
