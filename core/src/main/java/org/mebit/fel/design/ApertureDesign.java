package org.mebit.fel.design;

import org.mebit.fel.UndulatorField;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.PolarizationAxes;
import org.mebit.numeric.Require;

/// A search for two apertures behind a helical undulator. It is deterministic.
///
/// @param field of the undulator, helical
/// @param axes to which the phases of helicities refer
/// @param beamSize as in [org.mebit.fel.aperture.PairCollection], at least 0
/// @param weight of pairs by the sum of energies
/// @param aim what is to be large
/// @param bounds where to look
public record ApertureDesign(
    UndulatorField field,
    PolarizationAxes axes,
    double beamSize,
    EnergySumWeight weight,
    Aim aim,
    DesignBounds bounds) {

  /// @throws IllegalArgumentException if the field is not helical or a window could reach down to
  ///   no energy
  public ApertureDesign {
    Require.that(field.isHelical(), "a design must have a helical undulator, but has another");
    bounds.check(field);
  }

  /// For single electrons and radial axes.
  public static ApertureDesign of(UndulatorField field, Aim aim, DesignBounds bounds) {
    return new ApertureDesign(field, PolarizationAxes.RADIAL, 0, EnergySumWeight.NONE, aim, bounds);
  }

  /// Searches.
  ///
  /// @param tolerance of the final averages, see
  ///   [org.mebit.fel.aperture.PairCollection#collect(double)]
  public DesignedApertures best(double tolerance) {
    return new DesignSearch(this).run(tolerance);
  }

  /// The best of two opposite apertures with equal energies, over angle, radius and bandwidth: the
  /// range of angles is that of aperture 1.
  ///
  /// @param tolerance of the final averages
  public OperatingPoint operatingPoint(double tolerance) {
    DesignBounds opposite =
        new DesignBounds(
            bounds.angle1(),
            bounds.angle1(),
            Range.of(Math.PI),
            Range.of(0.5),
            bounds.radius(),
            bounds.halfWidth());
    DesignedApertures found =
        new DesignSearch(new ApertureDesign(field, axes, beamSize, weight, aim, opposite), true)
            .run(tolerance);
    return OperatingPoint.of(field, axes, beamSize, weight, found, tolerance);
  }
}
