package org.mebit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;

class OscillatorsTest {
  @Test
  void aClickLeavesTwoThirdsOfAnEntangledPair() {
    // Entry open-039 of oscillator-reference.json, whose heating rates have more digits.
    assertThat(Oscillators.concurrence()).isCloseTo(0.6863368138194916, within(2e-5));
  }

  @Test
  void moreTrialsAreMoreSignificant() {
    double few = Oscillators.significance(100_000_000L, PointRandom.forPoint(1, 0));
    double many = Oscillators.significance(10_000_000_000L, PointRandom.forPoint(1, 1));
    assertThat(few).isBetween(-2.0, 8.0);
    assertThat(many).isBetween(few, 60.0);
  }
}
