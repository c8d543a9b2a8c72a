package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PairSourceTest {
  @Test
  void undulatorOnTheSameFootingAsACrystal() {
    // Opposite apertures of radius 0.1 at ρ = 0.6: 4.7e-9 pairs per pulse (independent Python).
    PairSource source = PairSource.undulator(Lcls.MACHINE, Lcls.BUNCH, 4.7e-9, 120, 0.488, 10, 0.1);
    assertThat(source.pairsPerSecond()).isCloseTo(5.64e-7, within(1e-12));
    assertThat(source.photonEnergy()).isCloseTo(263.2, within(0.1));
    // 1.12347e9 electrons of 5 GeV are 0.9 J.
    assertThat(source.perPump().getAsDouble()).isCloseTo(4.18e-18, withinPercentage(0.2));
    assertThat(source.perJoule().getAsDouble()).isCloseTo(4.7e-9 / 0.9, withinPercentage(0.01));
    assertThat(source.perElectronvolt().getAsDouble()).isCloseTo(5.64e-8, within(1e-13));
    // π(0.1/9784.756)² = 3.2814e-10 sr
    assertThat(source.perSteradian().getAsDouble()).isCloseTo(1718.8, within(0.5));
    assertThat(source.perElectronvoltAndSteradian().getAsDouble()).isCloseTo(171.88, within(0.05));
  }

  @Test
  void reportsOfCrystalsLeaveEmptyWhatTheyDoNotSay() {
    assertThat(PairSource.synchrotronCrystal().pairsPerSecond() * 3600).isCloseTo(277, within(1.0));
    assertThat(PairSource.laserCrystal().pairsPerSecond() * 3600).isCloseTo(1000, within(1e-6));
    assertThat(PairSource.laserCrystal().perPump()).isEmpty();
    assertThat(PairSource.laserCrystal().perJoule()).isEmpty();
    assertThat(PairSource.laserCrystal().perElectronvoltAndSteradian()).isEmpty();
  }

  @Test
  void crystalWithItsPumpIsCompared() {
    PairSource crystal =
        new PairSource(
            "crystal",
            0.1,
            9e3,
            OptionalDouble.of(1e13),
            OptionalDouble.of(18e3),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(crystal.perPump()).hasValue(0.1 / 1e13);
    // 1e13 photons of 18 keV are 28.84 mJ.
    assertThat(crystal.perJoule().getAsDouble()).isCloseTo(3.4675, within(1e-3));
    assertThat(crystal.perSteradian()).isEmpty();
  }

  @Test
  void refusesNumbersThatAreNotAboveZero() {
    assertThatThrownBy(() ->
            new PairSource(
                "crystal",
                0.1,
                9e3,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()))
        .hasMessageContaining("pump particles per second must be above 0");
  }
}
