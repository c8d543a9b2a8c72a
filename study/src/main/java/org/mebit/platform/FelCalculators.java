package org.mebit.platform;

import java.util.List;
import java.util.stream.Stream;

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
    return usual(name, name, usual, meaning);
  }

  /// The same for a parameter that is like one of studies.
  static Parameter usual(String name, String like, double usual, String meaning) {
    Parameter of = FelParameters.named(like);
    Value value = new Value.Real(usual);
    return Parameter.optional(name, of.unit(), of.domain(), value, value, meaning);
  }

  static Parameter absent(String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Absent(), new Value.Real(typical), meaning);
  }
}
