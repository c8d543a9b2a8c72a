package org.mebit.fel.aperture;

import org.mebit.numeric.Require;

/// The energies that a photon may have, as fractions of the fundamental's.
///
/// @param least above 0: the yield has a logarithm of soft photons
/// @param most above `least`
public record EnergyWindow(double least, double most) {

  /// @throws IllegalArgumentException if the two are not finite, positive and ascending
  public EnergyWindow {
    Require.positive("least energy of a window", least);
    Require.that(
        most > least && most < Double.POSITIVE_INFINITY,
        "most energy of a window must be above its least, " + least + ", but is " + most);
  }

  /// The window `centre ± halfWidth`.
  ///
  /// @param centre fraction of the fundamental's energy
  /// @param halfWidth above 0, below `centre`
  public static EnergyWindow around(double centre, double halfWidth) {
    Require.positive("half-width of an energy window", halfWidth);
    return new EnergyWindow(centre - halfWidth, centre + halfWidth);
  }

  /// `most − least`
  public double width() {
    return most - least;
  }
}
