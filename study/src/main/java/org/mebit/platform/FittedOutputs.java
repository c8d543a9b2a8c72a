package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.design.Estimate;
import org.mebit.oscillator.design.Interval;

/// Outputs of a fit: each number with its error, or with error and interval.
final class FittedOutputs {
  private final List<@Nullable Object> cells = new ArrayList<>();

  /// A number with error and 68 % interval: four outputs.
  static void declare(List<Quantity> outputs, String name, Unit unit, String meaning) {
    declareShort(outputs, name, unit, meaning);
    outputs.add(
        Quantity.real(
            name + "_low", unit, "lower end of its 68 % interval; empty if there is none"));
    outputs.add(Quantity.real(name + "_high", unit, "upper end"));
  }

  /// A number with its error: two outputs.
  static void declareShort(List<Quantity> outputs, String name, Unit unit, String meaning) {
    outputs.add(Quantity.real(name, unit, meaning));
    outputs.add(Quantity.real(name + "_error", unit, "its standard error"));
  }

  static void declareGoodness(List<Quantity> outputs) {
    outputs.add(
        Quantity.real("deviance", Unit.ONE, "twice the log likelihood lost against a perfect fit"));
    outputs.add(Quantity.real("chi_squared", Unit.ONE, "Pearson's"));
    outputs.add(
        new Quantity(
            "degrees_of_freedom",
            Unit.ONE,
            Quantity.Kind.WHOLE,
            "what the two should be about, if counts are not few"));
  }

  void add(Interval interval) {
    cells.add(interval.value());
    cells.add(interval.error());
    cells.add(Double.isFinite(interval.low()) ? interval.low() : null);
    cells.add(Double.isFinite(interval.high()) ? interval.high() : null);
  }

  void add(Estimate estimate) {
    cells.add(estimate.value());
    cells.add(estimate.error());
  }

  void add(@Nullable Object cell) {
    cells.add(cell);
  }

  /// Cells of an output that does not apply.
  void addNone(int count) {
    for (int i = 0; i < count; i++) {
      cells.add(null);
    }
  }

  List<@Nullable Object> cells() {
    return cells;
  }
}
