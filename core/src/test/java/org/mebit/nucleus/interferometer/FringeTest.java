package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FringeTest {
  @Test
  void extremesLieHalfAPeriodApart() {
    Fringe fringe = new Fringe(BeatWave.BEAT, 3);
    // π/30 · 141 ns = 14.7655 ns
    assertThat(fringe.period()).isCloseTo(14.76548547e-9, within(1e-17));
    assertThat(fringe.first()).isCloseTo(5.1679199151552104e-08, within(1e-20));
    assertThat(fringe.second() - fringe.first()).isCloseTo(fringe.period() / 2, within(1e-22));
  }

  @Test
  void visibilityOfAScanTakesItsExtremes() {
    List<Counts> scan = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      // Counts that fall, with a fringe of 0.6 in their shares.
      double sum = Math.exp(-0.05 * i);
      double share = 0.5 * (1 + 0.6 * Math.cos(2 * Math.PI * i / 20));
      scan.add(new Counts(sum * share, sum * (1 - share), 1e-6 * sum, 1e-6 * sum));
    }
    Visibility visibility = Visibility.ofScan(scan);
    assertThat(visibility.value()).isCloseTo(0.6, within(1e-12));
    // Worst case by hand: every share off by 10⁻⁶ at most, 2(P₁ + P₂)δ/(P₁ + P₂)².
    assertThat(visibility.error()).isCloseTo(2e-6, within(1e-9));
    assertThatThrownBy(() -> Visibility.ofScan(List.of())).hasMessageContaining("is empty");
  }
}
