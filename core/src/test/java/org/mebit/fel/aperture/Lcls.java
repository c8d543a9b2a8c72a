package org.mebit.fel.aperture;

import org.mebit.fel.UndulatorField;

/// The machine of the reference values: 5 GeV, 1.32 T, 30 mm, 1392 periods. Numbers are the entries
/// `fel.K`, `fel.omega_fd` and κ of `fel-reference.json`.
final class Lcls {
  static final double STRENGTH = 3.6975666644168497;
  static final double FUNDAMENTAL = 539.3687454528144;
  static final double RECOIL = 7.913617822180475e-07;
  static final int PERIODS = 1392;
  static final UndulatorField FIELD = UndulatorField.helical(STRENGTH);

  /// `N_u α²κ²/π²`: pairs of one electron and passage per unit of the trace; α of CODATA 2018.
  static final double PAIRS = PERIODS * square(RECOIL / (137.035999084 * Math.PI));

  private Lcls() {}

  /// The energy of either photon of a mirror pair.
  static double mirrorEnergy(double angle) {
    double mass = 1 + STRENGTH * STRENGTH;
    return mass / 2 / (mass + angle * angle);
  }

  private static double square(double x) {
    return x * x;
  }
}
