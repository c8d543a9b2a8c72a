package org.mebit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.nucleus.interferometer.Counts;

/// Reference values: an independent Python program, entries O013 and O076 of
/// nuclear-reference.json.
class CrystalsTest {
  @Test
  void aSwitchedFieldIsFollowed() {
    assertThat(Crystals.afterSwitching(180e-9)).isCloseTo(-0.13718126731300195, within(1e-12));
  }

  @Test
  void aTurnWithinANanosecondLeavesSomeLightAtC() {
    Counts counts = Crystals.behindBothArms(4.8967597260695406e-8);
    assertThat(counts.b()).isCloseTo(0.4499512238593569, within(1e-9));
    assertThat(counts.c()).isCloseTo(0.0009339596354970101, within(1e-9));
  }
}
