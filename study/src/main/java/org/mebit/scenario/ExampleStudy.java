package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mebit.platform.Axis;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// A study to start from, written from a platform's declarations.
///
/// @param platform the one it is for
record ExampleStudy(Platform platform) {
  /// Recognises equal steps: a few units in the last place of the largest value.
  private static final double EQUAL = 1e-13;

  private record Line(String code, String comment) {}

  String text() {
    Axis sweep = platform.exampleSweep();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("# " + platform.name() + ": " + platform.summary(), ""));
    lines.add(new Line("title: First steps with " + platform.name(), ""));
    lines.add(new Line("platform: " + platform.name(), ""));
    List<Parameter> fixed =
        platform.parameters().stream()
            .filter(p -> !p.name().equals(sweep.parameter()) && !p.isVariant())
            .toList();
    List<String> set = platform.exampleParameters();
    boolean any = fixed.stream().anyMatch(parameter -> set.contains(parameter.name()));
    lines.add(new Line(any ? "parameters:" : "# parameters:", ""));
    for (Parameter parameter : fixed) {
      String start = set.contains(parameter.name()) ? "  " : "  # ";
      // A recording that is typical is not there.
      boolean typical =
          parameter.usual() instanceof Value.Absent
              && !(parameter.typical() instanceof Value.Recording);
      Value value = typical ? parameter.typical() : parameter.usual();
      lines.add(
          new Line(
              start + parameter.name() + ": " + value,
              parameter.meaning() + unit(parameter.unit())));
    }
    lines.add(new Line("sweep:", ""));
    for (Parameter parameter : platform.parameters()) {
      if (parameter.name().equals(sweep.parameter())) {
        lines.add(
            new Line(
                "  " + parameter.name() + ": " + axis(sweep.values()),
                parameter.meaning() + unit(parameter.unit())));
      }
    }
    lines.add(new Line("quantities:", ""));
    for (Quantity quantity : platform.quantities()) {
      boolean usual = platform.usualQuantities(Map.of()).contains(quantity.name());
      lines.add(
          new Line(
              (usual ? "  - " : "  # - ") + quantity.name(),
              quantity.meaning() + unit(quantity.unit())));
    }
    lines.add(
        new Line(
            "figure: {x: "
                + sweep.parameter()
                + ", y: "
                + platform.usualQuantities(Map.of()).getFirst()
                + "}",
            ""));
    lines.add(new Line("seed: 1", "of random numbers, where any are drawn"));
    return written(lines);
  }

  private static String written(List<Line> lines) {
    int widest =
        lines.stream()
            .filter(line -> !line.comment.isEmpty())
            .mapToInt(line -> line.code.length())
            .max()
            .orElse(0);
    return lines.stream()
        .map(line ->
            line.comment.isEmpty()
                ? line.code
                : line.code + " ".repeat(widest - line.code.length()) + "  # " + line.comment)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String unit(Unit unit) {
    return unit.symbol().isEmpty() ? "" : " [" + unit.symbol() + "]";
  }

  /// `{from, to, points}` where the steps are equal, otherwise the values.
  static String axis(List<Value> values) {
    if (values.size() > 2 && values.stream().allMatch(ExampleStudy::isNumber)) {
      double[] numbers = values.stream().mapToDouble(ExampleStudy::number).toArray();
      int last = numbers.length - 1;
      String ends =
          "{from: " + end(values.getFirst()) + ", to: " + end(values.getLast()) + ", points: ";
      if (equal(numbers, false)) {
        return ends + (last + 1) + "}";
      }
      if (numbers[0] > 0 && numbers[last] > 0 && equal(numbers, true)) {
        return ends + (last + 1) + ", scale: log}";
      }
    }
    return values.stream()
        .map(Value::toString)
        .collect(Collectors.joining(", ", "{values: [", "]}"));
  }

  private static boolean equal(double[] numbers, boolean log) {
    int last = numbers.length - 1;
    double from = log ? Math.log(numbers[0]) : numbers[0];
    double to = log ? Math.log(numbers[last]) : numbers[last];
    for (int i = 0; i <= last; i++) {
      double expected = from + (to - from) * i / last;
      double value = log ? Math.log(numbers[i]) : numbers[i];
      if (!(Math.abs(value - expected) <= EQUAL * Math.max(Math.abs(from), Math.abs(to)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Real || value instanceof Value.Whole;
  }

  private static double number(Value value) {
    return switch (value) {
      case Value.Real real -> real.number();
      case Value.Whole whole -> whole.number();
      default -> throw new IllegalArgumentException(value + " is no number");
    };
  }

  private static String end(Value value) {
    double x = number(value);
    if (x == Math.PI) {
      return "pi";
    }
    return x == 2 * Math.PI ? "2*pi" : value.toString();
  }
}
