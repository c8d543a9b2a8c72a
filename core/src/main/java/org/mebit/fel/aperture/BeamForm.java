package org.mebit.fel.aperture;

/// The square of a Gaussian beam's form factor at a pair's transverse momentum,
/// `exp(−b²|y₁ρ₁e^{iA₁}
/// + y₂ρ₂e^{iA₂}|²)`, by the azimuth between the photons.
///
/// @param unequal `b²(y₁ρ₁ − y₂ρ₂)²`
/// @param together `4b² y₁ρ₁y₂ρ₂`
record BeamForm(double unequal, double together) {

  static BeamForm of(double beamSize, double transverse1, double transverse2) {
    double difference = beamSize * (transverse1 - transverse2);
    return new BeamForm(
        difference * difference, 4 * beamSize * beamSize * transverse1 * transverse2);
  }

  double at(double azimuth) {
    double cosine = Math.cos(0.5 * azimuth);
    return Math.exp(-unequal - together * cosine * cosine);
  }

  /// One over its width in the azimuth, rad⁻¹.
  double sharpness() {
    return Math.sqrt(together);
  }
}
