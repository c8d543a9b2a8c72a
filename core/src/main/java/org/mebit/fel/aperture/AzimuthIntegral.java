package org.mebit.fel.aperture;

/// The integral of `T T†` over the azimuths that two apertures leave at given angles.
interface AzimuthIntegral {

  /// Turns to circles of these angles.
  ///
  /// @param angle1 ρ₁
  /// @param halfWidth1 of the arc of photon 1, rad
  /// @param angle2 ρ₂
  /// @param halfWidth2 of the arc of photon 2, rad
  /// @param order of rules over azimuths, where there are any
  void circles(double angle1, double halfWidth1, double angle2, double halfWidth2, GridOrder order);

  /// Adds an energy.
  ///
  /// @param fraction1 y₁
  /// @param fraction2 y₂
  /// @param weight of it
  void add(double fraction1, double fraction2, double weight);

  /// About how long that takes, in microseconds of a usual processor: a count that, unlike a clock,
  /// is the same everywhere.
  ///
  /// @param fraction1 y₁
  /// @param fraction2 y₂
  double cost(double fraction1, double fraction2);

  /// Adds what was collected at these angles to a 4 x 4 matrix, in columns, real and imaginary
  /// parts alternately.
  void flush(double[] matrix);
}
