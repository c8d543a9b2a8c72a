package org.mebit.nucleus;

import org.mebit.numeric.Require;

/// A nuclear M1 transition between a ground state of spin 1/2 and an excited state of spin 3/2.
///
/// @param lifetime mean life of the excited state, s
/// @param energy of the transition, eV
/// @param groundMoment magnetic moment of the ground state, nuclear magnetons
/// @param excitedMoment magnetic moment of the excited state, nuclear magnetons
public record Transition(
    double lifetime, double energy, double groundMoment, double excitedMoment) {
  /// ħ, eV s (exact in the SI of 2019, rounded to a double).
  public static final double HBAR = 6.582119569509066e-16;

  /// Speed of light, m/s.
  public static final double LIGHT = 299_792_458;

  /// Nuclear magneton, eV/T (CODATA 2022).
  public static final double NUCLEAR_MAGNETON = 3.15245125417e-8;

  /// 57Fe at 14.4 keV with the mean life of 141 ns that the paper uses.
  public static final Transition IRON_57 = iron57(141e-9);

  private static final double IRON_ENERGY = 14_412.5;
  private static final double IRON_GROUND_MOMENT = 0.09044;
  private static final double IRON_EXCITED_MOMENT = -0.1549;

  public Transition {
    Require.positive("lifetime", lifetime);
    Require.positive("energy", energy);
    Require.finite("groundMoment", groundMoment);
    Require.finite("excitedMoment", excitedMoment);
  }

  /// 57Fe at 14.4 keV with this mean life, s.
  public static Transition iron57(double lifetime) {
    return new Transition(lifetime, IRON_ENERGY, IRON_GROUND_MOMENT, IRON_EXCITED_MOMENT);
  }

  /// Natural width `Γ = 1/τ`, rad/s.
  public double width() {
    return 1 / lifetime;
  }

  /// Natural width `ħΓ`, eV.
  public double widthEnergy() {
    return HBAR / lifetime;
  }

  /// Wave number k of the photon, rad/m.
  public double waveNumber() {
    return energy / (HBAR * LIGHT);
  }

  /// Doppler shift `k u` of a velocity, m/s, in rad/s.
  public double dopplerShift(double velocity) {
    return waveNumber() * velocity;
  }

  /// The splitting `Δ_B`, rad/s, of the two lines with Δm = 0, which lie at ±Δ_B, in a field, T.
  public double beat(double field) {
    double perTesla = Math.abs(groundMoment / 0.5 - excitedMoment / 1.5) * NUCLEAR_MAGNETON / HBAR;
    return 0.5 * perTesla * Math.abs(field);
  }

  /// Larmor frequency of the ground state in a field, T: `|μ_g| μ_N B/(I ħ)` with I = 1/2, rad/s.
  public double groundLarmor(double field) {
    return Math.abs(groundMoment / 0.5 * field) * NUCLEAR_MAGNETON / HBAR;
  }

  /// Larmor frequency of the excited state in a field, T: `|μ_e| μ_N B/(I ħ)` with I = 3/2, rad/s.
  public double excitedLarmor(double field) {
    return Math.abs(excitedMoment / 1.5 * field) * NUCLEAR_MAGNETON / HBAR;
  }

  /// Wavelength of the photon, m.
  public double wavelength() {
    return 2 * Math.PI / waveNumber();
  }

  /// Cross section of a nucleus on resonance, m², for the unsplit line: `λ²/(2π) · (2I_e + 1)/(2I_g
  /// + 1)/(1 + a)`, the statistical factor being 2.
  ///
  /// @param internalConversion a, conversion electrons per photon
  public double crossSection(double internalConversion) {
    Require.that(
        internalConversion >= 0 && internalConversion < Double.POSITIVE_INFINITY,
        "internalConversion must be at least 0, but is " + internalConversion);
    return wavelength() * wavelength() / Math.PI / (1 + internalConversion);
  }
}
