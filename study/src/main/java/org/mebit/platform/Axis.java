package org.mebit.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One swept parameter and its values, in the order written.
public record Axis(String parameter, List<Value> values) {
  public Axis {
    values = values instanceof LinearValues ? values : List.copyOf(values);
  }

  /// The axis that full curves run along: the one of most equal steps, of several the first; empty
  /// where none has equal steps.
  public static Optional<Axis> longestLinear(List<Axis> axes) {
    return axes.stream()
        .filter(axis -> axis.values() instanceof LinearValues)
        .max(Comparator.comparingInt(axis -> axis.values().size()));
  }

  /// Whether the values go up or down by ratios rather than by differences: a figure shows them on
  /// a log scale. True where all are positive numbers, they span a decade, and the middle one lies
  /// nearer the geometric than the arithmetic mean of the ends.
  public boolean isGeometric() {
    if (values instanceof LinearValues) {
      return false;
    }
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          switch (values.get(i)) {
            case Value.Real real -> real.number();
            case Value.Whole whole -> whole.number();
            default -> 0;
          };
      if (!(numbers[i] > 0)) {
        return false;
      }
    }
    if (numbers.length < 3) {
      return false;
    }
    double first = numbers[0];
    double last = numbers[numbers.length - 1];
    double middle = numbers[numbers.length / 2];
    boolean wide = Math.max(first, last) >= 10 * Math.min(first, last);
    return wide
        && Math.abs(middle - Math.sqrt(first * last)) < Math.abs(middle - 0.5 * (first + last));
  }
}
