package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class BunchTest {
  @Test
  void chargeAndCurrentOfTheTableAreTooShortForItsDuration() {
    // 180 pC at 3.4 kA last 53 fs; the paper's table says 230 fs.
    assertThat(Lcls.BUNCH.duration()).isCloseTo(53e-15, within(0.5e-15));
  }

  @Test
  void lengthAndCurrentAreTheSameStatement() {
    Bunch bunch = Bunch.ofLength(180e-12, 30e-6, 0);
    assertThat(bunch.length()).isCloseTo(30e-6, withinPercentage(1e-12));
    // 180 pC in 30 um over c: 1.8 kA
    assertThat(bunch.current()).isCloseTo(1798.75, within(0.01));
    assertThat(bunch.wavelengths(3e-9)).isCloseTo(1e4, withinPercentage(1e-10));
  }

  @Test
  void refusesWhatIsNoBunch() {
    assertThatThrownBy(() -> new Bunch(0, 1, 0)).hasMessageContaining("bunch charge");
    assertThatThrownBy(() -> new Bunch(1, Double.NaN, 0)).hasMessageContaining("peak current");
    assertThatThrownBy(() -> new Bunch(1, 1, -1))
        .hasMessage("beam size must be at least 0 m and finite, but is -1.0");
  }
}
