package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class TransverseFormTest {
  @Test
  void isTheSquareOfAGaussiansFourierTransform() {
    // |⟨e^{ikx}⟩|² over a beam of rms size 1 by the trapezoidal rule, which is exact for Gaussians
    // to rounding; both photons along one axis, so that the other factor is 1.
    double wave = 0.4 * 0.7 + 0.5 * 0.9;
    double sum = 0;
    double norm = 0;
    for (int i = -400; i <= 400; i++) {
      double x = i / 40.0;
      sum += Math.exp(-x * x / 2) * Math.cos(wave * 2 * x);
      norm += Math.exp(-x * x / 2);
    }
    double expected = Math.pow(sum / norm, 2);
    assertThat(new TransverseForm(2).factor(0.4, 0.7, 0.5, 0.9, 0))
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void oppositePhotonsOfEqualEnergyHaveNoTransverseMomentum() {
    assertThat(new TransverseForm(8).factor(0.49, 0.6, 0.49, 0.6, Math.PI))
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void thirtyMicrometresLeaveLittleOfPairsInOneDirection() {
    // Independent Python: 3.5e-11 on average through an aperture of radius 1/300 at ρ = 0.6.
    TransverseForm form = TransverseForm.of(Lcls.MACHINE, Lcls.BUNCH.size());
    double y1 = 0.321;
    double y2 = Lcls.MACHINE.pairRate().fraction2(y1, 0.6, 0.6, 1);
    assertThat(form.factor(y1, 0.6, y2, 0.6, 0)).isCloseTo(3.5e-11, withinPercentage(3));
  }
}
