package org.mebit.platform;

import java.util.List;
import java.util.stream.Stream;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.rate.Machine;
import org.mebit.numeric.Require;

/// The calculators of platform `fel_pair`.
final class FelCalculators {
  private static final List<Calculator> ALL =
      List.of(
          FelMachineCalculators.undulator(),
          FelMachineCalculators.microbunching(),
          FelYieldCalculators.total(),
          FelDesignCalculators.design(),
          FelExponentCalculator.exponent(),
          FelBackgroundCalculators.background(),
          FelSourceCalculators.comparison());

  private FelCalculators() {}

  /// All of them, in the order `describe` lists them.
  static List<Calculator> all() {
    return ALL;
  }

  /// What gives a machine, and parameters besides.
  static List<Parameter> withMachine(Parameter... others) {
    return Stream.concat(
            Stream.of(
                required("electron_energy"),
                required("undulator_field"),
                inPlaceOf(
                    "undulator_parameter",
                    "undulator_field",
                    "K of the peak field, in place of undulator_field"),
                required("undulator_period"),
                FelParameters.named("undulator"),
                FelParameters.named("ellipticity")),
            Stream.of(others))
        .toList();
  }

  /// A parameter of studies that the calculator must be given.
  static Parameter required(String name) {
    Parameter of = FelParameters.named(name);
    return Parameter.required(name, of.unit(), of.domain(), of.typical(), of.meaning());
  }

  /// A parameter of studies that may stand in place of a required one.
  static Parameter inPlaceOf(String name, String base, String meaning) {
    Parameter of = FelParameters.named(name);
    return new Parameter(
        name, of.unit(), of.domain(), new Value.Absent(), false, of.typical(), meaning, base);
  }

  /// A parameter of studies that may be left out.
  static Parameter optional(String name, String meaning) {
    Parameter of = FelParameters.named(name);
    return Parameter.optional(
        name, of.unit(), of.domain(), new Value.Absent(), of.typical(), meaning);
  }

  /// A parameter of studies with a value of its own where it is left out.
  static Parameter usual(String name, double usual, String meaning) {
    Parameter of = FelParameters.named(name);
    Value value = new Value.Real(usual);
    return Parameter.optional(name, of.unit(), of.domain(), value, value, meaning);
  }

  static Parameter absent(String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Absent(), new Value.Real(typical), meaning);
  }

  /// The machine of a point; one period where their number is no parameter.
  static Machine machine(Point given) {
    Require.that(
        given.has("undulator_field") != given.has("undulator_parameter"),
        "one of undulator_field and undulator_parameter must be given, but "
            + (given.has("undulator_field") ? "both are" : "none is"));
    double period = given.real("undulator_period");
    double strength =
        given.has("undulator_parameter")
            ? given.real("undulator_parameter")
            : Machine.undulatorParameter(given.real("undulator_field"), period);
    boolean elliptic = given.word("undulator").equals("elliptic");
    Require.that(
        elliptic == given.has("ellipticity"),
        elliptic
            ? "ellipticity must be given for an elliptic undulator"
            : "ellipticity must be given with undulator=elliptic alone");
    UndulatorField field =
        switch (given.word("undulator")) {
          case "planar" -> UndulatorField.planar(strength);
          case "elliptic" -> UndulatorField.elliptic(strength, given.real("ellipticity"));
          default -> UndulatorField.helical(strength);
        };
    int periods =
        given.parameterNamed("undulator_periods") ? (int) given.whole("undulator_periods") : 1;
    return new Machine(given.real("electron_energy"), field, period, periods);
  }

  static double angle2(Point given) {
    return given.real(given.has("angle_2") ? "angle_2" : "angle_1");
  }

  /// `y₁`; that of equal energies if it is not given.
  static double fraction1(Point given, Machine machine) {
    if (given.has("energy_fraction_1")) {
      return given.real("energy_fraction_1");
    }
    double dressed = 1 + machine.field().meanSquare();
    double angle1 = given.real("angle_1");
    double angle2 = angle2(given);
    return dressed / (2 * dressed + angle1 * angle1 + angle2 * angle2);
  }

  /// `y₂`
  ///
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2
  static double fraction2(Point given, Machine machine, double fraction1) {
    double angle1 = given.real("angle_1");
    double fraction2 = machine.pairRate().fraction2(fraction1, angle1, angle2(given), 1);
    double dressed = 1 + machine.field().meanSquare();
    Require.that(
        fraction2 > 0,
        "energy_fraction_1 must be below "
            + new Value.Real(dressed / (dressed + angle1 * angle1))
            + " at this angle, but is "
            + new Value.Real(fraction1));
    return fraction2;
  }
}
