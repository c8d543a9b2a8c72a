package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.ensemble.Dephasing;

class CouplingTableTest {
  @ParameterizedTest(name = "2π · {0}/{1}")
  @CsvSource({"1,2", "1,3", "1,4", "3,4", "2,5", "1,6"})
  void rationalTimesConserveTheSumModuloTheirDenominator(int p, int q) {
    double time = 2 * Math.PI * p / q;
    CouplingTable table = CouplingTable.of(1000, time, Dephasing.everywhere(0.01), 1e-5);
    assertThat(table.commonDivisor()).isEqualTo(q);
    Coupling first = table.couplings().getFirst();
    // δ = 0 there: only the rate of the ends and the weights are left.
    assertThat(first.shift()).isEqualTo(q);
    assertThat(first.oddTurns()).isEqualTo(p % 2 != 0);
    assertThat(first.strength())
        .isCloseTo(Math.exp(-(0.01 * time + 1 / 4000.0) * q * q), within(1e-12));
  }

  @Test
  void strongDephasingConservesTheSumItself() {
    CouplingTable table = CouplingTable.of(10_000, 1.0, Dephasing.everywhere(0.1), 1e-9);
    assertThat(table.couplings()).isEmpty();
    assertThat(table.commonDivisor()).isZero();
    // 44 is the first near-period of t = 1: δ = 44 − 14π, but exp(−0.1·44²) is far below all.
    assertThat(table.lostCoupling()).isLessThan(1e-12);
  }

  @Test
  void theRateOfTheMeasuredNodeCouplesNothing() {
    CouplingTable a = CouplingTable.of(300, 1.3, new Dephasing(0.02, 0), 1e-9);
    CouplingTable b = CouplingTable.of(300, 1.3, new Dephasing(0.02, 0.7), 1e-9);
    assertThat(a).isEqualTo(b);
    assertThat(a.couplings()).isNotEmpty();
  }

  @Test
  void whatIsNotListedIsStillAccountedFor() {
    CouplingTable all = CouplingTable.of(200, 0.9, Dephasing.everywhere(0.003), 1e-12);
    CouplingTable some = CouplingTable.of(200, 0.9, Dephasing.everywhere(0.003), 1e-3);
    double below = 0;
    for (Coupling coupling : all.couplings()) {
      boolean lost = coupling.strength() < 1e-3 && coupling.shift() % some.commonDivisor() != 0;
      below += lost ? 2 * coupling.strength() : 0;
    }
    assertThat(below).isPositive();
    assertThat(some.lostCoupling()).isCloseTo(below, within(1e-10));
  }

  @Test
  void thresholdsAreStrengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingTable.of(200, 0.9, Dephasing.NONE, 0))
        .withMessage("threshold must be in 1e-30..1, but is 0.0");
  }
}
