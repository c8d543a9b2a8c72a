package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.PairAmplitudes.LeadingRecoil;
import org.mebit.fel.amplitude.PairAmplitudes.ScalarElectron;

/// Every method serves every field, and neighbouring fields give neighbouring amplitudes by
/// whichever kernel.
class PairAmplitudesTest {
  @Test
  void choosesByMethodAndField() {
    UndulatorField helical = UndulatorField.helical(2);
    UndulatorField nearly = UndulatorField.elliptic(2, 1 - 1e-9);
    PhotonPair pair = PhotonPair.ofFraction(helical, 0.6, 0.5, 0, 1, 0.3, 1);
    assertThat(PairAmplitudes.of(new LeadingRecoil(), helical, 1, 1e-12))
        .isInstanceOf(LeadingOrder.class);
    assertThat(PairAmplitudes.of(new LeadingRecoil(), nearly, 1, 1e-12))
        .isInstanceOf(GeneralAmplitude.class);
    double[] at = of(new LeadingRecoil(), helical, pair);
    for (double[] other :
        new double[][] {
          of(new LeadingRecoil(), nearly, pair),
          of(new ScalarElectron(1e-9), nearly, pair),
          of(new ScalarElectron(1e-9), helical, pair)
        }) {
      double distance = 0;
      for (int i = 0; i < 8; i++) {
        distance = Math.max(distance, Math.abs(other[i] - at[i]));
      }
      assertThat(distance).isLessThan(1e-7 * Math.sqrt(HelicityAmplitudes.emission(at, 0)));
    }
  }

  private static double[] of(PairAmplitudes.Method method, UndulatorField field, PhotonPair pair) {
    double[] parts = new double[8];
    PairAmplitudes.of(method, field, 1, 1e-12).evaluate(pair, parts, 0);
    return parts;
  }
}
