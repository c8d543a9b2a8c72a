package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Means over a normal time of switching against their closed forms.
class ShotAverageTest {
  private static final double TIME = 50e-9;
  private static final double BEAT = 30 / 141e-9;

  private static final double ACCURACY = 1e-13;

  private static Overlap real(double re) {
    return new Overlap(1, 2, re, 0, 0);
  }

  /// `⟨cos 2Δ(T + δ)⟩ = exp(−2Δ²σ²) cos 2ΔT`.
  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 0.1e-9, 0.5e-9, 2e-9, 5e-9})
  void aBeatIsBlurredAsAGaussianSays(double jitter) {
    Overlap mean =
        ShotAverage.of(
            TIME, jitter, 0, new double[0], ACCURACY, time -> real(Math.cos(2 * BEAT * time)));
    double left = Math.exp(-2 * Math.pow(BEAT * jitter, 2));
    assertThat(mean.re()).isCloseTo(left * Math.cos(2 * BEAT * TIME), within(1e-11));
    assertThat(mean.first()).isCloseTo(1, within(1e-14));
    assertThat(mean.second()).isCloseTo(2, within(1e-14));
    assertThat(mean.error()).isLessThan(1e-9);
  }

  /// `⟨|δ|⟩ = σ √(2/π)`.
  @Test
  void aKinkIsCutThere() {
    double jitter = 1e-9;
    Overlap mean =
        ShotAverage.of(
            TIME,
            jitter,
            0,
            new double[] {TIME},
            ACCURACY,
            time -> real(Math.abs(time - TIME) / jitter));
    assertThat(mean.re()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-12));
  }

  /// `⟨max(0, δ)⟩ = σ/√(2π)` where the mean is the earliest time that counts.
  @Test
  void inversionsBeforeThePulseAreOneAtThePulse() {
    double jitter = 1e-9;
    Overlap mean =
        ShotAverage.of(0, jitter, 0, new double[0], ACCURACY, time -> real(time / jitter));
    assertThat(mean.re()).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-12));
  }

  @Test
  void theErrorTellsOfAKinkThatWasNotCut() {
    double kink = TIME + 0.3e-9;
    Overlap mean =
        ShotAverage.of(
            TIME, 1e-9, 0, new double[0], ACCURACY, time -> real(Math.abs(time - kink) / 1e-9));
    Overlap cut =
        ShotAverage.of(
            TIME,
            1e-9,
            0,
            new double[] {kink},
            ACCURACY,
            time -> real(Math.abs(time - kink) / 1e-9));
    double error = Math.abs(mean.re() - cut.re());
    assertThat(error).isGreaterThan(1e-6).isLessThan(3 * mean.error());
  }
}
