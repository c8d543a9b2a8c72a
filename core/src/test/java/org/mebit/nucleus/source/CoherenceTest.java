package org.mebit.nucleus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.nucleus.LineEnvelope;
import org.mebit.nucleus.Transition;

/// Limits, sums and relations between what is sent on and when.
final class CoherenceTest {
  /// Sums of a hundred positive terms.
  private static final double ROUNDING = 1e-14;

  /// Two quadratures and a root, each to rounding.
  private static final double QUADRATURES = 1e-12;

  private static final Transition NUCLEI = Transition.IRON_57;

  private static double relative(double tolerance, double value) {
    return tolerance * Math.abs(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-12, 0.3, 12.499999, 12.5, 77, 1e4, 1e12})
  void whatIsTakenIsSentOnOrLost(double alpha) {
    Budget budget = new Budget(alpha);
    double sum = budget.delayed() + budget.incoherent();
    assertThat(sum).isCloseTo(budget.excited(), within(relative(ROUNDING, sum)));
    assertThat(budget.delayed()).isNotNegative();
    assertThat(budget.incoherent()).isPositive();
  }

  /// A thin crystal sends on the share α, a thick one loses `1/√(πα)`.
  @Test
  void thinAndThickLimits() {
    assertThat(DelayedShare.of(1e-7).delayed()).isCloseTo(1e-7, within(2e-14));
    assertThat(DelayedShare.of(1e8).lost() * Math.sqrt(Math.PI * 1e8)).isCloseTo(1, within(1e-8));
  }

  /// The slope against a difference of shares, of second order.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 3, 12.4, 12.6, 40})
  void theSlopeIsThatOfTheShare(double alpha) {
    double h = 1e-4;
    double rise =
        DelayedShare.of(alpha * (1 + h)).delayed() - DelayedShare.of(alpha * (1 - h)).delayed();
    assertThat(DelayedShare.of(alpha).slope()).isCloseTo(rise / (2 * h), within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.02, 0.9, 3.6, 3.8, 30, 1e3})
  void theEnergyTimeLeavesOneIn_e(double alpha) {
    CoherenceTimes times = new CoherenceTimes(alpha, NUCLEI);
    assertThat(times.remainingAfter(times.energyTime()))
        .isCloseTo(Math.exp(-1), within(QUADRATURES));
    assertThat(times.remainingAfter(0)).isEqualTo(1);
    assertThat(new EnvelopeEnergy(alpha).after(0)).isCloseTo(1, within(QUADRATURES));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 0.1, 1, 10, 1e3})
  void allTimesShortenWithThickness(double alpha) {
    CoherenceTimes thin = new CoherenceTimes(alpha, NUCLEI);
    CoherenceTimes thick = new CoherenceTimes(2 * alpha, NUCLEI);
    assertThat(thin.intensityTime()).isLessThan(NUCLEI.lifetime());
    assertThat(thick.intensityTime()).isLessThan(thin.intensityTime());
    assertThat(thick.intensityTime(0.5)).isLessThan(thin.intensityTime(0.5));
    assertThat(thick.meanDelay()).isLessThan(thin.meanDelay());
    assertThat(thick.energyTime()).isLessThan(thin.energyTime());
  }

  /// Without multiple scattering the response decays with the lifetime.
  @Test
  void aThinCrystalKeepsTheLifetime() {
    CoherenceTimes times = new CoherenceTimes(1e-9, NUCLEI);
    double tau = NUCLEI.lifetime();
    assertThat(times.intensityTime()).isCloseTo(tau, within(1e-8 * tau));
    assertThat(times.meanDelay()).isCloseTo(tau, within(1e-8 * tau));
    assertThat(times.energyTime()).isCloseTo(tau, within(1e-8 * tau));
    assertThat(times.intensityTime(0.5)).isCloseTo(tau * Math.log(2), within(1e-8 * tau));
  }

  @Test
  void theFirstZeroIsThatOfTheBesselFunction() {
    double w = 3.831_705_970_207_512; // NIST DLMF 10.21
    assertThat(LineEnvelope.confluent(0.25 * w * w)).isCloseTo(0, within(1e-15));
    assertThat(0.25 * w * w).isLessThan(LineEnvelope.FIRST_ZERO);
    assertThat(0.25 * w * w).isCloseTo(LineEnvelope.FIRST_ZERO, within(1e-6));
  }

  @Test
  void valuesOutsideTheirDomainAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Budget(0))
        .withMessage("alpha must be above 0 and finite, but is 0.0");
    CoherenceTimes times = new CoherenceTimes(1, NUCLEI);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> times.intensityTime(1))
        .withMessage("share must be in (0, 1), but is 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> times.remainingAfter(Double.NaN))
        .withMessage("time must be at least 0 s, but is NaN");
  }
}
