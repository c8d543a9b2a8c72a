package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// Helicities as linear polarisations, by hand.
class LinearBasisTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void circularIsHalfHorizontal() {
    // |++>: (H + iV)(H + iV)/2, so that HH is 1/2, VV is -1/2, HV and VH are i/2.
    ComplexMatrix plus = ComplexMatrix.zeros(4, 4);
    plus.entries()[0] = 1;
    ComplexMatrix linear = LinearBasis.of(TwoQubitState.of(plus)).density().matrix();
    assertThat(linear.real(0, 0)).isCloseTo(0.25, within(ROUNDING));
    assertThat(linear.real(0, 3)).isCloseTo(-0.25, within(ROUNDING));
    assertThat(linear.imaginary(1, 0)).isCloseTo(0.25, within(ROUNDING));
  }

  @Test
  void theSingletIsTheSingletInAnyBasis() {
    ComplexMatrix singlet = ComplexMatrix.zeros(4, 4);
    singlet.entries()[2 * 5] = 0.5;
    singlet.entries()[2 * 10] = 0.5;
    singlet.entries()[2 * 6] = -0.5;
    singlet.entries()[2 * 9] = -0.5;
    ComplexMatrix linear = LinearBasis.of(TwoQubitState.of(singlet)).density().matrix();
    for (int k = 0; k < 32; k++) {
      assertThat(linear.entries()[k]).isCloseTo(singlet.entries()[k], within(ROUNDING));
    }
  }

  @Test
  void concurrenceIsTheSame() {
    CollectedPairs pairs =
        PairCollection.of(
                Lcls.FIELD,
                1,
                new Aperture(0.7, 0.4, 0.3),
                new EnergyWindow(0.4, 0.45),
                new Aperture(0.5, 2.1, 0.4),
                new EnergyWindow(0.1, 0.9))
            .along(PolarizationAxes.FIXED)
            .collect(1e-6);
    assertThat(pairs.linear().concurrence()).isCloseTo(pairs.concurrence().value(), within(1e-9));
  }
}
