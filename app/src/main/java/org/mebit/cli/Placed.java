package org.mebit.cli;

/// Where a stretch lies, seen from the part of a curve that a study sweeps.
sealed interface Placed {
  /// Inside, as it is.
  record Inside(Stretch stretch) implements Placed {}

  /// Inside, once it is moved by whole periods.
  ///
  /// @param stretch inside
  /// @param periods how many were taken from the stretch asked for
  record Moved(Stretch stretch, long periods) implements Placed {}

  /// Not inside, or not all of it.
  ///
  /// @param stretch what to compute
  /// @param periods how many were taken from the stretch asked for: 0, unless doubles cannot tell
  ///   its places apart where it is
  record Beyond(AskedStretch stretch, long periods) implements Placed {}

  /// Longer than the period, and not inside.
  record Longer(double period) implements Placed {}
}
