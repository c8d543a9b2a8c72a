package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
        .isCloseTo(900, withinPercentage(1e-9)); // nine pairs
  }

  @Test
  void measuringTimeGivesTheSignificanceInSimulatedRuns() {
    Coincidences coincidences = new Coincidences(0.02, 0.3, 0.2, 50);
    double significance = 4;
    double pulses = coincidences.measuringTime(significance) * 50;
    int runs = 400;
    var random = PointRandom.forPoint(7, 0);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      int count = 0;
      for (int pulse = 0; pulse < pulses; pulse++) {
        count += random.nextDouble() < 0.02 ? 1 : 0;
        count += random.nextDouble() < 0.3 * 0.2 ? 1 : 0;
      }
      double excess = count - pulses * 0.06;
      sum += excess;
      squares += excess * excess;
    }
    double mean = sum / runs;
    double spread = Math.sqrt(squares / runs - mean * mean);
    // Spread of 400 runs is known to 3.5 %; binomial counts are 4 % narrower than Poisson's.
    assertThat(mean / spread).isCloseTo(significance, within(0.15 * significance));
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
