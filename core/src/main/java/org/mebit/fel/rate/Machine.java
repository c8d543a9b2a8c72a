package org.mebit.fel.rate;

import org.mebit.fel.Constants;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// Electrons of one energy in an undulator.
///
/// The undulator is treated as light that runs against the electron, which is right up to `1/γ²`:
/// the velocity of light stands for that of the electrons.
///
/// @param electronEnergy E of an electron, eV; above its rest energy
/// @param field of the undulator
/// @param period λ_u of the undulator, m
/// @param periods N_u of the undulator, at least 1
public record Machine(double electronEnergy, UndulatorField field, double period, int periods) {
  /// @throws IllegalArgumentException if a number is outside its domain
  public Machine {
    Require.that(
        electronEnergy > Constants.REST_ENERGY && electronEnergy < Double.POSITIVE_INFINITY,
        "electron energy must be above "
            + Constants.REST_ENERGY
            + " eV and finite, but is "
            + electronEnergy);
    Require.positive("undulator period", period);
    Require.inRange("undulator periods", periods, 1, 10_000_000);
  }

  /// `K = eB₀/(mck_u)` of a field.
  ///
  /// @param peak B₀ of the magnetic field, T, above 0: that of a helical undulator, or the peak of
  ///   a planar one
  /// @param period λ_u, m
  public static double undulatorParameter(double peak, double period) {
    Require.positive("undulator field", peak);
    Require.positive("undulator period", period);
    return peak * Constants.LIGHT_SPEED * period / (2 * Math.PI * Constants.REST_ENERGY);
  }

  /// `γ = E/mc²` of the electrons as injected.
  public double gamma() {
    return gamma(electronEnergy);
  }

  /// `γ = E/mc²`
  ///
  /// @param electronEnergy E, eV
  public static double gamma(double electronEnergy) {
    return electronEnergy / Constants.REST_ENERGY;
  }

  /// `ħω₀ = ħcγk_u` of an undulator quantum in the electron frame, eV.
  public double electronFrameQuantum() {
    return gamma() * Constants.HBAR_LIGHT * waveNumber();
  }

  /// `κ = ħγk_u/mc`
  public double recoil() {
    return recoil(electronEnergy, period);
  }

  /// `κ = ħγk_u/mc`, which does not depend on the field.
  ///
  /// @param electronEnergy E, eV
  /// @param period λ_u, m
  public static double recoil(double electronEnergy, double period) {
    return gamma(electronEnergy)
        * Constants.HBAR_LIGHT
        * 2
        * Math.PI
        / (period * Constants.REST_ENERGY);
  }

  /// `ħω_fd = 2γ²ħck_u/(1 + ⟨|a|²⟩)` of the fundamental on axis, eV.
  public double fundamentalEnergy() {
    return 2 * gamma() * electronFrameQuantum() / field.dressedMassSquared();
  }

  /// `λ_fd = λ_u(1 + ⟨|a|²⟩)/(2γ²)`, m.
  public double fundamentalWavelength() {
    return period * field.dressedMassSquared() / (2 * gamma() * gamma());
  }

  /// The fraction of the fundamental that both photons of a pair with equal energies and equal
  /// angles have, `n(1 + ⟨|a|²⟩)/(2(1 + ⟨|a|²⟩ + ρ²))`.
  ///
  /// @param angle ρ of both
  /// @param floquet n
  public double equalFraction(double angle, int floquet) {
    double dressed = field.dressedMassSquared();
    return floquet * dressed / (2 * (dressed + angle * angle));
  }

  /// `Z` of an angle `ρ = γ tan Z`, rad.
  public double polarAngle(double angle) {
    return Math.atan(angle / gamma());
  }

  /// What its pairs per pass follow from.
  public PairRate pairRate() {
    return new PairRate(field, recoil(), periods);
  }

  /// `dN/(dħω₁ dΩ₁ dΩ₂) = γ⁴/ħω_fd · dN/(dy₁ d²ρ₁ d²ρ₂)`, 1/(eV sr²), for angles `Z` far below 1
  /// (`d²ρ = γ²dΩ/cos³Z`).
  ///
  /// @param differential as [PairRate#differential] gives it
  public double laboratory(double differential) {
    double square = gamma() * gamma();
    return square * square / fundamentalEnergy() * differential;
  }

  private double waveNumber() {
    return 2 * Math.PI / period;
  }
}
