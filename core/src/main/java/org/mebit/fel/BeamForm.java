package org.mebit.fel;

/// What a Gaussian beam's width leaves of the sum over its electrons' amplitudes, squared: the
/// square of the form factor at a pair's transverse momentum, `e^{−b²|y₁ρ₁e^{iA₁} +
/// y₂ρ₂e^{iA₂}|²}`, by the azimuth `A₂ − A₁` between the photons.
///
/// Both exponents are at least 0, so that opposite photons, whose momenta nearly cancel, lose no
/// digits.
///
/// @param unequal `b²(y₁ρ₁ − y₂ρ₂)²`
/// @param together `4b² y₁ρ₁y₂ρ₂`
public record BeamForm(double unequal, double together) {

  /// The form of a pair.
  ///
  /// @param beamSize `b = σω_fd/(γħc)`, at least 0
  /// @param transverse1 `y₁ρ₁`, at least 0
  /// @param transverse2 `y₂ρ₂`, at least 0
  public static BeamForm of(double beamSize, double transverse1, double transverse2) {
    double difference = beamSize * (transverse1 - transverse2);
    return new BeamForm(
        difference * difference, 4 * beamSize * beamSize * transverse1 * transverse2);
  }

  /// In 0..1.
  ///
  /// @param azimuth `A₂ − A₁`, rad
  public double at(double azimuth) {
    double cosine = Math.cos(0.5 * azimuth);
    return Math.exp(-unequal - together * cosine * cosine);
  }

  /// One over its width in the azimuth, rad⁻¹.
  public double sharpness() {
    return Math.sqrt(together);
  }

  /// How far from a half turn, at most π, the exponent stays within a depth of where it is least.
  ///
  /// @param nearest how far from a half turn azimuths begin, 0..π
  /// @param depth above 0
  public double reach(double nearest, double depth) {
    double sine = Math.sin(0.5 * nearest);
    double square = sine * sine + depth / together;
    return square < 1 ? 2 * Math.asin(Math.sqrt(square)) : Math.PI;
  }
}
