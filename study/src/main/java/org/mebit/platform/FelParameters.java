package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;

/// What a study of `fel_pair` may set.
final class FelParameters {
  /// The machine, in place of which undulator_parameter and recoil may stand.
  static final List<String> MACHINE =
      List.of("electron_energy", "undulator_field", "undulator_period");

  /// Fields beyond have harmonics by the thousand.
  static final double MOST_STRENGTH = 30;

  private static final double MOST_ANGLE = 1e3;

  private FelParameters() {}

  static List<Parameter> all() {
    List<Parameter> all = new ArrayList<>();
    addMachine(all);
    addPhotons(all);
    addCollection(all);
    addBunch(all);
    addNumerics(all);
    return all;
  }

  private static void addMachine(List<Parameter> all) {
    all.add(
        left(
            "electron_energy",
            Unit.ELECTRONVOLT,
            new Domain.Reals(1e8, true, 1e13, true),
            5e9,
            "energy of the electrons; what is left out goes as 1/gamma^2, 2e-6 of rates at 5 GeV"));
    all.add(
        left(
            "undulator_field",
            Unit.TESLA,
            Domain.positive(),
            1.32,
            "peak field of the undulator, along its long axis where it is elliptic"));
    all.add(
        left(
            "undulator_period",
            Unit.METRE,
            Domain.positive(),
            0.03,
            "length of a period of the undulator"));
    all.add(
        Parameter.optional(
            "undulator_periods",
            Unit.ONE,
            new Domain.Wholes(1, 10_000_000),
            new Value.Absent(),
            new Value.Whole(1392),
            "N_u: periods of the undulator"));
    all.add(
        left(
            "undulator_parameter",
            Unit.ONE,
            new Domain.Reals(0, false, MOST_STRENGTH, true),
            3.7,
            "K of the peak field, in place of undulator_field (and of the machine, with recoil)"));
    all.add(
        left(
            "recoil",
            Unit.ONE,
            new Domain.Reals(0, false, 10, true),
            7.9e-7,
            "kappa = gamma hbar k_u/(m c), in place of the machine; without either, the limit of no recoil"));
    all.add(
        Parameter.optional(
            "undulator",
            Unit.ONE,
            new Domain.Words(List.of("helical", "planar", "elliptic")),
            new Value.Word("helical"),
            new Value.Word("helical"),
            "shape of its field; the long axis of an elliptic one is the x axis, from which azimuths count"));
    all.add(
        left(
            "ellipticity",
            Unit.ONE,
            new Domain.Reals(-1, true, 1, true),
            0.5,
            "short over long axis of an elliptic field: 0 is planar, 1 helical, -1 helical the other way round"));
  }

  private static void addPhotons(List<Parameter> all) {
    all.add(
        left(
            "photon_energy_1",
            Unit.ELECTRONVOLT,
            Domain.positive(),
            180,
            "energy of photon 1 in the laboratory; without it and energy_fraction_1, both photons have the same energy"));
    all.add(
        left(
            "energy_fraction_1",
            Unit.ONE,
            Domain.positive(),
            1.0 / 3,
            "y1: energy of photon 1 over that of the fundamental on axis"));
    all.add(
        left(
            "angle_1",
            Unit.ONE,
            new Domain.Reals(0, true, MOST_ANGLE, true),
            0.6,
            "gamma tan Z of photon 1, Z from the beam's axis in the laboratory; angle_2 if not given"));
    all.add(
        left(
            "angle_2",
            Unit.ONE,
            new Domain.Reals(0, true, MOST_ANGLE, true),
            0.6,
            "gamma tan Z of photon 2; angle_1 if not given"));
    all.add(
        number(
            "azimuth",
            Unit.RADIAN,
            Domain.real(),
            0,
            Math.PI,
            "A2 - A1: azimuth of photon 2 from that of photon 1; pi is the opposite side"));
    all.add(
        number(
            "azimuth_1",
            Unit.RADIAN,
            Domain.real(),
            0,
            0.3,
            "A1: azimuth of photon 1, which matters where the undulator is not helical"));
    all.add(
        Parameter.optional(
            "floquet_number",
            Unit.ONE,
            new Domain.Wholes(1, 20),
            new Value.Whole(1),
            new Value.Whole(1),
            "n: undulator quanta that the electron takes in"));
  }

