package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;

/// What a study of `oscillator_pair` may set.
final class OscillatorParameters {
  /// Parameters of a device, which may differ between devices A and B.
  static final List<String> OF_DEVICES =
      List.of(
          "pump_probability",
          "swap_efficiency",
          "occupation_before_pulse",
          "decay_rate",
          "heating_rate",
          "heating_decay_rate",
          "bath_occupation",
          "read_heating",
          "fibre_length");

  /// Parameters of a detector, which may differ between detectors 1 and 2.
  static final List<String> OF_DETECTORS = List.of("dark_counts_pump", "dark_counts_read");

  /// Parameters of a path, which may differ between devices and between detectors.
  static final List<String> OF_PATHS = List.of("efficiency_pump", "efficiency_read");

  private static final Domain FRACTION = new Domain.Reals(0, true, 1, true);
  private static final Domain EFFICIENCY = new Domain.Reals(0, false, 1, true);

  private OscillatorParameters() {}

  static List<Parameter> all() {
    List<Parameter> all = new ArrayList<>();
    addDevices(all);
    addOptics(all);
    addDetectors(all);
    addExperiment(all);
    return all;
  }

  private static void addDevices(List<Parameter> all) {
    both(
        all,
        Parameter.required(
            "pump_probability",
            Unit.ONE,
            Domain.notNegative(),
            new Value.Real(7e-3),
            "p = sinh^2 r: Stokes photons a pump pulse scatters off a device in its ground state"));
    both(
        all,
        number(
            "swap_efficiency",
            Unit.ONE,
            EFFICIENCY,
            1,
            0.034,
            "share of its phonons that the read pulse turns into photons"));
    both(
        all,
        number(
            "occupation_before_pulse",
            Unit.ONE,
            Domain.notNegative(),
            0,
            0.02,
            "n0: thermal phonons of a device before the pump pulse"));
    both(
        all,
        number(
            "decay_rate",
            Unit.PER_SECOND,
            Domain.notNegative(),
            0,
            2.5e5,
            "Gamma: decay rate of a device's phonons, 1/lifetime"));
    both(
        all,
        number(
            "heating_rate",
            Unit.PER_SECOND,
            Domain.notNegative(),
            0,
            2.8e5,
            "k: phonons per second that absorbed pump light adds at first"));
    both(
        all,
        number(
            "heating_decay_rate",
            Unit.PER_SECOND,
            Domain.notNegative(),
            0,
            2e6,
            "gamma: decay rate of the hot bath behind this heating"));
    both(
        all,
        number(
            "bath_occupation",
            Unit.ONE,
            Domain.notNegative(),
            0,
            0.02,
            "n_init: phonons that a device tends to at long delays"));
    both(
        all,
        number(
            "read_heating",
            Unit.ONE,
            Domain.notNegative(),
            0,
            0.05,
            "n_read: phonons that absorbed read light adds before they are read"));
  }

  private static void addOptics(List<Parameter> all) {
    all.add(
        number(
            "delay",
            Unit.SECOND,
            Domain.notNegative(),
            0,
            123e-9,
            "tau: from the pump to the read pulse"));
    all.add(
        number(
            "phase",
            Unit.RADIAN,
            Domain.real(),
            0,
            Math.PI,
            "phase of device A's light against B's, pump and read together, without what frequency_difference adds; at pi clicks of different detectors coincide"));
    all.add(
        number(
            "frequency_difference",
            Unit.HERTZ,
            Domain.real(),
            0,
            45e6,
            "mechanical frequency difference: it adds 2 pi frequency_difference delay to the phase"));
    all.add(
        number(
            "splitter_transmission",
            Unit.ONE,
            FRACTION,
            0.5,
            0.5,
            "T: share of A's light that reaches detector 1, and of B's that reaches detector 2"));
    all.add(
        number(
            "overlap_pump",
            Unit.ONE,
            FRACTION,
            1,
            0.97,
            "overlap of the amplitudes of the two devices' Stokes photons"));
    all.add(
        number(
            "overlap_read",
            Unit.ONE,
            FRACTION,
            1,
            0.95,
            "overlap of the amplitudes of the two devices' read photons"));
    all.add(
        number(
            "phase_jitter",
            Unit.RADIAN,
            Domain.notNegative(),
            0,
            0.2,
            "standard deviation of the phase from trial to trial"));
    both(
        all,
        number(
            "fibre_length",
            Unit.METRE,
            Domain.notNegative(),
            0,
            10_000,
            "fibre put between a device and the splitter; one value is for each arm, so that the devices are twice as far apart"));
    all.add(
        number(
            "fibre_attenuation",
            Unit.DECIBEL_PER_KILOMETRE,
            Domain.notNegative(),
            0.17,
            0.17,
            "attenuation of that fibre"));
  }

