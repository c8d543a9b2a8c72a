package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.mebit.fel.UndulatorField;

class MachineTest {
  /// `hc`, eV m: CODATA's tables print it to ten digits.
  private static final double PLANCK_LIGHT = 1.239_841_984e-6;

  private static final double DIGITS = 1e-7; // per cent: what the printed constant carries

  @Test
  void wavelengthAndEnergyOfTheFundamentalBelongTogether() {
    assertThat(Lcls.MACHINE.fundamentalWavelength() * Lcls.MACHINE.fundamentalEnergy())
        .isCloseTo(PLANCK_LIGHT, withinPercentage(DIGITS));
  }

  @Test
  void planarUndulatorOfTheLclsGivesTheWavelengthOfItsFirstLasing() {
    // P. Emma et al., Nature Photon. 4, 641 (2010), Table 1: 13.6 GeV, 3 cm, K = 3.5, 1.5 angstrom.
    Machine machine = new Machine(13.6e9, UndulatorField.planar(3.5), 0.03, 1000);
    assertThat(machine.fundamentalWavelength()).isCloseTo(1.5e-10, withinPercentage(1));
  }

  @Test
  void undulatorParameterIsThatOfHandbooks() {
    // K = 0.934 B[T] λ_u[cm]
    assertThat(Machine.undulatorParameter(1, 0.01)).isCloseTo(0.934, within(5e-4));
  }

  @Test
  void recoilIsTheShareOfTheFundamentalInTheElectronsEnergy() {
    Machine machine = new Machine(3e9, UndulatorField.elliptic(2, 0.3), 0.025, 100);
    double dressed = 1 + 2 * (1 + 0.09);
    assertThat(machine.recoil() / dressed)
        .isCloseTo(machine.fundamentalEnergy() / (2 * 3e9), withinPercentage(1e-10));
  }

  @Test
  void photonsOfEqualEnergyTakeHalfOfTheFundamentalOnAxis() {
    assertThat(Lcls.MACHINE.equalFraction(0, 1)).isCloseTo(0.5, within(1e-15));
    // 50-digit Python: 263.2 eV at ρ = 0.6.
    assertThat(Lcls.MACHINE.equalFraction(0.6, 1) * Lcls.MACHINE.fundamentalEnergy())
        .isCloseTo(263.2, within(0.05));
  }

  @Test
  void anglesScaleWithTheEnergy() {
    assertThat(Lcls.MACHINE.polarAngle(0.6)).isCloseTo(0.6 / 9784.756, withinPercentage(1e-5));
  }

  @Test
  void refusesElectronsBelowTheirRestEnergy() {
    assertThatThrownBy(() -> new Machine(5e5, UndulatorField.helical(1), 0.03, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("electron energy must be above 510998.95 eV and finite, but is 500000.0");
    assertThatThrownBy(() -> new Machine(5e9, UndulatorField.helical(1), 0, 100))
        .hasMessageContaining("undulator period must be above 0");
    assertThatThrownBy(() -> new Machine(5e9, UndulatorField.helical(1), 0.03, 0))
        .hasMessageContaining("undulator periods must be in 1..10000000, but is 0");
  }
}
