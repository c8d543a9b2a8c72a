package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// Two beam splitters with a crystal in each arm between them: `(a, b) = M₂ diag(ψ₁, √η e^{iχ} ψ₂)
/// M₁ (1, 0)`.
///
/// Light that the first splitter transmits takes arm 1. Output a goes to detector B and b to
/// detector C: for even splitters without phases B gets nothing from equal arms, so it never sees
/// the prompt pulse. With even splitters of the same θ and real waves
///
/// `|a|², |b|² = [ψ₁² + ψ₂² ∓ 2 cos(2θ − χ) ψ₁ ψ₂] / 4`,
///
/// which for χ = 0 are the intensities of W.-T. Liao, C. H. Keitel, A. Pálffy, Sci. Rep. 6, 33361
/// (2016), below their eq. 2. A visibility of `|cos 2θ|` is no loss of coherence: `χ = 2θ` brings
/// it back.
///
/// @param first the splitter in front
/// @param second the splitter behind
/// @param armPhase χ of arm 2, rad
/// @param armTransmission η, what arm 2 passes of the intensity, in 0..1
public record Interferometer(
    BeamSplitter first, BeamSplitter second, double armPhase, double armTransmission) {
  /// Even splitters without phases, no losses.
  public static final Interferometer EVEN = of(BeamSplitter.EVEN);

  public Interferometer {
    Require.finite("armPhase", armPhase);
    Require.that(
        armTransmission >= 0 && armTransmission <= 1,
        "armTransmission must be in 0..1, but is " + armTransmission);
  }

  /// The same splitter twice, equal arms.
  public static Interferometer of(BeamSplitter both) {
    return new Interferometer(both, both, 0, 1);
  }

  /// What reaches the detectors: probabilities for a photon with a flat spectrum, in units that the
  /// overlap's have.
  public Counts counts(Overlap overlap) {
    double fromFirst = first.transmissivity() * overlap.first();
    double fromSecond = first.reflectivity() * armTransmission * overlap.second();
    double phase = interferencePhase();
    double amplitude = interference();
    double cross =
        2 * amplitude * (Math.cos(phase) * overlap.re() - Math.sin(phase) * overlap.im());
    double reflected = second.reflectivity();
    double transmitted = second.transmissivity();
    // Both parts of the cross term may be off, so the modulus of their error is √2 times one's.
    double crossError = 2 * Math.sqrt(2) * amplitude * overlap.error();
    double one = first.transmissivity() * overlap.error();
    double other = first.reflectivity() * armTransmission * overlap.error();
    return new Counts(
        atLeastZero(transmitted * fromFirst + reflected * fromSecond - cross),
        atLeastZero(reflected * fromFirst + transmitted * fromSecond + cross),
        transmitted * one + reflected * other + crossError,
        reflected * one + transmitted * other + crossError);
  }

  /// `t₁ t₂ r₁ r₂ √η`: half the weight of the interference term.
  double interference() {
    return Math.sqrt(
        first.transmissivity()
            * second.transmissivity()
            * first.reflectivity()
            * second.reflectivity()
            * armTransmission);
  }

  /// The phase that turns `ψ₁* ψ₂` in the interference term, rad.
  double interferencePhase() {
    return armPhase
        + second.reflectedPhase()
        - first.reflectedPhase()
        - first.transmittedPhase()
        - second.transmittedPhase();
  }

  /// A dark port cancels to rounding, which may fall below zero.
  private static double atLeastZero(double intensity) {
    return intensity < 0 ? 0 : intensity;
  }
}
