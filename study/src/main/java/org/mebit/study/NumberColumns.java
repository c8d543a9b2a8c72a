package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.result.Column;
import org.mebit.result.CurveOutputs;

/// The outputs of a plan that are numbers.
final class NumberColumns {
  private static final String TOLERANCE = "tolerance";
  private static final String ERROR = "_error";

  private final Job job;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final CurveOutputs outputs;

  NumberColumns(Job job, Layout layout) {
    this.job = job;
    List<Quantity> all = job.plan().outputs();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() != Quantity.Kind.TEXT) {
        columns.add(layout.columns().get(layout.variedCount() + i));
        places.add(i);
      }
    }
    outputs = new CurveOutputs(columns);
  }

  /// How many there are.
  int count() {
    return columns.size();
  }

  /// Which of them are quantities, and which their errors.
  CurveOutputs outputs() {
    return outputs;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /// The place of one among all outputs of the plan.
  int place(int number) {
    return places.get(number);
  }

  boolean isError(int number) {
    return columns.get(number).name().endsWith(ERROR);
  }

  /// The symbol of the unit in which a platform takes a tolerance; empty if it takes none.
  static Optional<String> toleranceUnit(Job job) {
    return job.parameters().stream()
        .filter(parameter -> parameter.name().equals(TOLERANCE))
        .map(parameter -> parameter.unit().symbol())
        .findFirst();
  }

  /// Whether a number is an error that is judged by the tolerance.
  boolean isJudged(int number) {
    return isError(number) && toleranceUnit(job).equals(Optional.of(columns.get(number).unit()));
  }

  /// The tolerance of a judged error at a point; null if there is none.
  @Nullable Double tolerance(int number, Point point) {
    String name = columns.get(number).name();
    var tolerance = job.plan().tolerance(point, name.substring(0, name.length() - ERROR.length()));
    return tolerance.isPresent() ? (Double) tolerance.getAsDouble() : null;
  }
}
