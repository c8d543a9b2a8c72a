package org.mebit.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;

/// A small computation that needs no study: declared once, read by the parser, by `describe` and by
/// every error message.
///
/// @param name snake_case, as on the command line
/// @param summary one line: what it tells
/// @param parameters what it takes
/// @param outputs what it gives
/// @param computation from values to outputs
public record Calculator(
    String name,
    String summary,
    List<Parameter> parameters,
    List<Quantity> outputs,
    Computation computation) {
  /// What a calculator does.
  @FunctionalInterface
  public interface Computation {
    /// A cell for each output, in their order: `Double`, `Long` or `String` by its kind, null where
    /// the output does not apply.
    ///
    /// @param given a value for every parameter
    /// @throws IllegalArgumentException if the values do not go together; its message is for people
    @Nullable Object[] of(Point given);
  }

  public Calculator {
    parameters = List.copyOf(parameters);
    outputs = List.copyOf(outputs);
  }

  /// Every calculator of every platform, in the order `describe` lists them.
  public static List<Calculator> all() {
    return Platform.all().stream().flatMap(platform -> platform.calculators().stream()).toList();
  }

  /// The calculator of that name.
  public static Optional<Calculator> named(String name) {
    return all().stream().filter(calculator -> calculator.name.equals(name)).findFirst();
  }

  /// A cell for each output, in their order: `Double`, `Long` or `String` by its kind, null where
  /// the output does not apply. No number is NaN or infinite.
  ///
  /// @param given a value for every parameter
  /// @throws IllegalArgumentException if the values do not go together, or a number is too large
  ///   for a double; its message is for people
  public List<@Nullable Object> values(Point given) {
    @Nullable Object[] cells = computation.of(given);
    if (cells.length != outputs.size()) {
      throw new IllegalStateException(
          name + " gave " + cells.length + " values for " + outputs.size() + " outputs");
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double number) {
        Require.finite(outputs.get(i).name(), number);
      }
      values.add(cells[i]);
    }
    return Collections.unmodifiableList(values);
  }
}
