package org.mebit.figure;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Collects the choices of a [FigureSpec]; whatever is not chosen is left at its default.
public final class FigureSpecBuilder {
  private final String x;
  private final List<String> y;
  private final @Nullable String color;
  private @Nullable String lines;
  private @Nullable String panels;
  private FigureSpec.Scale xScale = FigureSpec.Scale.LINEAR;
  private FigureSpec.Scale yScale = FigureSpec.Scale.LINEAR;
  private FigureSpec.Scale colorScale = FigureSpec.Scale.LINEAR;
  private FigureSpec.@Nullable Range xRange;
  private FigureSpec.@Nullable Range yRange;
  private boolean pi;
  private boolean errorBars;
  private boolean bands;
  private boolean polar;
  private FigureSpec.@Nullable Mark mark;
  private @Nullable String title;

  FigureSpecBuilder(String x, List<String> y, @Nullable String color) {
    this.x = x;
    this.y = y;
    this.color = color;
  }

  /// Draws one line per value of this column; null for one line.
  public FigureSpecBuilder lines(@Nullable String column) {
    lines = column;
    return this;
  }

  /// Draws one panel per value of this column; null for one panel.
  public FigureSpecBuilder panels(@Nullable String column) {
    panels = column;
    return this;
  }

  /// Sets the scale of the horizontal axis.
  public FigureSpecBuilder xScale(FigureSpec.Scale scale) {
    xScale = scale;
    return this;
  }

  /// Sets the scale of the vertical axis.
  public FigureSpecBuilder yScale(FigureSpec.Scale scale) {
    yScale = scale;
    return this;
  }

  /// Sets the scale of the colours of a heat map.
  public FigureSpecBuilder colorScale(FigureSpec.Scale scale) {
    colorScale = scale;
    return this;
  }

  /// Shows this part of the horizontal axis, in the unit of its column.
  public FigureSpecBuilder xRange(double from, double to) {
    xRange = new FigureSpec.Range(from, to);
    return this;
  }

  /// Shows this part of the vertical axis, in the unit of its column.
  public FigureSpecBuilder yRange(double from, double to) {
    yRange = new FigureSpec.Range(from, to);
    return this;
  }

  /// Marks the x axis at multiples of π.
  public FigureSpecBuilder pi() {
    pi = true;
    return this;
  }

  /// Draws the columns `<y>_error` as capped bars.
  public FigureSpecBuilder errorBars() {
    errorBars = true;
    return this;
  }

  /// Fills the area between the columns `<y>_min` and `<y>_max`, of which `y` is the mean.
  public FigureSpecBuilder bands() {
    bands = true;
    return this;
  }

  /// Draws a heat map around a centre: `x`, in rad, is the angle and `y`, from 0 on, the radius.
  public FigureSpecBuilder polar() {
    polar = true;
    return this;
  }

  /// Puts a dot at a point of a heat map, in the units of its columns.
  public FigureSpecBuilder mark(double x, double y) {
    return mark(OptionalDouble.of(x), OptionalDouble.of(y));
  }

  /// Puts a dot at a point of a heat map; an empty coordinate is the value of the panel.
  public FigureSpecBuilder mark(OptionalDouble x, OptionalDouble y) {
    mark = new FigureSpec.Mark(x, y);
    return this;
  }

  /// Draws this title above the figure; null for none.
  public FigureSpecBuilder title(@Nullable String text) {
    title = text;
    return this;
  }

  /// The figure chosen.
  ///
  /// @throws IllegalArgumentException if the choices do not go together
  public FigureSpec build() {
    return new FigureSpec(
        x,
        y,
        color,
        lines,
        panels,
        xScale,
        yScale,
        colorScale,
        xRange,
        yRange,
        pi,
        errorBars,
        bands,
        polar,
        mark,
        title);
  }
}
