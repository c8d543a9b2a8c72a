package org.mebit.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Value;
import org.mebit.result.Table;
import org.mebit.scenario.Claim;

/// The rows of a table that a claim is about, and the one number it makes of them.
final class Selection {
  /// Two real values that agree to nine digits are the same place of a sweep: its steps are coarser
  /// by far, and rounding of `from + i·step` is finer by far.
  private static final double SAME = 1e-9;

  private final Claim.ByStudy check;
  private final List<Double> values = new ArrayList<>();
  private final List<Double> positions = new ArrayList<>();
  private int matched;

  private Selection(Claim.ByStudy check) {
    this.check = check;
  }

  static Selection of(Claim.ByStudy check, Table table) {
    Selection selection = new Selection(check);
    List<String> names = new ArrayList<>();
    names.add(check.quantity());
    names.add(check.position().orElse(check.quantity()));
    check.rows().forEach(condition -> names.add(condition.column()));
    table.scan(names, selection::take);
    return selection;
  }

  private void take(@Nullable Object[] cells) {
    for (int i = 0; i < check.rows().size(); i++) {
      if (!meets(check.rows().get(i), cells[i + 2])) {
        return;
      }
    }
    matched++;
    if (cells[0] instanceof Number value && !Double.isNaN(value.doubleValue())) {
      values.add(value.doubleValue());
      positions.add(cells[1] instanceof Number position ? position.doubleValue() : Double.NaN);
    }
  }

  private static boolean meets(Claim.Condition condition, @Nullable Object cell) {
    return switch (condition) {
      case Claim.Condition.Is(_, Value value) -> is(value, cell);
      case Claim.Condition.Between(_, double from, double to) ->
          cell instanceof Number number
              && number.doubleValue() >= from
              && number.doubleValue() <= to;
    };
  }

  private static boolean is(Value value, @Nullable Object cell) {
    return switch (value) {
      case Value.Real real -> cell instanceof Number number && same(real.number(), number);
      case Value.Whole whole -> cell instanceof Long number && number == whole.number();
      case Value.Word word -> word.word().equals(cell);
      case Value.Flag flag -> cell instanceof Boolean set && set == flag.set();
      case Value.WholeList list ->
          cell instanceof long[] numbers
              ? Arrays.equals(numbers, list.numbers())
              : list.toString().equals(cell);
      case Value.Recording recording -> recording.file().equals(cell);
      case Value.Absent _ -> cell == null;
    };
  }

  private static boolean same(double wanted, Number number) {
    double x = number.doubleValue();
    return Math.abs(x - wanted) <= SAME * Math.max(Math.abs(x), Math.abs(wanted));
  }

  /// Why no number can be made; empty if one can.
  Optional<String> refusal() {
    if (check.reduce().stream().anyMatch(r -> r == Claim.Reduction.COUNT)) {
      return Optional.empty();
    }
    if (matched == 0) {
      return Optional.of("no row of the study has " + conditions());
    }
    if (values.isEmpty()) {
      return Optional.of(check.quantity() + " does not apply where " + conditions());
    }
    if (check.reduce().isEmpty() && matched > 1) {
      return Optional.of(
          matched + " rows have " + conditions() + "; name one with at, or add reduce");
    }
    return Optional.empty();
  }

  private String conditions() {
    if (check.rows().isEmpty()) {
      return "any value";
    }
    return check.rows().stream()
        .map(condition ->
            switch (condition) {
              case Claim.Condition.Is(String column, Value value) -> column + " = " + value;
              case Claim.Condition.Between(String column, double from, double to) ->
                  column + " in " + from + ".." + to;
            })
        .collect(Collectors.joining(", "));
  }

  /// The number, if there is no refusal.
  double value() {
    if (check.reduce().isEmpty()) {
      return values.getFirst();
    }
    return switch (check.reduce().get()) {
      case COUNT -> values.size();
      case MEAN -> numbers().average().orElseThrow();
      case MEDIAN -> median();
      case MIN -> extremum(false);
      case MAX -> extremum(true);
    };
  }

  private DoubleStream numbers() {
    return values.stream().mapToDouble(Double::doubleValue);
  }

  private double median() {
    double[] sorted = numbers().sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }

  /// The extremum, or the place of the first row that has it.
  private double extremum(boolean greatest) {
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      int order = Double.compare(values.get(i), values.get(best));
      if (greatest ? order > 0 : order < 0) {
        best = i;
      }
    }
    return (check.position().isPresent() ? positions : values).get(best);
  }
}
