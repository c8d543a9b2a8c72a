package org.mebit.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a figure shows: names of columns, and the few choices a paper figure needs.
///
/// A figure without a `color` column is a line figure: each column of `y` over `x`, one line per
/// value of `lines`, one panel per value of `panels`. With a `color` column it is a heat map over
/// `x` and the only column of `y`.
///
/// @param x column of the horizontal axis
/// @param y columns of the vertical axis; several units make panels stacked over one x axis
/// @param color column shown as the colour of a heat map
/// @param lines column whose distinct values make separate lines, named in a legend
/// @param panels column whose distinct values make a grid of panels with shared axes
/// @param xScale scale of the horizontal axis
/// @param yScale scale of the vertical axis
/// @param colorScale scale of the colours of a heat map
/// @param xRange what the horizontal axis shows; the range of the data without it
/// @param yRange what the vertical axis shows; the range of the data without it
/// @param pi whether the x axis is marked at multiples of π even where its ends do not suggest it
/// @param errorBars whether a column `<y>_error` is drawn as capped bars
/// @param bands whether each `y` is a mean over a piece of a curve, and the columns `<y>_min` and
///   `<y>_max` are its least and its greatest value there
/// @param polar whether `x`, in rad, is the angle of a polar heat map and `y`, from 0 on, its
///   radius
/// @param mark a point of a heat map, or one of each of its panels, that bears a dot, or null
/// @param title drawn above the figure; papers have captions instead, so there is none by default
public record FigureSpec(
    String x,
    List<String> y,
    @Nullable String color,
    @Nullable String lines,
    @Nullable String panels,
    Scale xScale,
    Scale yScale,
    Scale colorScale,
    @Nullable Range xRange,
    @Nullable Range yRange,
    boolean pi,
    boolean errorBars,
    boolean bands,
    boolean polar,
    @Nullable Mark mark,
    @Nullable String title) {
  /// How values become lengths on an axis.
  public enum Scale {
    /// Equal differences are equal lengths.
    LINEAR,
    /// Equal ratios are equal lengths; values must be above 0.
    LOG
  }

  /// The part of an axis that is shown, in the unit of its column.
  ///
  /// @param from lower end
  /// @param to upper end, above `from`
  public record Range(double from, double to) {
    /// @throws IllegalArgumentException if the ends are not finite and in order
    public Range {
      if (!(from < to && Double.isFinite(to - from))) {
        throw new IllegalArgumentException(
            "a range of a figure must go up from a finite number to another, but goes from "
                + from
                + " to "
                + to);
      }
    }
  }

  /// A point of a heat map, in the units of its columns; an empty coordinate is in each panel the
  /// value that the panel is for.
  ///
  /// @param x along the horizontal axis, or the angle
  /// @param y along the vertical axis, or the radius
  public record Mark(OptionalDouble x, OptionalDouble y) {
    /// @throws IllegalArgumentException if a coordinate is not finite
    public Mark {
      if (!Double.isFinite(x.orElse(0)) || !Double.isFinite(y.orElse(0))) {
        throw new IllegalArgumentException(
            "the mark of a figure must lie at finite numbers, but lies at "
                + shown(x)
                + ", "
                + shown(y));
      }
    }

    private static String shown(OptionalDouble coordinate) {
      return coordinate.isPresent() ? Double.toString(coordinate.getAsDouble()) : "its panel's";
    }

    /// Whether each panel has a mark of its own.
    boolean followsPanel() {
      return x.isEmpty() || y.isEmpty();
    }
  }

  /// @throws IllegalArgumentException if there is no `y`, more than one or lines in a heat map, or
  ///   the range of a log axis reaches 0; if a polar figure or one with a mark is no heat map, or a
  ///   polar one has a log axis or a range of radii that begins below 0; if a mark follows panels
  ///   that are not there
  public FigureSpec {
    y = List.copyOf(y);
    if (y.isEmpty()) {
      throw new IllegalArgumentException("a figure must have at least one y column, but has none");
    }
    if (color != null && y.size() != 1) {
      throw new IllegalArgumentException(
          "a heat map must have one y column, but has " + String.join(", ", y));
    }
    requireAboveZero("x", xScale, xRange);
    requireAboveZero("y", yScale, yRange);
    if (color != null && lines != null) {
      throw new IllegalArgumentException(
          "a heat map must have no lines, but has lines by " + lines);
    }
    if (color != null && bands) {
      throw new IllegalArgumentException("a heat map must have no bands, but is to have them");
    }
    if (color == null && (polar || mark != null)) {
      throw new IllegalArgumentException(
          "a figure that is polar or has a mark must be a heat map, but has no color");
    }
    if (mark != null && mark.followsPanel() && panels == null) {
      throw new IllegalArgumentException(
          "a mark that lies at the value of its panel needs panels, but the figure has none");
    }
    if (polar && (xScale == Scale.LOG || yScale == Scale.LOG)) {
      throw new IllegalArgumentException("a polar figure must have linear axes, but has a log one");
    }
    if (polar && yRange != null && yRange.from < 0) {
      throw new IllegalArgumentException(
          "radii of a polar figure must be at least 0, but their range starts at " + yRange.from);
    }
  }

  private static void requireAboveZero(String axis, Scale scale, @Nullable Range range) {
    if (scale == Scale.LOG && range != null && !(range.from > 0)) {
      throw new IllegalArgumentException(
          "the range of a log axis must be above 0, but that of "
              + axis
              + " starts at "
              + range.from);
    }
  }

  /// Starts a line figure of the columns `y` over the column `x`.
  public static FigureSpecBuilder line(String x, String... y) {
    return new FigureSpecBuilder(x, List.of(y), null);
  }

  /// Starts a heat map of the column `color` over the columns `x` and `y`.
  public static FigureSpecBuilder heatMap(String x, String y, String color) {
    return new FigureSpecBuilder(x, List.of(y), color);
  }

  /// The same figure with a log scale on the axis that shows `column`, if there is one.
  public FigureSpec logarithmic(String column) {
    boolean onY = color != null && y.getFirst().equals(column);
    return new FigureSpec(
        x,
        y,
        color,
        lines,
        panels,
        x.equals(column) ? Scale.LOG : xScale,
        onY ? Scale.LOG : yScale,
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

  /// The same figure of another part of the horizontal axis.
  public FigureSpec withXRange(Range range) {
    return with(range, bands);
  }

  /// The same figure of means over pieces of a curve.
  public FigureSpec withBands() {
    return with(xRange, true);
  }

  private FigureSpec with(@Nullable Range shown, boolean banded) {
    return new FigureSpec(
        x,
        y,
        color,
        lines,
        panels,
        xScale,
        yScale,
        colorScale,
        shown,
        yRange,
        pi,
        errorBars,
        banded,
        polar,
        mark,
        title);
  }

  /// The figure drawn when a study does not say which: the first quantity over what was varied.
  ///
  /// One varied column makes a line. Two make a heat map when both have at least 25 values,
  /// otherwise lines by the one with fewer values when these are at most 8, otherwise a heat map. A
  /// third one makes panels when it has at most 9 values. There is none for listed points (`varied`
  /// is empty), and none where more columns vary than a page can tell apart.
  ///
  /// @param varied the columns that were varied, the slowest first
  /// @param quantities the computed columns that hold real numbers
  /// @param counts the number of distinct values of each varied column
  /// @throws IllegalArgumentException if `counts` does not go with `varied`
  public static Optional<FigureSpec> sensible(
      List<String> varied, List<String> quantities, List<Long> counts) {
    return SensibleFigure.of(varied, quantities, counts);
  }
}
