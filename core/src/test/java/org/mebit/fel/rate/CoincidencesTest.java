package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;

class CoincidencesTest {
  @Test
  void oppositeAperturesAtTwoMachines() {
    // Independent values: 4.7e-9 pairs per pulse; 5.6e-7 and 4.7e-3 per second.
    assertThat(new Coincidences(4.7e-9, 0, 0, 120).perSecond()).isCloseTo(5.6e-7, within(0.05e-7));
    assertThat(new Coincidences(4.7e-9, 0, 0, 1e6).perSecond()).isCloseTo(4.7e-3, within(1e-9));
  }

  @Test
  void accidentalsAreProducts() {
    Coincidences coincidences = new Coincidences(1e-14, 0.02, 0.15, 100);
    assertThat(coincidences.accidentals()).isCloseTo(3e-3, within(1e-15));
    assertThat(coincidences.accidentalsPerSecond()).isCloseTo(0.3, within(1e-12));
    assertThat(coincidences.pairsPerAccidental()).isCloseTo(1e-14 / 3e-3, withinPercentage(1e-9));
    // 25 · 3e-3 / (100 · 1e-28)
    assertThat(coincidences.measuringTime(5)).isCloseTo(7.5e24, withinPercentage(1e-6));
    assertThat(new Coincidences(1e-3, 0, 0, 10).measuringTime(3))
        .isCloseTo(901.8, withinPercentage(1e-9)); // nine pairs, and a little for two at once
  }

  @Test
  void measuringTimeGivesTheSignificanceInSimulatedRuns() {
    double pairs = 0.3;
    Coincidences coincidences = new Coincidences(pairs, 3, 2, 50);
    double significance = 4;
    double pulses = coincidences.measuringTime(significance) * 50;
    int runs = 600;
    RandomGenerator random = PointRandom.forPoint(7, 0);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      double covariance = 0;
      for (int pulse = 0; pulse < pulses; pulse++) {
        int both = poisson(random, pairs);
        double off1 = poisson(random, 3) + both - (3 + pairs);
        double off2 = poisson(random, 2) + both - (2 + pairs);
        covariance += off1 * off2;
      }
      sum += covariance;
      squares += covariance * covariance;
    }
    double mean = sum / runs;
    double spread = Math.sqrt(squares / runs - mean * mean);
    // The spread of 600 runs is known to 3 %; four times that.
    assertThat(mean / spread).isCloseTo(significance, within(0.12 * significance));
  }

  private static int poisson(RandomGenerator random, double mean) {
    double least = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > least) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> new Coincidences(0, 1, 1, 1))
        .hasMessageContaining("pairs per pulse must be above 0");
    assertThatThrownBy(() -> new Coincidences(1, -1, 1, 1))
        .hasMessage("photons in the first aperture must be at least 0 and finite, but is -1.0");
    assertThatThrownBy(() -> new Coincidences(1, 1, 1, 1).measuringTime(0))
        .hasMessageContaining("significance");
  }
}
