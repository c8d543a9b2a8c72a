package org.mebit.fel.design;

import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// Where a design may look.
///
/// @param angle1 ρ of the centre of aperture 1, at least 0
/// @param angle2 of aperture 2
/// @param azimuth `A₂ − A₁` of the centres, rad
/// @param share of photon 1 in the energy that both could have, `y₁Q₁/(1 + ⟨|a|²⟩)`, between 0 and
///   1; at equal angles ½ means equal energies
/// @param radius of either aperture, above 0
/// @param halfWidth of either energy window, fraction of the fundamental's energy, above 0
public record DesignBounds(
    Range angle1, Range angle2, Range azimuth, Range share, Range radius, Range halfWidth) {

  /// @throws IllegalArgumentException if a bound is outside its domain
  public DesignBounds {
    Require.that(
        angle1.least() >= 0 && angle2.least() >= 0,
        "angles of apertures must be at least 0, but start at "
            + Math.min(angle1.least(), angle2.least()));
    Require.that(
        share.least() > 0 && share.most() < 1,
        "share of photon 1 must be above 0 and below 1, but is " + share);
    Require.positive("least radius", radius.least());
    Require.positive("least half-width of windows", halfWidth.least());
  }

  /// The six ranges in the order of the components.
  Range[] all() {
    return new Range[] {angle1, angle2, azimuth, share, radius, halfWidth};
  }

  /// @throws IllegalArgumentException if a window could reach down to no energy
  void check(UndulatorField field) {
    double mass = field.dressedMassSquared();
    double least =
        Math.min(
            share.least() * mass / (mass + angle1.most() * angle1.most()),
            (1 - share.most()) * mass / (mass + angle2.most() * angle2.most()));
    Require.that(
        halfWidth.most() < least,
        "half-width of windows must be below %s, the least energy within these bounds, but is %s"
            .formatted(least, halfWidth.most()));
  }
}
