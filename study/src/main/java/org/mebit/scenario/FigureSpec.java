package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Columns over columns, as lines or as a heat map.
///
/// @param x column of the x axis: a varied parameter or a quantity
/// @param y columns drawn over it; for a heat map the swept parameter of the y axis
/// @param lines varied parameter whose values make separate lines
/// @param panels varied parameter whose values make separate panels
/// @param color quantity of a heat map
/// @param xScale scale of the x axis
/// @param yScale scale of the y axis
/// @param colorScale scale of the colours of a heat map
/// @param xRange ends of the x axis, in the unit of its column
/// @param yRange ends of the y axis, in the unit of the first y
/// @param errorBars whether the errors of what is drawn are drawn too
/// @param polar whether a heat map is drawn around a centre, with x as the angle and y as the
///   radius
/// @param mark a point of a heat map, or one of each of its panels, that bears a dot
/// @param zooms stretches of the x axis, each inside the one before, that have panels of their own
///   below the whole curve
public record FigureSpec(
    String x,
    List<String> y,
    Optional<String> lines,
    Optional<String> panels,
    Optional<String> color,
    Scale xScale,
    Scale yScale,
    Scale colorScale,
    Optional<Range> xRange,
    Optional<Range> yRange,
    boolean errorBars,
    boolean polar,
    Optional<Mark> mark,
    List<Range> zooms)
    implements StudyFigure {
  public FigureSpec {
    y = List.copyOf(y);
    zooms = List.copyOf(zooms);
  }

  /// How an axis is divided.
  public enum Scale {
    /// Equal steps.
    LINEAR,
    /// Equal ratios.
    LOG
  }

  /// The ends of an axis, `from < to`.
  public record Range(double from, double to) {
    /// From one end to the other.
    public double width() {
      return to - from;
    }
  }

  /// A point of a heat map, in the units of its columns; an empty coordinate is in each panel the
  /// value that the panel is for.
  public record Mark(OptionalDouble x, OptionalDouble y) {}
}
