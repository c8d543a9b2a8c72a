package org.mebit.fel.design;

import org.mebit.fel.UndulatorField;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.aperture.PolarizationAxes;

/// Two apertures of one radius, and two windows of one width whose centres are the energies of a
/// pair through both centres.
///
/// @param angle1 ρ of the centre of aperture 1, at least 0
/// @param angle2 of aperture 2
/// @param azimuth `A₂ − A₁`, rad
/// @param share of photon 1 in `y₁Q₁ + y₂Q₂ = 1 + ⟨|a|²⟩`, between 0 and 1
/// @param radius of either aperture, above 0
/// @param halfWidth of either window, fraction of the fundamental's energy
public record DesignPoint(
    double angle1, double angle2, double azimuth, double share, double radius, double halfWidth) {

  /// The energy of photon 1 in the middle, fraction of the fundamental's.
  public double fraction1(UndulatorField field) {
    double mass = field.dressedMassSquared();
    return share * mass / (mass + angle1 * angle1);
  }

  /// The energy of photon 2 in the middle, fraction of the fundamental's.
  public double fraction2(UndulatorField field) {
    double mass = field.dressedMassSquared();
    return (1 - share) * mass / (mass + angle2 * angle2);
  }

  /// The pairs that are let through, with one undulator quantum taken in.
  ///
  /// @param field of the undulator
  /// @param axes to which the phases of helicities refer
  /// @param beamSize as in [PairCollection]
  /// @param weight of pairs by the sum of energies
  public PairCollection collection(
      UndulatorField field, PolarizationAxes axes, double beamSize, EnergySumWeight weight) {
    return new PairCollection(
        field,
        1,
        new Aperture(angle1, 0, radius),
        EnergyWindow.around(fraction1(field), halfWidth),
        new Aperture(angle2, azimuth, radius),
        EnergyWindow.around(fraction2(field), halfWidth),
        axes,
        beamSize,
        weight);
  }
}
