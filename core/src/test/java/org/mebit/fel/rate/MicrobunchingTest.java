package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.UndulatorField;

class MicrobunchingTest {
  private static final double ROUNDING = 1e-12; // relative, of some hundred added phasors

  @ParameterizedTest
  @CsvSource({"0.51, 0.602", "0.60, 0.363", "0.68, 0.165"})
  void phaseOffAxisCostsWhatAnIndependentSumSays(double angle, double phasing) {
    double sum = 1.0 / 3 + Lcls.MACHINE.pairRate().fraction2(1.0 / 3, angle, angle, 1);
    assertThat(Lcls.microbunching().phasing(sum)).isCloseTo(phasing, within(6e-4));
  }

  @Test
  void perfectPhaseGivesWhatThePaperMultipliesBy() {
    // The paper's rates 1.5e-4 and 6e-21 with and without bunches.
    assertThat(Lcls.microbunching().periods()).isEqualTo(22);
    assertThat(Lcls.microbunching().factor(1)).isCloseTo(1.5e-4 / 6e-21, withinPercentage(2));
  }

  @Test
  void phaseAdvanceIsThatOfThePapersAngles() {
    // Eq. 5, with zenith angles Z' = 2 atan ρ and energies k⁰ = k₀c(1 + ρ²)/2 in the electron
    // frame.
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double strength = 0.1 + 5 * random.nextDouble();
      double rho1 = 2 * random.nextDouble();
      double rho2 = 2 * random.nextDouble();
      double square = strength * strength;
      double y1 = random.nextDouble() * (1 + square) / (1 + square + rho1 * rho1);
      double cosine1 = Math.cos(2 * Math.atan(rho1));
      double cosine2 = Math.cos(2 * Math.atan(rho2));
      double energy = y1 / (1 + square) * (1 + rho1 * rho1);
      double expected =
          2
              * Math.PI
              * (1 + square)
              * (1 + cosine2 - (cosine2 - cosine1) * energy)
              / (2 + square * (1 + cosine2));
      PairRate rate = new PairRate(UndulatorField.helical(strength), 1e-6, 1);
      assertThat(Microbunching.phaseAdvance(y1 + rate.fraction2(y1, rho1, rho2, 1)))
          .isCloseTo(expected, withinPercentage(100 * ROUNDING));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3", "2, 0.97", "22, 0.976", "22, 1.0000001", "101, 1.7", "7, 0.5"})
  void factorIsTheSquareOfASumOfPhasors(int periods, double sum) {
    double re = 0;
    double im = 0;
    for (int j = 1; j <= periods; j++) {
      re += 30 * Math.cos(2 * Math.PI * j * sum);
      im += 30 * Math.sin(2 * Math.PI * j * sum);
    }
    Microbunching bunches = new Microbunching(60_000, periods, 30);
    double expected = (re * re + im * im) * 60_000 / (30.0 * periods);
    assertThat(bunches.factor(sum)).isCloseTo(expected, within(ROUNDING * bunches.phased()));
  }

  @ParameterizedTest
  @CsvSource({"1e-4", "1e-6", "1e-12", "0", "-1e-9"})
  void isStableBesideWholeTurns(double off) {
    double exact = (3.0 + off) - 3.0;
    // sin²(Nx)/(N sin x)² = 1 − (N² − 1)x²/3 + O(N⁴x⁴)
    double x = Math.PI * exact;
    double expected = 1 - (22 * 22 - 1) * x * x / 3;
    assertThat(Lcls.microbunching().phasing(3.0 + off))
        .isCloseTo(expected, within(Math.pow(22 * x, 4) + 1e-15));
  }

  @Test
  void slicesCancelAtTheZerosOfTheSection() {
    for (int k = 1; k < 22; k++) {
      assertThat(Lcls.microbunching().phasing(1 + k / 22.0)).isLessThan(1e-28);
    }
  }

  @Test
  void measuredBunchingIsThatOfElectronsDrawnOneByOne() {
    // |Σe^{iφ}|² of electrons from the density (1 + 2b cos φ)/2π, averaged over draws.
    int electrons = 50;
    double bunching = 0.3;
    int draws = 20_000;
    Random random = new Random(11);
    double sum = 0;
    double squares = 0;
    for (int d = 0; d < draws; d++) {
      double re = 0;
      double im = 0;
      for (int e = 0; e < electrons; e++) {
        double phase = phase(random, bunching);
        re += Math.cos(phase);
        im += Math.sin(phase);
      }
      double power = re * re + im * im;
      sum += power;
      squares += power * power;
    }
    double mean = sum / draws;
    double error = Math.sqrt((squares / draws - mean * mean) / draws);
    // Three sections of 50 electrons; four standard errors.
    assertThat(new Microbunching(150, 5, 10).measured(bunching))
        .isCloseTo(3 * mean, within(3 * 4 * error));
  }

  private static double phase(Random random, double bunching) {
    while (true) {
      double phase = 2 * Math.PI * random.nextDouble();
      if (random.nextDouble() * (1 + 2 * bunching) < 1 + 2 * bunching * Math.cos(phase)) {
        return phase;
      }
    }
  }

  @Test
  void measuredBunchingSpansRandomAndPerfect() {
    assertThat(Lcls.microbunching().measured(0)).isEqualTo(Lcls.BUNCH.electrons());
    assertThat(Lcls.microbunching().measured(1))
        .isCloseTo(Lcls.microbunching().factor(1), withinPercentage(1e-10));
    assertThatThrownBy(() -> Lcls.microbunching().measured(1.1))
        .hasMessage("bunching must be in 0..1, but is 1.1");
  }

  @Test
  void hasAtLeastOnePeriodAndRefusesNone() {
    assertThat(Microbunching.ofPierce(1e9, 0.5, 1e5).periods()).isEqualTo(1);
    assertThatThrownBy(() -> Microbunching.ofPierce(1e9, 0, 1e5))
        .hasMessageContaining("Pierce parameter must be above 0");
  }
}
