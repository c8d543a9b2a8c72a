package org.mebit.platform;

import java.util.ArrayList;
import java.util.Arrays;
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
/// @param curve columns of the table it gives besides; empty if it gives none
/// @param computation from values to outputs and table
public record Calculator(
    String name,
    String summary,
    List<Parameter> parameters,
    List<Quantity> outputs,
    List<Quantity> curve,
    CurveComputation computation) {
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

  /// What a calculator with a table does.
  @FunctionalInterface
  public interface CurveComputation {
    /// Cells and rows.
    ///
    /// @param given a value for every parameter
    /// @throws IllegalArgumentException if the values do not go together; its message is for people
    Computed of(Point given);
  }

  /// What was computed.
  ///
  /// @param cells as [Computation] gives them
  /// @param rows of the table, each with a number for every column of the curve, null where the
  ///   column does not apply
  public record Computed(List<@Nullable Object> cells, List<@Nullable Double[]> rows) {
    public Computed {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      rows = List.copyOf(rows);
    }
  }

  public Calculator {
    parameters = List.copyOf(parameters);
    outputs = List.copyOf(outputs);
    curve = List.copyOf(curve);
  }

  /// A calculator without a table.
  public Calculator(
      String name,
      String summary,
      List<Parameter> parameters,
      List<Quantity> outputs,
      Computation computation) {
    this(
        name,
        summary,
        parameters,
        outputs,
        List.of(),
        given -> new Computed(Arrays.asList(computation.of(given)), List.of()));
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
    return computed(given).cells();
  }

  /// Cells as [#values] gives them, and the rows of the curve.
  ///
  /// @throws IllegalArgumentException as [#values] does
  public Computed computed(Point given) {
    Computed computed = computation.of(given);
    List<@Nullable Object> cells = computed.cells();
    if (cells.size() != outputs.size()) {
      throw new IllegalStateException(
          name + " gave " + cells.size() + " values for " + outputs.size() + " outputs");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof Double number) {
        Require.finite(outputs.get(i).name(), number);
      }
    }
    for (@Nullable Double[] row : computed.rows()) {
      if (row.length != curve.size()) {
        throw new IllegalStateException(
            name + " gave " + row.length + " numbers for " + curve.size() + " columns");
      }
      for (int i = 0; i < row.length; i++) {
        Double number = row[i];
        if (number != null) {
          Require.finite(curve.get(i).name(), number);
        }
      }
    }
    return computed;
  }
}
