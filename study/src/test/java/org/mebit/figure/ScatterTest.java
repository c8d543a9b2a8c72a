package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mebit.figure.FigureSpec.Scale;

class ScatterTest {
  private static final Axis UNIT = Axis.over(-1, 1, Scale.LINEAR, false, false, "x", "");

  @Test
  void aSweptCurveIsJoinedInTheOrderOfTheRows() {
    Scatter scatter = new Scatter(UNIT, UNIT);
    for (int i = 0; i < 400; i++) {
      double angle = 2 * Math.PI * i / 400;
      scatter.add(Math.cos(angle), Math.sin(angle), Double.NaN);
    }
    Curve curve = scatter.finish(0);
    assertThat(curve.joined()).isTrue();
    assertThat(curve.marked()).isFalse();
    assertThat(curve.size()).isEqualTo(400);
    assertThat(curve.x()[100]).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void listedPointsAreMarkersOnly() {
    Scatter scatter = new Scatter(UNIT, UNIT);
    Random random = new Random(4);
    for (int i = 0; i < 400; i++) {
      scatter.add(random.nextDouble(-1, 1), random.nextDouble(-1, 1), Double.NaN);
    }
    Curve curve = scatter.finish(0);
    assertThat(curve.joined()).isFalse();
    assertThat(curve.marked()).isTrue();
    assertThat(curve.size()).isEqualTo(400);
  }

  @Test
  void aMillionPointsAreThinnedButAnOutlierStays() {
    Scatter scatter = new Scatter(UNIT, UNIT);
    Random random = new Random(5);
    for (int i = 0; i < 1_000_000; i++) {
      double x = i == 777_777 ? 0.9 : random.nextDouble(-0.5, 0.5);
      scatter.add(x, random.nextDouble(-0.2, 0.2), Double.NaN);
    }
    Curve curve = scatter.finish(0);
    assertThat(curve.size()).isBetween(1000, 200 * 80 + Scatter.MOST_KEPT + 1);
    assertThat(curve.x()).contains(0.9);
  }
}