  private static void addDetectors(List<Parameter> all) {
    all.add(
        Parameter.optional(
            "detectors",
            Unit.ONE,
            new Domain.Words(List.of("number", "threshold")),
            new Value.Word("number"),
            new Value.Word("threshold"),
            "number counts photons; threshold clicks once in a window, however many there are"));
    paths(
        all,
        "efficiency_pump",
        0.02,
        "chance of a Stokes photon from a device to be counted at the detector it is sent to");
    paths(
        all,
        "efficiency_read",
        0.025,
        "chance of a read photon from a device to be counted at the detector it is sent to");
    detectors(
        all,
        "dark_counts_pump",
        1e-6,
        "mean dark counts, and counts of light that no device sent, of a detector in the pump window");
    detectors(all, "dark_counts_read", 2e-6, "likewise in the read window");
    all.add(
        number(
            "leaked_photons",
            Unit.ONE,
            Domain.notNegative(),
            0,
            0.03,
            "n_leak: photons of the read pulse that leak through the filters, per phonon a device transfers; both devices' leaks add"));
  }

  private static void addExperiment(List<Parameter> all) {
    all.add(
        number(
            "repetition_period",
            Unit.SECOND,
            Domain.positive(),
            50e-6,
            50e-6,
            "time from trial to trial"));
    all.add(
        number(
            "trials",
            Unit.ONE,
            new Domain.Reals(1, true, 1e15, true),
            1e9,
            1e9,
            "trials of expected_confidence and of what is sampled"));
    all.add(
        number(
            "overhead",
            Unit.ONE,
            Domain.notNegative(),
            0.15,
            0.15,
            "time for locks and data over the time of measurement"));
    all.add(
        number(
            "significance",
            Unit.ONE,
            new Domain.Reals(0.1, true, 7, true),
            3,
            3,
            "standard deviations, one-sided, by which the witness shall lie below the bound"));
    all.add(bound());
    all.add(
        Parameter.optional(
            "herald",
            Unit.ONE,
            new Domain.Wholes(1, 2),
            new Value.Whole(1),
            new Value.Whole(1),
            "detector whose click leaves the state of concurrence and log_negativity"));
    all.add(
        number(
            "tolerance",
            Unit.BIT,
            new Domain.Reals(1e-13, true, 1, true),
            1e-9,
            1e-9,
            "error wanted of entanglement in bit"));
  }

  /// The parameter of that name.
  static Parameter named(String name) {
    return all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
  }

  /// What a witness must fall below.
  static Parameter bound() {
    return number(
        "bound",
        Unit.ONE,
        new Domain.Reals(0, false, 1, true),
        1,
        0.995,
        "what the witness must fall below; below 1 to allow for systematic errors");
  }

  /// One value for both devices, or one for each.
  private static void both(List<Parameter> all, Parameter parameter) {
    all.add(parameter);
    all.add(parameter.variant("_a", "of device A"));
    all.add(parameter.variant("_b", "of device B"));
  }

  private static void detectors(List<Parameter> all, String name, double typical, String meaning) {
    Parameter parameter = number(name, Unit.ONE, Domain.notNegative(), 0, typical, meaning);
    all.add(parameter);
    all.add(parameter.variant("_1", "of detector 1"));
    all.add(parameter.variant("_2", "of detector 2"));
  }

  private static void paths(List<Parameter> all, String name, double typical, String meaning) {
    Parameter parameter = left(name, Unit.ONE, EFFICIENCY, typical, meaning + "; 1 if not given");
    all.add(parameter);
    all.add(parameter.variant("_a", "for light of device A"));
    all.add(parameter.variant("_b", "for light of device B"));
    all.add(
        parameter.variant(
            "_1",
            "at detector 1; where devices have values of their own too, they multiply, and none may be left out"));
    all.add(
        parameter.variant(
            "_2",
            "at detector 2; where devices have values of their own too, they multiply, and none may be left out"));
  }

  private static Parameter number(
      String name, Unit unit, Domain domain, double usual, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Real(usual), new Value.Real(typical), meaning);
  }

  private static Parameter left(
      String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Absent(), new Value.Real(typical), meaning);
  }
}
