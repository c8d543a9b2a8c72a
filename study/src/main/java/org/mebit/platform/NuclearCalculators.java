package org.mebit.platform;

import java.util.List;
import org.mebit.nucleus.Transition;

/// The calculators of platform `nuclear_pair`.
final class NuclearCalculators {
  static final Parameter LIFETIME =
      Parameter.optional(
          "lifetime",
          Unit.SECOND,
          Domain.positive(),
          new Value.Real(Transition.IRON_57.lifetime()),
          new Value.Real(Transition.IRON_57.lifetime()),
          "mean life of the excited state");

  private static final List<Calculator> ALL =
      List.of(
          NuclearSourceCalculators.sample(),
          NuclearSourceCalculators.rates(),
          NuclearSourceCalculators.coherenceTimes(),
          NuclearSourceCalculators.downConversion(),
          doppler(),
          larmor(),
          NuclearClickCalculators.tomography(),
          NuclearClickCalculators.herald(),
          NuclearClickCalculators.countingTime());

  private NuclearCalculators() {}

  /// All of them, in the order `describe` lists them.
  static List<Calculator> all() {
    return ALL;
  }

  private static Calculator doppler() {
    return new Calculator(
        "doppler",
        "Doppler shift of the nuclear line in a moving crystal",
        List.of(
            Parameter.required(
                "velocity",
                Unit.METRE_PER_SECOND,
                Domain.real(),
                new Value.Real(1e-4),
                "velocity of the crystal along the beam"),
            LIFETIME),
        List.of(
            Quantity.real("shift", Unit.RADIAN_PER_SECOND, "Doppler shift k u"),
            Quantity.real("shift_over_width", Unit.ONE, "the shift over the natural width Gamma"),
            Quantity.real("energy_shift", Unit.ELECTRONVOLT, "the shift as an energy"),
            Quantity.real(
                "width_velocity", Unit.METRE_PER_SECOND, "velocity that shifts by Gamma")),
        given -> {
          Transition transition = transition(given);
          double shift = transition.dopplerShift(given.real("velocity"));
          return new Object[] {
            shift,
            shift / transition.width(),
            shift * Transition.HBAR,
            transition.width() / transition.waveNumber()
          };
        });
  }

  private static Calculator larmor() {
    return new Calculator(
        "larmor",
        "precession and line splitting of the nuclei in a hyperfine field",
        List.of(
            Parameter.required(
                "field",
                Unit.TESLA,
                Domain.notNegative(),
                new Value.Real(33),
                "hyperfine field across the beam"),
            LIFETIME),
        List.of(
            Quantity.real("ground", Unit.HERTZ, "Larmor frequency of the ground state"),
            Quantity.real("excited", Unit.HERTZ, "Larmor frequency of the excited state"),
            Quantity.real(
                "splitting", Unit.RADIAN_PER_SECOND, "Delta_B: the lines with dm = 0 lie at +-it"),
            Quantity.real("splitting_over_width", Unit.ONE, "Delta_B over the natural width Gamma"),
            Quantity.real(
                "fringe_period",
                Unit.SECOND,
                "pi / Delta_B: from fringe to fringe in switching time")),
        given -> {
          Transition transition = transition(given);
          double field = given.real("field");
          double splitting = transition.beat(field);
          return new Object[] {
            transition.groundLarmor(field) / (2 * Math.PI),
            transition.excitedLarmor(field) / (2 * Math.PI),
            splitting,
            splitting / transition.width(),
            splitting > 0 ? Math.PI / splitting : null
          };
        });
  }

  static Transition transition(Point given) {
    return Transition.iron57(given.real("lifetime"));
  }
}
