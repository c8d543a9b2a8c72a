package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

class ConcurrenceTest {
  /// Singular values of a 4 × 4 matrix.
  private static final double ROUNDING = 1e-12;

  /// Wootters' formula for the same matrix, with an arbitrary phase of the coherence.
  private static double wootters(PhotonState s, double phase) {
    ComplexMatrix rho = ComplexMatrix.zeros(4, 4);
    double[] diagonal = {s.p00(), s.p01(), s.p10(), s.p11()};
    for (int i = 0; i < 4; i++) {
      rho.entries()[2 * (i + 4 * i)] = diagonal[i] / s.trace();
    }
    double re = s.d() * Math.cos(phase) / s.trace();
    double im = s.d() * Math.sin(phase) / s.trace();
    rho.entries()[2 * (1 + 4 * 2)] = re;
    rho.entries()[2 * (1 + 4 * 2) + 1] = im;
    rho.entries()[2 * (2 + 4)] = re;
    rho.entries()[2 * (2 + 4) + 1] = -im;
    return TwoQubitState.of(rho).concurrence();
  }

  @Test
  void agreesWithWootters() {
    SplittableRandom random = new SplittableRandom(31);
    int entangled = 0;
    for (int i = 0; i < 300; i++) {
      double p01 = random.nextDouble();
      double p10 = random.nextDouble();
      double rare = Math.pow(10, -6 * random.nextDouble());
      PhotonState state =
          new PhotonState(
              random.nextDouble(),
              p01,
              p10,
              rare * random.nextDouble(),
              random.nextDouble() * Math.sqrt(p01 * p10));
      double expected = wootters(state, random.nextDouble(6));
      assertThat(state.concurrence()).isCloseTo(expected, within(ROUNDING));
      assertThat(state.clicked().concurrence())
          .isCloseTo(wootters(state.clicked(), 0.3), within(ROUNDING));
      entangled += expected > 0 ? 1 : 0;
    }
    assertThat(entangled).isBetween(50, 299);
  }

  @Test
  void aBellStateHasOne() {
    assertThat(PhotonState.ofVisibility(0, 0.5, 0.5, 0, 1).concurrence()).isEqualTo(1);
    assertThat(PhotonState.ofVisibility(0, 0.5, 0.5, 0, 0.7).concurrence())
        .isCloseTo(0.7, within(1e-15));
  }

  @Test
  void perTriggerItIsHardlyMoreThanTheChanceOfAClick() {
    Tomography t = new Tomography(1.4e-8, 1.4e-8, 0, 0, 0, 1);
    assertThat(t.concurrencePerTrigger()).isCloseTo(2.8e-8, within(1e-20));
    assertThat(t.concurrence()).isCloseTo(1, within(1e-15));
    assertThat(t.lateClick()).isCloseTo(2.8e-8, within(1e-20));
  }

  @Test
  void aPerfectPromptDetectorLeavesNoDoubt() {
    assertThat(new Herald(5.866e-8, 1).posterior()).isEqualTo(1);
    assertThat(new Herald(5.866e-8, 0).posterior()).isEqualTo(5.866e-8);
    assertThat(new Herald(5.866e-8, 0.9).quiet()).isCloseTo(0.1 + 0.9 * 5.866e-8, within(1e-16));
  }

  /// Products of probabilities are 1e-340 here, below all doubles.
  @Test
  void tinyProbabilitiesKeepTheirCoherence() {
    PhotonState state = new PhotonState(0, 1e-170, 4e-170, 0, 2e-170);
    assertThat(state.concurrence()).isCloseTo(0.8, within(1e-15));
    assertThat(PhotonState.ofVisibility(0, 1e-170, 1e-170, 0, 1).concurrence()).isEqualTo(1);
    assertThatThrownBy(() -> new PhotonState(0, 1e-170, 4e-170, 0, 2.1e-170))
        .hasMessageStartingWith("coherence must be in 0..");
  }

  @Test
  void messagesNameWhatIsWrong() {
    assertThatThrownBy(() -> new Tomography(0.6, 0.6, 0, 0, 0, 1))
        .hasMessage("clickLeft and clickRight must have a sum of at most 1, but have 1.2");
    assertThatThrownBy(() -> new Tomography(0.6, 0.1, 0, 0, 0, 1.5))
        .hasMessage("coherence must be in 0..1, but is 1.5");
    assertThatThrownBy(() -> new PhotonState(0, 0.04, 0.01, 0, 0.03))
        .hasMessageStartingWith("coherence must be in 0..0.02");
    assertThatThrownBy(() -> new Herald(0, 1))
        .hasMessage("excitation must be above 0 and at most 1, but is 0.0");
  }
}
