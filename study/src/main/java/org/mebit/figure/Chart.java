package org.mebit.figure;

import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a figure shows, in the units of the columns and without a measure of the page.
///
/// @param title drawn above, or null
/// @param x the axis shared by all panels
/// @param y one vertical axis for all panels, or one for each of the panels, which are then stacked
/// @param panels in reading order
/// @param legend names of the lines, empty where there is one line
/// @param legendTitle what the lines differ in, or empty
/// @param colors the axis of the colour bar, or null where there is none
/// @param aspect width of a panel over its height; 0 leaves it to the page
/// @param polar whether the horizontal axis is an angle, in rad, and the vertical one a radius
/// @param notes what a reader must know beside, written below
record Chart(
    @Nullable String title,
    Axis x,
    List<Axis> y,
    List<Panel> panels,
    List<String> legend,
    String legendTitle,
    @Nullable ColorScale colors,
    double aspect,
    boolean polar,
    List<String> notes)
    implements Content {
  /// One panel.
  ///
  /// @param label written in or above it, or empty
  /// @param curves the lines
  /// @param cells the heat map, or null
  /// @param mark the point that bears a dot, in the units of the axes, or null
  record Panel(
      String label, List<Curve> curves, @Nullable HeatCells cells, @Nullable Point2D mark) {
    Panel(String label, List<Curve> curves) {
      this(label, curves, null, null);
    }
  }

  @Override
  public Page page() {
    return polar ? PolarSheet.of(this) : Sheet.of(this);
  }

  /// The figure in words.
  String description() {
    String over =
        String.join(", ", y.stream().map(axis -> axis.label().text()).toList())
            + " over "
            + x.label().text();
    String all = colors == null ? over : colors.axis().label().text() + ": " + over;
    return title == null ? all : title + " - " + all;
  }

  /// The number of panels side by side in a grid of so many.
  static int columns(int panels) {
    if (panels <= 3) {
      return panels;
    }
    return panels == 4 ? 2 : panels <= 6 || panels == 9 ? 3 : 4;
  }

  boolean stacked() {
    return y.size() > 1;
  }

  /// The same chart over another vertical axis.
  Chart withY(Axis axis) {
    return new Chart(
        title, x, List.of(axis), panels, legend, legendTitle, colors, aspect, polar, notes);
  }

  Axis yOf(int panel) {
    return y.get(stacked() ? panel : 0);
  }
}
