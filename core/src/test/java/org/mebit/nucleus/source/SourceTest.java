package org.mebit.nucleus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.nucleus.Transition;

/// Numbers worked out by hand or taken from tables; each to the digits given.
final class SourceTest {
  private static final Transition NUCLEI = Transition.IRON_57;

  /// The paper's flux and bandwidth.
  private static final PhotonSource SOURCE = new PhotonSource(2.9e6, 1);

  private static final Sample BORATE =
      new Sample(20e-6, 0.95, 0.8, 2.5e-22, Sample.BORATE_IRON_DENSITY);

  @Test
  void aPhotonIsTakenSentOnOrLost() {
    Budget budget = new Budget(1);
    PhotonSource.Yield photon = SOURCE.perPhoton(budget, NUCLEI);
    assertThat(photon.excited()).isCloseTo(5.8662e-8, within(1e-12));
    assertThat(photon.delayed() + photon.incoherent())
        .isCloseTo(photon.excited(), within(1e-15 * photon.excited()));
    PhotonSource.Yield rates = SOURCE.rates(budget, NUCLEI);
    assertThat(rates.excited()).isEqualTo(photon.excited() * 2.9e6);
    assertThat(rates.incoherent()).isCloseTo(0.0891, within(5e-5));
  }

  /// Behind a gate that opens after 50 ns the share 0.468272819146 is left (mpmath, 30 digits), so
  /// 5000 counts take 36.6 h.
  @Test
  void aGateThatOpensLateCountsLess() {
    Budget budget = new Budget(1);
    double late = SOURCE.delayedRate(budget, NUCLEI, 50e-9);
    assertThat(late).isCloseTo(0.0810147927 * 0.468272819146, within(1e-10));
    assertThat(5000 / late / 3600).isCloseTo(36.6, within(0.05));
    assertThat(SOURCE.delayedRate(budget, NUCLEI, 0))
        .isEqualTo(SOURCE.rates(budget, NUCLEI).delayed());
  }

  @Test
  void aBandMustBeWiderThanTheLines() {
    PhotonSource narrow = new PhotonSource(1, 5e-8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.perPhoton(new Budget(1), NUCLEI))
        .withMessageStartingWith("bandwidth must be far above 4 pi alpha times the natural width");
  }

  /// With 8.2 and 8.56 conversion electrons per photon; 1 Mb = 1e-22 m².
  @Test
  void crossSectionsFollowFromTheWavelength() {
    assertThat(NUCLEI.wavelength()).isCloseTo(0.860255e-10, within(1e-16));
    assertThat(NUCLEI.crossSection(8.2)).isCloseTo(2.56e-22, within(5e-25));
    assertThat(NUCLEI.crossSection(8.56)).isCloseTo(2.46e-22, within(5e-25));
  }

  @Test
  void aSampleTellsItsThickness() {
    assertThat(BORATE.resonantDensity()).isCloseTo(2.122e28, within(5e24));
    assertThat(BORATE.mossbauerThickness()).isCloseTo(85, within(0.5));
    assertThat(BORATE.lineTransmission()).isCloseTo(4e-19, within(5e-20));
    Sample thin = BORATE.withAlpha(1);
    assertThat(thin.alpha()).isCloseTo(1, within(1e-15));
    assertThat(thin.thickness()).isCloseTo(1.88e-6, within(5e-9));
    assertThat(thin.resonantNuclei(5e-9)).isCloseTo(2.0e14, within(5e12));
  }

  /// Iron of 64 cm²/g absorbs 23.3 % in 20 μm: density 2.0714 g/cm³ times 64 cm²/g times 20 μm is
  /// 0.26514.
  @Test
  void ironAbsorbs() {
    assertThat(BORATE.photoabsorption(6.4)).isCloseTo(-Math.expm1(-0.26514), within(2e-5));
    assertThat(BORATE.photoabsorption(0)).isZero();
  }

  /// The ground state turns 45.5 million times a second in 33 T, the excited one 26.0 million
  /// times; 30 widths of 141 ns need 31.27 T.
  @Test
  void nucleiPrecess() {
    assertThat(NUCLEI.groundLarmor(33) / (2 * Math.PI)).isCloseTo(45.5e6, within(5e4));
    assertThat(NUCLEI.excitedLarmor(-33) / (2 * Math.PI)).isCloseTo(26.0e6, within(5e4));
    assertThat(NUCLEI.beat(31.27) / NUCLEI.width()).isCloseTo(30, within(5e-3));
    assertThat(NUCLEI.beat(33))
        .isCloseTo((NUCLEI.groundLarmor(33) + NUCLEI.excitedLarmor(33)) / 2, within(1e-6));
  }

  @Test
  void diamondConverts() {
    DownConversion iron = DownConversion.diamond111(14_400, 100, 1);
    DownConversion other = DownConversion.diamond111(10_900, 100, 1);
    assertThat(iron.susceptibility()).isCloseTo(3.016e-21, within(5e-25));
    assertThat(iron.susceptibility() / other.susceptibility()).isCloseTo(0.41, within(5e-3));
    assertThat(DownConversion.diamond111(14_400, 100, 7.75).susceptibility())
        .isCloseTo(7.75 * iron.susceptibility(), within(1e-34));
  }

  /// The momenta form a triangle: the pump's wave number is that of both energies together.
  @Test
  void momentumIsConserved() {
    DownConversion iron = DownConversion.diamond111(14_400, 100, 1);
    double unit = 1 / (Transition.HBAR * Transition.LIGHT);
    double along = iron.reciprocalVector() - 14_300 * unit * Math.cos(iron.signalAngle());
    double across = 14_300 * unit * Math.sin(iron.signalAngle());
    assertThat(Math.hypot(along, across)).isCloseTo(14_500 * unit, within(1e-12 * 14_500 * unit));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DownConversion.diamond111(1_000, 990, 1))
        .withMessageContaining("take up the momentum");
  }

  @Test
  void signalPhotonsAreAsManyAsPumpPhotonsTimesTheYield() {
    PumpPulses laser = new PumpPulses(1e12, 2.7e4);
    assertThat(laser.perPumpPhoton(2.9e6)).isCloseTo(1.07e-10, within(5e-13));
    assertThat(laser.signalPerPulse(2.9e6)).isCloseTo(107, within(0.5));
  }
}
