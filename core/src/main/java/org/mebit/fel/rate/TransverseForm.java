package org.mebit.fel.rate;

import org.mebit.fel.BeamForm;
import org.mebit.fel.Constants;
import org.mebit.numeric.Require;

/// What a beam's width leaves of pairs: the [BeamForm] of a machine's beam.
///
/// The paper's microbunches have no width; a pair with a net transverse momentum has a phase that
/// varies across the beam.
///
/// @param size `b = σω_fd/(γc)`, the beam's rms size in wavelengths over 2π, seen at angles of
///   `1/γ`; at least 0
public record TransverseForm(double size) {
  /// @throws IllegalArgumentException if the size is below 0 or not finite
  public TransverseForm {
    Require.that(
        size >= 0 && size < Double.POSITIVE_INFINITY,
        "transverse size must be at least 0 and finite, but is " + size);
  }

  /// Of a beam in a machine.
  ///
  /// @param rms size σ in either direction, m, at least 0
  public static TransverseForm of(Machine machine, double rms) {
    return new TransverseForm(
        rms * machine.fundamentalEnergy() / (machine.gamma() * Constants.HBAR_LIGHT));
  }

  /// `e^{−b²|y₁ρ₁ + y₂ρ₂e^{iA}|²}`, in 0..1.
  ///
  /// @param fraction1 y₁
  /// @param angle1 ρ₁
  /// @param fraction2 y₂
  /// @param angle2 ρ₂
  /// @param azimuth `A = A₂ − A₁`, rad
  public double factor(
      double fraction1, double angle1, double fraction2, double angle2, double azimuth) {
    return BeamForm.of(size, fraction1 * angle1, fraction2 * angle2).at(azimuth);
  }
}
