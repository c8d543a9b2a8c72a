package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.fel.PhotonPair;

/// The rate in the electron's frame against the yield of a passage in laboratory variables; values
/// from outside are in [ExactDiracReferenceTest].
class ElectronFrameRateTest {
  private static final int PERIODS = 1392;

  /// `N_u α²κ²/π² · y₁y₂/[(1 + K²)³(1 + K² + ρ₂²)] · Σ|T|²`, pairs per `dy₁ d²ρ₁ d²ρ₂` to leading
  /// order in the recoil.
  private static double passage(double recoil, PhotonPair pair, double emission) {
    double mass = 1 + Lcls.STRENGTH * Lcls.STRENGTH;
    double y1 = pair.plus1() * mass / 2;
    double y2 = (mass - y1 * pair.q1(Lcls.FIELD)) / pair.q2(Lcls.FIELD);
    double alpha = ElectronFrameRate.FINE_STRUCTURE;
    return PERIODS
        * Math.pow(alpha * recoil / Math.PI, 2)
        * y1
        * y2
        / (Math.pow(mass, 3) * pair.q2(Lcls.FIELD))
        * emission;
  }

  /// Of the rate times the time of a passage and `dk₁ dΩ₁ dΩ₂/(dy₁ d²ρ₁ d²ρ₂)`.
  private static double deviation(double recoil, PhotonPair pair) {
    double emission = 3.3;
    double mass = 1 + Lcls.STRENGTH * Lcls.STRENGTH;
    // The phase 2πN_u passes in the proper time q⁰ 2πN_u/k·p.
    double time = 2 * Math.PI * PERIODS * (1 + Lcls.STRENGTH * Lcls.STRENGTH / 2) / recoil;
    double one = 1 + pair.angle1() * pair.angle1();
    double two = 1 + pair.angle2() * pair.angle2();
    double jacobian = recoil * one / mass * 16 / (one * one * two * two);
    return ElectronFrameRate.differentialRate(Lcls.FIELD, recoil, pair, emission)
            * time
            * jacobian
            / passage(recoil, pair, emission)
        - 1;
  }

  @Test
  void timesThePassageItIsTheYield() {
    PhotonPair pair = new PhotonPair(0.6, 0.45, 0, 0.7, Lcls.THIRD, 1);
    double coarse = deviation(1e-3, pair);
    double fine = deviation(1e-6, pair);
    assertThat(Math.abs(fine)).isBetween(1e-8, 1e-5);
    assertThat(coarse / fine).isCloseTo(1000, within(10.0));
    assertThat(deviation(1e-13, pair)).isCloseTo(0, within(1e-12));
  }

  @Test
  void refusesAPairThatConservationForbids() {
    assertThatThrownBy(() ->
            ElectronFrameRate.differentialRate(
                Lcls.FIELD, Lcls.RECOIL, new PhotonPair(0.6, 0.6, 0, 0, 0.2, 1), 1))
        .hasMessageContaining("conservation must leave plus momentum for photon 2");
  }
}
