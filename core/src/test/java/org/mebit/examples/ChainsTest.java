package org.mebit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.operating.OperatingPoint;

/// Reference values: an independent Python program (dense matrices, or lattice patches with two
/// settings); the ceiling is the maximum over all lattices of hops.
class ChainsTest {
  @Test
  void aMillionAtomsShareNineAndAHalfBits() {
    Estimate entropy = Chains.entropyOfMillions();
    assertThat(entropy.value()).isCloseTo(9.47167997716411, within(3e-9));
    assertThat(entropy.error()).isBetween(0.0, 1e-9);
  }

  @Test
  void otherOutcomesHaveASpectrum() {
    assertThat(Chains.spectrum().entropy()).isCloseTo(3.662858261613837, within(1e-10));
  }

  @Test
  void aWindowTellsWhatItCosts() {
    Estimate entropy = Chains.truncated();
    assertThat(entropy.value()).isCloseTo(3.534622148184671, within(1e-9));
    // The complete value, to the four digits known: 3.5353.
    assertThat(entropy.value() + entropy.error()).isCloseTo(3.5353, within(5e-5));
  }

  @Test
  void ceilingsFallWithTheNumberOfNodes() {
    double[] highest = Chains.ceilings(List.of(3, 5), 1_000_000, 3.0, 3.14, 200);
    // 200 times do not hit the maximum 0.5 log2 N + 0.463537, but come near it.
    assertThat(highest[0]).isBetween(10.40, 0.5 * Math.log(1e6) / Math.log(2) + 0.46354);
    assertThat(highest[1]).isLessThan(highest[0]);
  }

  @Test
  void theMeanOverTimesIsThatOfTheLaw() {
    // ½ log₂ N − 0.1792 over all times; some thousand of them scatter by 0.7/√n.
    double mean = Chains.meanOver(3, 1_000_000, 0.123, 3.087, 4000);
    assertThat(mean).isCloseTo(9.965784 - 0.1792, within(0.05));
  }

  @Test
  void aRobustTimeKeepsNearlyAll() {
    OperatingPoint point = Chains.mostRobust(3, 1_000_000, 1e-4);
    assertThat(point.time()).isBetween(0.0, Math.PI);
    // On the first rise, before dips set in, at some 4/√N.
    assertThat(point.entropy().value()).isBetween(10.3, 10.43);
  }
}
