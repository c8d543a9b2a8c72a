package org.mebit.fel.rate;

import org.mebit.fel.UndulatorField;

/// The machine of L. Zhang et al., Table 1.
final class Lcls {
  static final double PERIOD = 0.030;
  static final double FIELD = 1.32;
  static final double PIERCE = 2e-3;
  static final double STRENGTH = Machine.undulatorParameter(FIELD, PERIOD);
  static final Machine MACHINE = new Machine(5e9, UndulatorField.helical(STRENGTH), PERIOD, 1392);
  static final Bunch BUNCH = new Bunch(180e-12, 3400, 30e-6);

  private Lcls() {}

  static Microbunching microbunching() {
    return Microbunching.ofPierce(BUNCH.electrons(), PIERCE, 1e6);
  }
}
