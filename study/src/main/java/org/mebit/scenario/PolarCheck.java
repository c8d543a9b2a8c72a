package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// Says what keeps a figure from being drawn around a centre.
///
/// @param figure the keys
/// @param columns those it may name
record PolarCheck(Node.Mapping figure, FigureColumns columns) {
  private static final double TURN = 2 * Math.PI;

  /// Rounding of the ends of a sweep, of a turn.
  private static final double SLACK = 1e-9;

  /// @param x the angle, if it could be read
  /// @param y the radius, if it could be read
  /// @param yRange the radii shown
  void check(Optional<String> x, List<String> y, Optional<FigureSpec.Range> yRange) {
    if (figure.get("color").isEmpty()) {
      say("polar", "figure.polar needs a heat map, but there is no color");
    }
    x.filter(columns.varied()::contains).ifPresent(this::checkAngle);
    y.stream().filter(columns.varied()::contains).limit(1).forEach(this::checkRadius);
    if (yRange.isPresent() && yRange.get().from() < 0) {
      say(
          "y_range",
          "figure.y_range must be at least 0 in a polar figure, but starts at "
              + new Value.Real(yRange.get().from()));
    }
    for (String key : List.of("x_scale", "y_scale")) {
      if (figure.value(key).orElse(null) instanceof Node.Text text && text.text().equals("log")) {
        say(key, "figure." + key + " must be linear in a polar figure, but is log");
      }
    }
  }

  private void checkAngle(String name) {
    Unit unit = columns.unit(name);
    if (unit != Unit.RADIAN) {
      say(
          "x",
          "figure.x must be an angle in a polar figure, but " + name + " is " + unit.dimension());
      return;
    }
    List<Double> values = columns.numbers(name);
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    if (most - least > TURN * (1 + SLACK)) {
      say(
          "x",
          "figure.x must go round at most once in a polar figure, by 2*pi, but "
              + name
              + " goes from "
              + new Value.Real(least)
              + " to "
              + new Value.Real(most));
    }
  }

  private void checkRadius(String name) {
    columns.numbers(name).stream()
        .filter(value -> value < 0)
        .findFirst()
        .ifPresent(value ->
            say(
                "y",
                "figure.y must be at least 0 in a polar figure, but "
                    + name
                    + " takes the value "
                    + new Value.Real(value)));
  }

  private void say(String key, String words) {
    columns.complaints().add(figure.get(key).map(Node.Entry::place).orElse(figure.place()), words);
  }
}
