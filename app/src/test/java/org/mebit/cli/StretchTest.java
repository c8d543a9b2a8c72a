package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Stretches seen from a sweep over 0..π of a curve with the period 2π.
final class StretchTest {
  private static final OptionalDouble TURN = OptionalDouble.of(2 * Math.PI);

  /// Rounding of a period.
  private static final double ROUNDING = 1e-12;

  private static Stretch.Placed placed(double from, double to) {
    return new Stretch(from, to).in(0, Math.PI, TURN);
  }

  @Test
  void whatIsSweptStaysWhereItIs() {
    assertThat(placed(1.57, 1.58)).isEqualTo(new Stretch.Placed.Inside(new Stretch(1.57, 1.58)));
    assertThat(placed(0, Math.PI)).isEqualTo(new Stretch.Placed.Inside(new Stretch(0, Math.PI)));
    // π typed with 16 digits may lie just outside.
    assertThat(placed(3, Math.nextUp(Math.PI)))
        .isEqualTo(new Stretch.Placed.Inside(new Stretch(3, Math.PI)));
  }

  @Test
  void wholePeriodsAreTakenAway() {
    for (long periods : new long[] {-2, -1, 1, 1000}) {
      double shift = periods * 2 * Math.PI;
      assertThat(placed(1 + shift, 2 + shift))
          .isInstanceOfSatisfying(
              Stretch.Placed.Moved.class,
              moved -> {
                assertThat(moved.periods()).isEqualTo(periods);
                assertThat(moved.stretch().from()).isCloseTo(1, within(ROUNDING));
                assertThat(moved.stretch().to()).isCloseTo(2, within(ROUNDING));
              });
    }
  }

  @Test
  void whatTheSweepDoesNotHoldLiesBeyond() {
    assertThat(placed(4, 5)).isEqualTo(new Stretch.Placed.Beyond(new Stretch(4, 5)));
    assertThat(placed(3, 4)).isEqualTo(new Stretch.Placed.Beyond(new Stretch(3, 4)));
    assertThat(placed(-1, 1)).isEqualTo(new Stretch.Placed.Beyond(new Stretch(-1, 1)));
    assertThat(new Stretch(7, 8).in(0, Math.PI, OptionalDouble.empty()))
        .isEqualTo(new Stretch.Placed.Beyond(new Stretch(7, 8)));
  }

  @Test
  void moreThanAPeriodIsTooLongUnlessSwept() {
    assertThat(placed(1, 8)).isEqualTo(new Stretch.Placed.Longer(2 * Math.PI));
    assertThat(new Stretch(1, 8).in(0, 10, TURN))
        .isEqualTo(new Stretch.Placed.Inside(new Stretch(1, 8)));
  }
}
