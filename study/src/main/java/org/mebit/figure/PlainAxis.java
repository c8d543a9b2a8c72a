package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis of JFreeChart from 0 to 1 that is marked where it is told to be.
///
/// Positions on an [Axis] run from 0 to 1, be it linear or logarithmic; JFreeChart offers no other
/// way to choose ticks than overriding `refreshTicks`.
final class PlainAxis extends NumberAxis {
  private final transient Axis axis;
  private final transient List<Tick> ticks;

  private PlainAxis(Axis axis, List<Tick> ticks) {
    super(null);
    this.axis = axis;
    this.ticks = ticks;
  }

  /// @param inward whether the ticks point into the panel
  static PlainAxis of(Axis axis, List<Tick> ticks, boolean inward) {
    PlainAxis plain = new PlainAxis(axis, ticks);
    plain.setRange(0, 1);
    plain.setAxisLineVisible(false);
    // JFreeChart measures text differently from format to format: TickLabels writes them.
    plain.setTickLabelsVisible(false);
    plain.setTickMarkPaint(House.INK);
    plain.setTickMarkStroke(House.FRAME);
    plain.setMinorTickMarksVisible(true);
    plain.setTickMarkInsideLength((float) (inward ? House.TICK : 0));
    plain.setTickMarkOutsideLength((float) (inward ? 0 : 0.7 * House.TICK));
    plain.setMinorTickMarkInsideLength((float) (inward ? House.MINOR_TICK : 0));
    plain.setMinorTickMarkOutsideLength((float) (inward ? 0 : 0.7 * House.MINOR_TICK));
    return plain;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    return ticks.stream()
        .map(tick ->
            new NumberTick(
                tick.major() ? TickType.MAJOR : TickType.MINOR,
                axis.position(tick.value()),
                "",
                TextAnchor.CENTER,
                TextAnchor.CENTER,
                0))
        .toList();
  }
}
