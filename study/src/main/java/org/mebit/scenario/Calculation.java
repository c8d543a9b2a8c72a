package org.mebit.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Calculator;
import org.mebit.platform.Parameter;
import org.mebit.platform.Point;
import org.mebit.platform.Value;

/// A calculator with a value for everything it takes.
///
/// ```
/// mebit calc nuclear_rates alpha=1 flux=2.9e6 "bandwidth=1 eV"
/// ```
///
/// @param calculator what computes
/// @param given one value per parameter, defaults too
public record Calculation(Calculator calculator, Point given) {
  /// What came of reading.
  public sealed interface Outcome {
    /// It can be computed.
    record Ready(Calculation calculation) implements Outcome {}

    /// It cannot, for these reasons: all of them.
    record Unreadable(List<Complaint> complaints) implements Outcome {
      public Unreadable {
        complaints = List.copyOf(complaints);
      }
    }
  }

  /// Reads arguments of the command line: `alpha=1`, `"bandwidth=1 eV"`, `"thickness=3*sqrt(2)
  /// um"`.
  public static Outcome read(Calculator calculator, List<String> arguments) {
    Complaints complaints = new Complaints();
    CalculationReader reader = new CalculationReader(calculator, complaints);
    return reader
        .read(arguments)
        .<Outcome>map(Outcome.Ready::new)
        .orElseGet(() -> new Outcome.Unreadable(complaints.sorted()));
  }

  /// Every parameter with its value, in the calculator's order.
  public Map<String, Value> values() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : calculator.parameters()) {
      values.put(parameter.name(), given.value(parameter.name()));
    }
    return Collections.unmodifiableMap(values);
  }

  /// Computes: a cell for each output, in their order, null where it does not apply.
  ///
  /// @throws IllegalArgumentException if the values do not go together; its message is for people
  public List<@Nullable Object> outputs() {
    return calculator.values(given);
  }

  /// Computes the outputs and the rows of the curve.
  ///
  /// @throws IllegalArgumentException as [#outputs] does
  public Calculator.Computed computed() {
    return calculator.computed(given);
  }
}
