package org.mebit.fel.amplitude;

import org.mebit.fel.UndulatorField;

/// The undulator of the Linac Coherent Light Source that the tests look at, 5 GeV, 1.32 T and 3 cm.
final class Lcls {
  static final double GAMMA = 9784.755917869366;
  static final double STRENGTH = 3.6975666644168497;
  static final double RECOIL = 7.913617822180475e-07;

  /// Photon 1 with a third of the fundamental's energy.
  static final double THIRD = 0.045438024897711475;

  static final UndulatorField FIELD = UndulatorField.helical(STRENGTH);

  private Lcls() {}
}
