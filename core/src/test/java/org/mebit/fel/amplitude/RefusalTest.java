package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.fel.HelicityAmplitudes;
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

  /// What the helical kernel refuses the one of all fields refuses, too.
  @Test
  void generalFieldsHaveTheSameGuards() {
    UndulatorField field = UndulatorField.elliptic(1.065, 0.5);
    PhotonPair nothingLeft = new PhotonPair(21.6, 2.95, 0, 0, 0.162, 1);
    assertThatThrownBy(
            () -> GeneralAmplitude.exactScalar(field, 4, 1, 1e-9).evaluate(nothingLeft, t, 0))
        .hasMessageContaining("must");
    GeneralAmplitude kernel = GeneralAmplitude.leadingOrder(field, 1, 1e-9);
    for (double[] bad :
        new double[][] {
          {0.5, 0.4, 0, 0, -0.2},
          {-0.5, 0.4, 0, 0, 0.2},
          {0.5, -0.4, 0, 0, 0.2},
          {0.5, 0.4, 0, 0, Double.NaN},
          {Double.POSITIVE_INFINITY, 0.4, 0, 0, 0.2}
        }) {
      assertThatThrownBy(() -> kernel.evaluate(bad[0], bad[1], bad[2], bad[3], bad[4], t, 0))
          .hasMessageContaining("angles must be at least 0");
    }
    assertThatThrownBy(() -> kernel.evaluate(0.5, 0.4, Double.NaN, 0, 0.2, t, 0))
        .hasMessage("azimuth must be a finite number, but is NaN");
    assertThatThrownBy(() -> kernel.evaluate(0.5, 0.4, 0, Double.NaN, 0.2, t, 0))
        .hasMessage("azimuth must be a finite number, but is NaN");
  }

  /// A photon of nearly no energy is on no resonance: there is none of 0 quanta.
  @Test
  void softPhotonsAreNotOnResonance() {
    double recoil = 1e-3;
    PhotonPair soft = new PhotonPair(0.3, 0.4, 0, 0.5, 1e-9 / 2.09, 1);
    double[] scalar = new double[8];
    PairAmplitudes.of(new PairAmplitudes.ScalarElectron(recoil), FIELD, 1, 1e-12)
        .evaluate(soft, scalar, 0);
    double dirac = PairAmplitudes.dirac(FIELD, recoil, 1, 1e-12).evaluate(soft).emission();
    assertThat(dirac / HelicityAmplitudes.emission(scalar, 0)).isCloseTo(1, within(1e-5));
  }

  /// All methods by one rule, which the caller may change.
  @Test
  void resonancesAreGuardedInOnePlace() {
    UndulatorField elliptic = UndulatorField.elliptic(1, 0.9);
    for (double off : new double[] {1e-4, -1e-4}) {
      for (UndulatorField field : new UndulatorField[] {FIELD, elliptic}) {
        PhotonPair pair = new PhotonPair(0, 0.5, 0, 0, 2 * (1 + off) / (1 + field.meanSquare()), 2);
        for (PairAmplitudes.Method method :
            new PairAmplitudes.Method[] {
              new PairAmplitudes.LeadingRecoil(), new PairAmplitudes.ScalarElectron(1e-9)
            }) {
          PairAmplitude usual = PairAmplitudes.of(method, field, 2, 1e-9);
          assertThatThrownBy(() -> usual.evaluate(pair, t, 0))
              .hasMessageContaining("is harmonic 1 within 0.001");
          PairAmplitudes.of(method, field, 2, 1e-9, 1e-5).evaluate(pair, t, 0);
          assertThat(t).doesNotContain(Double.NaN);
        }
      }
      PhotonPair pair = new PhotonPair(0, 0.5, 0, 0, 1 + off, 2);
      assertThatThrownBy(() -> PairAmplitudes.dirac(FIELD, 1e-9, 2, 1e-9).evaluate(pair))
          .hasMessageContaining("is harmonic 1 within 0.001");
      PairAmplitudes.dirac(FIELD, 1e-9, 2, 1e-9, 1e-5).evaluate(pair);
    }
  }
}