  private static void addCollection(List<Parameter> all) {
    all.add(
        left(
            "aperture_radius",
            Unit.ONE,
            new Domain.Reals(0, false, MOST_ANGLE, true),
            0.02,
            "radius, in gamma tan Z, of two round apertures about the photons' directions; entanglement is then that of the pairs that pass both and energy_window"));
    all.add(
        left(
            "energy_window",
            Unit.ELECTRONVOLT,
            Domain.positive(),
            10,
            "width of the two energy windows behind the apertures"));
    all.add(
        Parameter.optional(
            "window_position",
            Unit.ONE,
            new Domain.Words(List.of("centred", "below")),
            new Value.Absent(),
            new Value.Word("centred"),
            "centred: windows about the photons' energies; below: windows that end at the energy of photon 1 and at what that leaves of n times the fundamental's. Not given: below where an energy of photon 1 is given, else centred"));
    all.add(
        Parameter.optional(
            "polarization_axes",
            Unit.ONE,
            new Domain.Words(List.of("radial", "fixed")),
            new Value.Word("radial"),
            new Value.Word("fixed"),
            "axes of the polarization behind an aperture: radial from the beam's axis at each direction, or fixed as a polarimeter's"));
  }

  private static void addBunch(List<Parameter> all) {
    all.add(ends());
    all.add(left("bunch_charge", Unit.COULOMB, Domain.positive(), 180e-12, "charge of a bunch"));
    all.add(
        left(
            "peak_current",
            Unit.AMPERE,
            Domain.positive(),
            3400,
            "peak current of a bunch: gives microbunch_electrons where those are not given"));
    all.add(
        left(
            "pierce_parameter",
            Unit.ONE,
            new Domain.Reals(0, false, 0.1, true),
            2e-3,
            "rho of the FEL, which sets how many microbunches radiate in phase; without it the bunch is not microbunched"));
    all.add(
        left(
            "microbunch_electrons",
            Unit.ONE,
            new Domain.Reals(1, true, 1e15, true),
            1e6,
            "N_j: electrons of a microbunch"));
    all.add(
        left(
            "beam_size",
            Unit.METRE,
            Domain.positive(),
            30e-6,
            "rms radius of the electron beam per transverse axis; without it, microbunches radiate as points do"));
    all.add(left("repetition_rate", Unit.HERTZ, Domain.positive(), 120, "bunches per second"));
  }

  private static void addNumerics(List<Parameter> all) {
    all.add(
        Parameter.optional(
            "method",
            Unit.ONE,
            new Domain.Words(List.of("leading_order", "exact_scalar", "exact")),
            new Value.Word("leading_order"),
            new Value.Word("exact"),
            "leading_order in the recoil, at any recoil; exact_scalar: all recoil of an electron without spin; exact: Dirac electron with spin"));
    all.add(
        number(
            "tolerance",
            Unit.ONE,
            new Domain.Reals(1e-13, true, 0.1, true),
            1e-6,
            1e-6,
            "error wanted of entanglement, and of averages over apertures relatively; the sum over undulator quanta is cut at 1e-13 or, if that is less, a thousandth of it"));
  }

  /// What sends single photons off resonance.
  static Parameter ends() {
    return Parameter.optional(
        "undulator_ends",
        Unit.ONE,
        new Domain.Words(List.of("passage", "flight")),
        new Value.Word("flight"),
        new Value.Word("passage"),
        "background of an undulator whose field begins and stops at once: flight has the straight flight before and after, as charge conservation asks for; passage is the undulator's own part");
  }

  /// The parameter of that name.
  static Parameter named(String name) {
    return all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
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
