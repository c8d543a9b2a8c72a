package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;

import java.util.List;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Machine;
import org.mebit.fel.rate.Microbunching;
import org.mebit.fel.rate.TransverseForm;

/// Calculators of machine and bunch.
final class FelMachineCalculators {
  private static final String EQUAL =
      "y1: energy of photon 1 over the fundamental's; equal energies if not given";

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
            Quantity.real("peak_parameter", Unit.ONE, "K of the peak field"),
            Quantity.real("mean_square", Unit.ONE, "K^2 of a helical undulator, K^2/2 of a planar"),
            Quantity.real("gamma", Unit.ONE, "Lorentz factor of the electrons as injected"),
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
                "of either photon where both are at angle_1 and have the same energy"),
            Quantity.real(
                "yield_per_period",
                Unit.ONE,
                "alpha^2 kappa^2/pi^2: scale of the pairs of an electron in a period")),
        given -> {
          Machine machine = FelCalculators.machine(given);
          double y1 = FelCalculators.fraction1(given, machine);
          double y2 = FelCalculators.fraction2(given, machine, y1);
          double angle1 = given.real("angle_1");
          return new Object[] {
            given.has("undulator_parameter")
                ? given.real("undulator_parameter")
                : Machine.undulatorParameter(given.real("undulator_field"), machine.period()),
            machine.field().meanSquare(),
            machine.gamma(),
            machine.fundamentalEnergy(),
            machine.fundamentalWavelength(),
            machine.electronFrameQuantum(),
            machine.recoil(),
            machine.polarAngle(angle1),
            machine.polarAngle(FelCalculators.angle2(given)),
            y1 * machine.fundamentalEnergy(),
            y2 * machine.fundamentalEnergy(),
            y1 + y2,
            machine.equalFraction(angle1, 1) * machine.fundamentalEnergy(),
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
            usual("beam_size", 30e-6, "rms size of the beam in either direction"),
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
                "cooperation_periods",
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
                "F_MB: pairs of the bunch over pairs of an electron"),
            Quantity.real(
                "enhancement", Unit.ONE, "F_MB/N_e: over electrons that emit independently"),
            Quantity.real(
                "transverse_factor", Unit.ONE, "what the width of a Gaussian beam leaves of F_MB"),
            Quantity.real("wide_beam_factor", Unit.ONE, "F_MB with it"),
            Quantity.real(
                "measured_factor", Unit.ONE, "the factor of sections with the bunching given")),
        given -> {
          Machine machine = FelCalculators.machine(given);
          Bunch bunch =
              new Bunch(
                  given.real("bunch_charge"), given.real("peak_current"), given.real("beam_size"));
          double flat = bunch.electronsPerWavelength(machine.fundamentalWavelength());
          double pierce = given.real("pierce_parameter");
          Microbunching slices =
              Microbunching.ofPierce(
                  bunch.electrons(),
                  pierce,
                  given.has("microbunch_electrons") ? given.real("microbunch_electrons") : flat);
          double y1 = FelCalculators.fraction1(given, machine);
          double y2 = FelCalculators.fraction2(given, machine, y1);
          double factor = slices.factor(y1 + y2);
          double transverse =
              TransverseForm.of(machine, bunch.size())
                  .factor(
                      y1,
                      given.real("angle_1"),
                      y2,
                      FelCalculators.angle2(given),
                      given.real("azimuth"));
          return new Object[] {
            bunch.electrons(),
            bunch.duration(),
            flat,
            slices.perBunch(),
            Microbunching.cooperationPeriods(pierce),
            (long) slices.periods(),
            slices.sections(),
            Microbunching.phaseAdvance(y1 + y2),
            slices.phasing(y1 + y2),
            factor,
            factor / bunch.electrons(),
            transverse,
            factor * transverse,
            given.has("bunching") ? slices.measured(given.real("bunching")) : null
          };
        });
  }
}
