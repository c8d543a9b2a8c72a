package org.mebit.oscillator;

/// Moments of the two mechanical modes.
///
/// @param phononsA `⟨n_A⟩`
/// @param phononsB `⟨n_B⟩`
/// @param coherence `|⟨a†b⟩|`
/// @param product `⟨n_A n_B⟩`
public record MechanicalMoments(
    double phononsA, double phononsB, double coherence, double product) {
  /// `R = ⟨n_A n_B⟩/|⟨a†b⟩|²`, at least 1 in every separable state; infinite without coherence
  /// (Riedinger et al., eq. S1).
  public double witness() {
    return coherence == 0 ? Double.POSITIVE_INFINITY : product / (coherence * coherence);
  }
}
