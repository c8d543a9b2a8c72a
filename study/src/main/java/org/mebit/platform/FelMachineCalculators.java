package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Machine;
import org.mebit.fel.rate.Microbunching;

/// Calculators of machine and bunch.
final class FelMachineCalculators {
  private static final String EQUAL =
      "y1: energy of photon 1 over the fundamental's; equal energies if not given";

  /// Of the parameter beam_size.
  static final String BEAM =
      "rms size of the beam in either direction; without it, microbunches radiate as points do";

  private FelMachineCalculators() {}

  static Calculator undulator() {
    return new Calculator(
        "undulator",
        "fundamental, recoil and the photons of a pair in an undulator",
        FelCalculators.withMachine(
            usual("angle_1", 0.6, "gamma tan Z of photon 1"),
            optional("angle_2", "gamma tan Z of photon 2; angle_1 if not given"),
            optional("energy_fraction_1", EQUAL)),
        List.of(
            Quantity.real("undulator_parameter", Unit.ONE, "K of the peak field"),
            Quantity.real("mean_square", Unit.ONE, "K^2 of a helical undulator, K^2/2 of a planar"),
            Quantity.real("lorentz_factor", Unit.ONE, "gamma of the electrons as injected"),
            Quantity.real("fundamental_energy", Unit.ELECTRONVOLT, "of a photon on axis"),
            Quantity.real("fundamental_wavelength", Unit.METRE, "on axis"),
            Quantity.real(
                "electron_frame_quantum",
                Unit.ELECTRONVOLT,
                "energy of an undulator quantum for the electron"),
            Quantity.real("recoil", Unit.ONE, "kappa: that energy over m c^2"),
            Quantity.real("polar_angle_1", Unit.RADIAN, "of photon 1 from the axis"),
            Quantity.real("polar_angle_2", Unit.RADIAN, "of photon 2 from the axis"),
            Quantity.real("photon_energy_1", Unit.ELECTRONVOLT, "of photon 1"),
            Quantity.real("photon_energy_2", Unit.ELECTRONVOLT, "of photon 2"),
            Quantity.real("energy_sum", Unit.ONE, "y1 + y2: energy of both over the fundamental's"),
            Quantity.real(
                "equal_energy",
                Unit.ELECTRONVOLT,
                "of either photon where both have the same energy, at these angles"),
            Quantity.real(
                "yield_per_period",
                Unit.ONE,
                "alpha^2 kappa^2/pi^2: scale of the pairs of an electron in a period")),
        point -> {
          FelGiven given = FelGiven.of(point);
          FelPoint fel = given.fel();
          Machine machine = given.machine();
          double y1 = fel.fraction1();
          double y2 = given.fraction2();
          return new Object[] {
            fel.strength(),
            machine.field().meanSquare(),
            machine.gamma(),
            machine.fundamentalEnergy(),
            machine.fundamentalWavelength(),
            machine.electronFrameQuantum(),
            machine.recoil(),
            machine.polarAngle(fel.angle1()),
            machine.polarAngle(fel.angle2()),
            y1 * machine.fundamentalEnergy(),
            y2 * machine.fundamentalEnergy(),
            y1 + y2,
            fel.equalFraction() * machine.fundamentalEnergy(),
            machine.pairRate().yieldFactor()
          };
        });
  }

  static Calculator microbunching() {
    return new Calculator(
        "microbunching",
        "how many times more pairs a microbunched bunch emits than one electron",
        FelCalculators.withMachine(
            required("bunch_charge"),
            required("peak_current"),
            required("pierce_parameter"),
            optional(
                "microbunch_electrons",
                "N_j: electrons of a microbunch; those of peak_current in a wavelength if not given"),
            optional("beam_size", BEAM),
            usual("angle_1", 0.6, "gamma tan Z of photon 1"),
            optional("angle_2", "gamma tan Z of photon 2; angle_1 if not given"),
            usual("azimuth", 0, "A2 - A1: azimuth of photon 2 from that of photon 1"),
            optional("energy_fraction_1", EQUAL),
            FelCalculators.absent(
                "bunching",
                Unit.ONE,
                new Domain.Reals(0, true, 1, true),
                0.3,
                "measured |b| at the sum of both frequencies, in place of slices without length")),
        List.of(
            Quantity.real("electrons", Unit.ONE, "N_e: electrons of the bunch"),
            Quantity.real("duration", Unit.SECOND, "of the bunch if its current were flat"),
            Quantity.real(
                "wavelength_electrons", Unit.ONE, "of a flat current in a fundamental wavelength"),
            Quantity.real("electrons_used", Unit.ONE, "N_j: electrons of a microbunch"),
            Quantity.real("cooperation", Unit.ONE, "wavelengths of a cooperation length"),
            new Quantity(
                "coherent_microbunches",
                Unit.ONE,
                Quantity.Kind.WHOLE,
                "N_c: the whole ones of them"),
            Quantity.real("sections", Unit.ONE, "N_i: how many such lengths emit independently"),
            Quantity.real(
                "phase_advance", Unit.RADIAN, "of the pair from one microbunch to the next"),
            Quantity.real("phasing", Unit.ONE, "what this phase leaves, 1 where all are in phase"),
            Quantity.real(
                "microbunch_factor",
                Unit.ONE,
                "F_MB: pairs of the bunch over pairs of an electron, with form_factor where beam_size is given"),
            Quantity.real(
                "enhancement", Unit.ONE, "F_MB/N_e: over electrons that emit independently"),
            Quantity.real("form_factor", Unit.ONE, "what the width of a Gaussian beam leaves"),
            Quantity.real(
                "measured_factor",
                Unit.ONE,
                "the factor of sections with the bunching given, of a beam without width")),
        FelMachineCalculators::bunched);
  }

  private static @Nullable Object[] bunched(Point point) {
    FelGiven given = FelGiven.of(point);
    FelPoint fel = given.fel();
    Bunch bunch = new Bunch(point.real("bunch_charge"), point.real("peak_current"), 0);
    Microbunching slices = given.bunch().microbunching();
    double fraction2 = given.fraction2();
    double sum = fel.fraction1() + fraction2;
    double factor = given.bunch().factor(fraction2);
    return new Object[] {
      bunch.electrons(),
      bunch.duration(),
      bunch.electronsPerWavelength(given.machine().fundamentalWavelength()),
      slices.perBunch(),
      Microbunching.cooperationPeriods(point.real("pierce_parameter")),
      (long) slices.periods(),
      slices.sections(),
      Microbunching.phaseAdvance(sum),
      slices.phasing(sum),
      factor,
      factor / bunch.electrons(),
      point.has("beam_size") ? given.bunch().formFactor(fraction2) : null,
      point.has("bunching") ? slices.measured(point.real("bunching")) : null
    };
  }
}
