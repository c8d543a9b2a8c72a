package org.mebit.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class EntropyTest {
  @Test
  void shannonEntropyOfKnownDistributions() {
    assertThat(Entropy.shannon(1)).isZero();
    assertThat(Entropy.shannon(1, 1, 1, 1)).isEqualTo(2);
    assertThat(Entropy.shannon(0.5, 0.25, 0.125, 0.125)).isEqualTo(1.75);
    assertThat(Entropy.shannon(0, 5, 0)).isZero();
  }

  /// h(0.11) = 0.49991595816452799564..., by 40-digit decimal arithmetic.
  @Test
  void binaryEntropyIsThatOfTwoOutcomes() {
    assertThat(Entropy.binary(0.11)).isCloseTo(0.499915958164528, within(1e-15));
    assertThat(Entropy.binary(0.5)).isEqualTo(1);
    assertThat(Entropy.binary(0)).isZero();
    assertThat(Entropy.binary(1)).isZero();
    assertThat(Entropy.binary(0.3)).isCloseTo(Entropy.shannon(3, 7), within(1e-15));
  }

  @Test
  void almostCertainOutcomesKeepAllDigits() {
    double p = 1e-30;
    double expected = p * (1 - Math.log(p)) / Math.log(2);
    assertThat(Entropy.binary(p)).isCloseTo(expected, Percentage.withPercentage(1e-12));
    assertThat(Entropy.shannon(1, p)).isCloseTo(expected, Percentage.withPercentage(1e-12));
  }

  @Test
  void probabilitiesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.binary(1.5))
        .withMessage("probability must be in 0..1, but is 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> Entropy.binary(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.shannon(-1, 2))
        .withMessage("weights must be 0 or more and finite, but number 0 is -1.0");
  }
}
