package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTimeTest {
  private static final int REPEATS = 2000;

  /// A standard deviation from 2000 values is known to 1/√4000, 1.6 %; the formula is of first
  /// order in one over thousands of clicks.
  private static final double ACCURACY = 0.07;

  private static int binomial(int trials, double chance, RandomGenerator random) {
    int hits = 0;
    for (int i = 0; i < trials; i++) {
      hits += random.nextDouble() < chance ? 1 : 0;
    }
    return hits;
  }

  private static double deviation(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double square = 0;
    for (double v : values) {
      square += (v - mean) * (v - mean) / (values.length - 1);
    }
    return Math.sqrt(square);
  }

  private static double visibility(double v, int each, RandomGenerator random) {
    EventCounts most = eventsAt(0.5 * (1 + v), each, random);
    EventCounts least = eventsAt(0.5 * (1 - v), each, random);
    return Visibility.between(most, least).value();
  }

  private static EventCounts eventsAt(double share, int events, RandomGenerator random) {
    int b = binomial(events, share, random);
    return new EventCounts(b, events - b);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 0.8, 0.95})
  void clicksGiveTheWantedErrorOfSimulatedFringes(double v) {
    double wanted = 0.01;
    CountingTime time = new CountingTime(v, 0.037);
    double clicks = time.clicksForVisibility(wanted);
    assertThat(time.forVisibility(wanted)).isCloseTo(clicks / 0.037, within(1e-6 * clicks));
    SplittableRandom random = new SplittableRandom(41);
    double[] values = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      values[i] = visibility(v, (int) (clicks / 2), random);
    }
    assertThat(deviation(values)).isCloseTo(wanted, within(ACCURACY * wanted));
  }

  @Test
  void clicksForTheConcurrenceAreSharedBetweenBothMeasurements() {
    double v = 0.8;
    double h = 0.2;
    double wanted = 0.01;
    double clicks = new CountingTime(v, 1).clicksForConcurrence(h, wanted);
    // The split by hand: standard deviations of both parts for one click.
    double ofFringe = (1 - h) * Math.sqrt(1 - Math.pow(v, 4));
    double ofDoubles = v * Math.sqrt(h * (1 - h));
    int fringe = (int) (clicks * ofFringe / (ofFringe + ofDoubles));
    int rest = (int) clicks - fringe;
    SplittableRandom random = new SplittableRandom(42);
    double[] values = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      double doubles = (double) binomial(rest, h, random) / rest;
      values[i] = visibility(v, fringe / 2, random) * (1 - doubles);
    }
    assertThat(deviation(values)).isCloseTo(wanted, within(ACCURACY * wanted));
  }

  @Test
  void aPerfectFringeNeedsEnoughClicksToShowOneWrongOne() {
    CountingTime time = new CountingTime(1, 2);
    assertThat(time.clicksForVisibility(0.01)).isEqualTo(400);
    assertThat(time.forVisibility(0.01)).isEqualTo(200);
    // One wrong click among the 200 at the dark extreme.
    assertThat(Visibility.between(new EventCounts(200, 0), new EventCounts(1, 199)).value())
        .isCloseTo(1 - 0.01, within(1e-4));
    assertThatThrownBy(() -> new CountingTime(0.5, 0))
        .hasMessage("rate must be above 0 and finite, but is 0.0");
  }
}
