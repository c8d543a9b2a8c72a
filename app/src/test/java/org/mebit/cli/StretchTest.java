package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stretches seen from a sweep over 0..π of a curve with the period 2π.
///
/// Remainders of large numbers by 2π are from mpmath with 80 digits.
final class StretchTest {
  private static final Optional<BigDecimal> TURN =
      Optional.of(
          new BigDecimal("6.28318530717958647692528676655900576839433879875021164194988918"));

  private static final Stretch HALF = new Stretch(0, Math.PI);

  /// Half the distance of doubles below 8.
  private static final double ROUNDING = 4.5e-16;

  private static AskedStretch asked(String from, String to) {
    return new AskedStretch(new BigDecimal(from), new BigDecimal(to));
  }

  private static AskedStretch asked(double from, double to) {
    return new AskedStretch(new BigDecimal(from), new BigDecimal(to));
  }

  private static Placed placed(double from, double to) {
    return asked(from, to).in(HALF, TURN);
  }

  @Test
  void whatIsSweptStaysWhereItIs() {
    assertThat(placed(1.57, 1.58)).isEqualTo(new Placed.Inside(new Stretch(1.57, 1.58)));
    assertThat(placed(0, Math.PI)).isEqualTo(new Placed.Inside(HALF));
    // π typed with 16 digits may lie just outside.
    assertThat(placed(3, Math.nextUp(Math.PI)))
        .isEqualTo(new Placed.Inside(new Stretch(3, Math.PI)));
  }

  @Test
  void wholePeriodsAreTakenAway() {
    for (long periods : new long[] {-2, -1, 1, 1_000_000_000_000_000L}) {
      BigDecimal shift = TURN.orElseThrow().multiply(BigDecimal.valueOf(periods));
      assertThat(
              new AskedStretch(shift.add(BigDecimal.ONE), shift.add(BigDecimal.TWO)).in(HALF, TURN))
          .isEqualTo(new Placed.Moved(new Stretch(1, 2), periods));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e12, 1000000000000.001, 5.6255605480428000094, 5.6265605480428000094, 159154943091",
    "-1e15, -999999999999999.5, 4.1734871901094738790, 4.6734871901094738790, -159154943091896"
  })
  void farOutTheyAreTakenAwayWithoutLoss(
      String from, String to, double first, double last, long periods) {
    assertThat(asked(from, to).in(new Stretch(0, 2 * Math.PI), TURN))
        .isInstanceOfSatisfying(
            Placed.Moved.class,
            moved -> {
              assertThat(moved.periods()).isEqualTo(periods);
              assertThat(moved.stretch().from()).isCloseTo(first, within(ROUNDING));
              assertThat(moved.stretch().to()).isCloseTo(last, within(ROUNDING));
            });
    // Doubles there cannot tell points apart, so what the sweep lacks is computed where they can.
    assertThat(asked(from, to).in(HALF, TURN))
        .isInstanceOfSatisfying(
            Placed.Beyond.class,
            beyond -> {
              assertThat(beyond.periods()).isEqualTo(periods);
              assertThat(beyond.stretch().rounded().from()).isCloseTo(first, within(ROUNDING));
            });
  }

  @Test
  void whatTheSweepDoesNotHoldLiesBeyond() {
    assertThat(placed(4, 5)).isEqualTo(new Placed.Beyond(asked(4, 5), 0));
    assertThat(placed(3, 4)).isEqualTo(new Placed.Beyond(asked(3, 4), 0));
    assertThat(placed(-1, 1)).isEqualTo(new Placed.Beyond(asked(-1, 1), 0));
    assertThat(asked(7, 8).in(HALF, Optional.empty())).isEqualTo(new Placed.Beyond(asked(7, 8), 0));
  }

  @Test
  void moreThanAPeriodIsTooLongUnlessSwept() {
    assertThat(placed(1, 8)).isEqualTo(new Placed.Longer(2 * Math.PI));
    assertThat(asked(1, 8).in(new Stretch(0, 10), TURN))
        .isEqualTo(new Placed.Inside(new Stretch(1, 8)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.57, 1.5716, figure-1.57-1.5716",
    "1.5700001, 1.5716001, figure-1.5700001-1.5716001",
    "0, 1e-9, figure-0-1e-9",
    "1000000000000, 1000000000000.001, figure-1000000000000-1000000000000.001",
    "1000000000000.00001, 1000000000000.001, figure-1000000000000.00001-1000000000000.001"
  })
  void differentStretchesHaveFilesOfTheirOwn(String from, String to, String name) {
    assertThat(asked(from, to).fileName()).isEqualTo(name);
  }
}
