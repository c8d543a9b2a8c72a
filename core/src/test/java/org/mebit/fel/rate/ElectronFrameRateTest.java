package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

class ElectronFrameRateTest {
  private static final UndulatorField FIELD = UndulatorField.helical(2.1);
  private static final PhotonPair PAIR = PhotonPair.ofFraction(FIELD, 0.6, 0.9, 0, 0.8, 0.3, 1);
  private static final int PERIODS = 100;

  @Test
  void passageTurnsItIntoTheYieldUpToTheRecoil() {
    double coarse = gap(1e-3);
    double fine = gap(1e-4);
    assertThat(Math.abs(fine)).isLessThan(1e-3);
    assertThat(coarse / fine).isCloseTo(10, within(0.1));
  }

  /// Relative difference of rate times passage to the yield, in the same variables.
  private static double gap(double recoil) {
    ElectronFrameRate rate = new ElectronFrameRate(FIELD, recoil);
    double edge1 = 1 + PAIR.angle1() * PAIR.angle1();
    double edge2 = 1 + PAIR.angle2() * PAIR.angle2();
    // dk⁰/dy = k₀(1 + ρ²)/(1 + ⟨|a|²⟩) and dΩ/d²ρ = 4/(1 + ρ²)².
    double jacobian = recoil * edge1 / (1 + 2.1 * 2.1) * 16 / (edge1 * edge1 * edge2 * edge2);
    double perPass = rate.of(PAIR, 2.5) * rate.passage(PERIODS) * jacobian;
    return perPass / new PairRate(FIELD, recoil, PERIODS).differential(PAIR, 2.5) - 1;
  }

  @Test
  void refusesAPairBeyondConservation() {
    PhotonPair greedy = PhotonPair.ofFraction(FIELD, 0.6, 0.9, 0, 0.8, 1.3, 1);
    assertThatThrownBy(() -> new ElectronFrameRate(FIELD, 1e-3).of(greedy, 1))
        .hasMessage("conservation must leave energy for photon 2, but it leaves none");
  }

  /// Above light-front momentum 1/κ of both there is no such pair although `c₂` is above 0.
  @Test
  void refusesAPairThatLeavesTheElectronNothing() {
    UndulatorField field = UndulatorField.elliptic(1.065, 0.5);
    PhotonPair greedy = new PhotonPair(21.6, 2.95, 0, 0, 0.162, 1);
    double recoil = 4;
    assertThat(greedy.plus2(field, recoil)).isPositive();
    assertThat(greedy.electronShare(field, recoil)).isNegative();
    assertThatThrownBy(() -> new ElectronFrameRate(field, recoil).of(greedy, 1))
        .hasMessage(
            "the electron must keep some of its light-front momentum, but the photons take all of"
                + " it");
  }
}
