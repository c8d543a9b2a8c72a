package org.mebit.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A curve and stretches of it, each magnified from the one before.
///
/// @param title drawn above, or null
/// @param steps the whole curve first, then stretch after stretch; one panel each, with horizontal
///   axes of their own
record ZoomChart(@Nullable String title, List<Chart> steps) implements Content {
  /// A panel that fills less than this part of the common vertical axis has one of its own.
  private static final double LEAST_FILLED = 0.2;

  ZoomChart {
    steps = onCommonAxis(steps);
  }

  @Override
  public Page page() {
    return ZoomSheet.of(this);
  }

  /// The figure in words.
  String description() {
    return steps.getFirst().description() + ", with " + (steps.size() - 1) + " zooms";
  }

  Axis y(int step) {
    return steps.get(step).yOf(0);
  }

  /// The vertical axis of the first panel is that of all, for eyes that compare.
  private static List<Chart> onCommonAxis(List<Chart> steps) {
    Axis widest = steps.getFirst().yOf(0);
    double low = widest.low();
    double high = widest.high();
    for (Chart step : steps) {
      Axis axis = step.yOf(0);
      low = Math.min(low, axis.low());
      high = Math.max(high, axis.high());
      widest = largest(axis) > largest(widest) ? axis : widest;
    }
    Axis common = new Axis(low, high, widest.log(), false, widest.label());
    List<Chart> charts = new ArrayList<>();
    for (Chart step : steps) {
      Axis own = step.yOf(0);
      double filled = common.position(own.high()) - common.position(own.low());
      boolean alone = filled < LEAST_FILLED && own.label().equals(common.label());
      charts.add(step.withY(alone ? own : common));
    }
    return List.copyOf(charts);
  }

  private static double largest(Axis axis) {
    return Math.max(Math.abs(axis.low()), Math.abs(axis.high()));
  }
}
