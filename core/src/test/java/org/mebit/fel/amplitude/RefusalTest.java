package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

class RefusalTest {
  private static final UndulatorField FIELD = UndulatorField.helical(1);
  private final double[] t = new double[8];

  @Test
  void resonancesAreNamed() {
    LeadingOrder kernel = LeadingOrder.of(FIELD, 3, 1e-12);
    // On the axis ν = c (1 + K²)/2 = c.
    assertThatThrownBy(() -> kernel.evaluate(0, 0.5, 1.9999, 0, t, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "photon 1 must not be on a resonance of the electron, but nu_1 = 1.9999 is harmonic 2"
                + " within 0.001; allowed is nu_1 in 0..3 at least 0.001 away from 1..2");
    kernel.evaluate(0, 0.5, 1.998, 0, t, 0);
    LeadingOrder.of(FIELD, 3, 1e-12, 1e-5).evaluate(0, 0.5, 1.9999, 0, t, 0);
    ExactScalar exact = ExactScalar.of(FIELD, 1e-9, 3, 1e-12);
    assertThatThrownBy(() -> exact.evaluate(0, 0.5, 1.9999, 0, t, 0))
        .hasMessageContaining("is harmonic 2 within 0.001");
    // One quantum has no resonance below its own.
    LeadingOrder.of(FIELD, 1, 1e-12).evaluate(0, 0.5, 0.9999, 0, t, 0);
    assertThat(t).doesNotContain(Double.NaN);
  }

  @Test
  void recoilShiftsTheResonance() {
    ExactScalar exact = ExactScalar.of(FIELD, 0.1, 2, 1e-12);
    // ν₁/(1 − κc₁) = 1 at c₁ = 1/1.1.
    assertThatThrownBy(() -> exact.evaluate(0, 0.5, 1 / 1.1, 0, t, 0))
        .hasMessageContaining("is harmonic 1 within");
    exact.evaluate(0, 0.5, 1, 0, t, 0);
  }

  @Test
  void photonTwoMustGetEnergy() {
    assertThatThrownBy(() -> LeadingOrder.of(FIELD, 1, 1e-12).azimuths(0, 0.5, 1.5))
        .hasMessage(
            "photon 1 must leave energy for the other: nu_1 must be in 0..1, both excluded,"
                + " but is 1.5");
    assertThatThrownBy(() -> ExactScalar.of(FIELD, 0.5, 1, 1e-12).evaluate(0, 0.5, 0.7, 0, t, 0))
        .hasMessageContaining("must leave energy for the other");
    assertThatThrownBy(() -> ExactScalar.of(FIELD, 0.5, 1, 1e-12).evaluate(0, 0.5, 2.1, 0, t, 0))
        .hasMessageContaining("light-front momentum of photon 1 in 0..2.0");
  }

  @Test
  void otherFieldsAndPairsAreRefused() {
    assertThatThrownBy(() -> LeadingOrder.of(UndulatorField.planar(1), 1, 1e-12))
        .hasMessage("the field must be helical");
    assertThatThrownBy(() -> ExactScalar.of(UndulatorField.planar(1), 1e-6, 1, 1e-12))
        .hasMessage("the field must be helical");
    assertThatThrownBy(() -> ExactScalar.of(FIELD, 0, 1, 1e-12))
        .hasMessage("recoil must be above 0 and finite, but is 0.0");
    PhotonPair pair = new PhotonPair(0.5, 0.5, 0, 0, 0.3, 2);
    assertThatThrownBy(() -> LeadingOrder.of(FIELD, 1, 1e-12).evaluate(pair, t, 0))
        .hasMessage("the pair must have 1 undulator quanta, but has 2");
    assertThatThrownBy(() -> LeadingOrder.of(FIELD, 1, 1e-12, 0.7))
        .hasMessageContaining("nearness");
    assertThatThrownBy(
            () -> LeadingOrder.of(FIELD, 1, 1e-12).evaluate(Double.NaN, 0.5, 0.3, 0, t, 0))
        .hasMessageContaining("angles must be at least 0");
    assertThatThrownBy(
            () -> LeadingOrder.of(FIELD, 1, 1e-12).evaluate(0.5, 0.5, 0.3, Double.NaN, t, 0))
        .hasMessageContaining("azimuth must be a finite number");
  }
}
