package org.mebit.nucleus.source;

import org.mebit.numeric.Require;

/// Where the energy goes that two well separated lines take from a short pulse of flat spectrum.
///
/// In units of `ħΓ/δE` for one photon in a band of width δE; times that, each is a probability. The
/// spectral integral of `1 − |transmission|²` over both lines splits into what they send on forward
/// late, and what they lose by conversion electrons and by emission elsewhere.
///
/// @param alpha α of each line, above 0 and finite
public record Budget(double alpha) {
  public Budget {
    Require.positive("alpha", alpha);
  }

  /// Taken from the pulse at time 0: `4πα`, whatever the splitting.
  public double excited() {
    return 4 * Math.PI * alpha;
  }

  /// Sent on forward later: `4π I(α)` with `I(α) = ∫ f²dt/Γ = α[1 − e^{−2α}(I₀(2α) + I₁(2α))]` and
  /// the envelope f of [CoherenceTimes].
  public double delayed() {
    return excited() * DelayedShare.of(alpha).delayed();
  }

  /// Lost: `4πα e^{−2α}(I₀(2α) + I₁(2α))`.
  public double incoherent() {
    return excited() * DelayedShare.of(alpha).lost();
  }
}
