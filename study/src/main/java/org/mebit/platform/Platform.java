package org.mebit.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A physical system a study can name. This list is the one place that knows all of them.
public sealed interface Platform
    permits EnsembleChainPlatform,
        EnsembleLatticePlatform,
        NuclearPairPlatform,
        OscillatorPairPlatform,
        FelPairPlatform {
  /// Every platform, in the order `describe` lists them.
  static List<Platform> all() {
    return List.of(
        new EnsembleChainPlatform(),
        new EnsembleLatticePlatform(),
        new NuclearPairPlatform(),
        new OscillatorPairPlatform(),
        new FelPairPlatform());
  }

  /// The platform of that name.
  static Optional<Platform> named(String name) {
    return all().stream().filter(platform -> platform.name().equals(name)).findFirst();
  }

  /// snake_case, the value of `platform:` in a file.
  String name();

  /// One line: what it models.
  String summary();

  /// Papers to cite with its results, one line each.
  List<String> papers();

  /// What a study may set.
  List<Parameter> parameters();

  /// What a study may ask for.
  List<Quantity> quantities();

  /// The quantities of a study that names none.
  ///
  /// @param settings every value the study gives a parameter, by its name
  List<String> usualQuantities(Map<String, List<Value>> settings);

  /// Columns that tell the rows of a point apart, where a point may have several; a numbered column
  /// is named without its number.
  List<Quantity> rowKeys();

  /// Whether `column` is one of the [#rowKeys()], numbered or not.
  default boolean isRowKey(String column) {
    String base = column.replaceFirst("_[0-9]+$", "");
    return rowKeys().stream().anyMatch(key -> key.name().equals(column) || key.name().equals(base));
  }

  /// The small computations that belong to it, in the order `describe` lists them.
  default List<Calculator> calculators() {
    return List.of();
  }

  /// The parameters an example sets besides those it sweeps.
  default List<String> exampleParameters() {
    return parameters().stream().filter(Parameter::required).map(Parameter::name).toList();
  }

  /// The axis an example sweeps and that a figure puts on its x axis first.
  Axis exampleSweep();

  /// How the request would be served, or why it cannot be. Nothing is computed.
  Answer plan(Request request);
}
