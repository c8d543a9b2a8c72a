package org.mebit.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calculators of platform `oscillator_pair`.
final class OscillatorCalculators {
  static final Domain SHARE = new Domain.Reals(0, false, 1, true);

  private static final List<Calculator> ALL =
      List.of(
          OscillatorCountCalculators.countAnalysis(),
          OscillatorCountCalculators.planExperiment(),
          OscillatorFitCalculators.phase(),
          OscillatorFitCalculators.delay(),
          OscillatorHeatingCalculators.fit(),
          OscillatorHeatingCalculators.heating(),
          OscillatorDeviceCalculators.matching(),
          OscillatorDeviceCalculators.pulse(),
          OscillatorDeviceCalculators.occupation(),
          OscillatorDeviceCalculators.correlation(),
          OscillatorDeviceCalculators.visibility(),
          OscillatorDeviceCalculators.overlap(),
          OscillatorDeviceCalculators.autocorrelation(),
          OscillatorLinkCalculators.fibre(),
          OscillatorNetworkCalculators.twoOfMany(),
          OscillatorNetworkCalculators.bellTest(),
          OscillatorNetworkCalculators.swapping(),
          OscillatorNetworkCalculators.parallelLinks());

  private OscillatorCalculators() {}

  /// All of them, in the order `describe` lists them.
  static List<Calculator> all() {
    return ALL;
  }

  static Parameter required(String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.required(name, unit, domain, new Value.Real(typical), meaning);
  }

  static Parameter usual(String name, Unit unit, Domain domain, double usual, String meaning) {
    Value value = new Value.Real(usual);
    return Parameter.optional(name, unit, domain, value, value, meaning);
  }

  static Parameter absent(String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Absent(), new Value.Real(typical), meaning);
  }

  /// A file of columns that need not ascend, which may be left out.
  static Parameter file(
      String name, String typical, List<Domain.Recording.Column> columns, String meaning) {
    return Parameter.optional(
        name,
        Unit.ONE,
        new Domain.Recording(columns, false),
        new Value.Absent(),
        new Value.Recording(typical, "", columns.stream().map(column -> new double[0]).toList()),
        meaning);
  }

  /// The numbers of a column of a file.
  static double[] column(Point given, String file, int column) {
    return ((Value.Recording) given.value(file)).columns().get(column).clone();
  }

  /// What is wrong with a row of a file's numbers, counted from 1.
  static IllegalArgumentException inRow(Point given, String file, int row, String message) {
    return new IllegalArgumentException(
        given.value(file) + " row " + (row + 1) + " of numbers: " + message);
  }

  /// A real number, null if it was not given.
  static @Nullable Double given(Point given, String name) {
    return given.has(name) ? given.real(name) : null;
  }

  /// Which of some parameters is given.
  ///
  /// @throws IllegalArgumentException unless one is, and one only
  static String oneOf(Point given, String... names) {
    List<String> there = List.of(names).stream().filter(given::has).toList();
    if (there.size() != 1) {
      String last = names[names.length - 1];
      String others = String.join(", ", List.of(names).subList(0, names.length - 1));
      String all =
          names.length == 2
              ? "both are"
              : there.size() == names.length ? "all are" : String.join(" and ", there) + " are";
      throw new IllegalArgumentException(
          "one of "
              + others
              + " and "
              + last
              + " must be given, but "
              + (there.isEmpty() ? "none is" : all));
    }
    return there.getFirst();
  }
}
