package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Outcomes;

/// Discs against all Dicke states, for any outcome and offset.
class DenseDiscTest {
  private static EnsembleChain chain(long atoms, long q, double offset) {
    return new EnsembleChain(3, atoms, Outcomes.of(q), offset);
  }

  /// Such improbable outcomes that the lower bounds of both discs are below zero.
  @ParameterizedTest
  @CsvSource({
    "14,4,2.72,6.0896344,1.5e-6,1.2e-6",
    "11,0,2.04,6.1,1e-6,1e-6",
    "27,19,4.47,0.4,1e-5,1e-5"
  })
  void discsThatHoldNextToNothingSaySo(
      long atoms, long q, double deviations, double time, double ends, double inner) {
    DephasedChain chain = new DephasedChain(chain(atoms, q, 0), new Dephasing(ends, inner));
    Estimate truth = chain.exact(time).logNegativity().orElseThrow();
    Estimate found = chain.disc(time, deviations).logNegativity().orElseThrow();
    assertThat(Math.abs(truth.value() - found.value())).isLessThan(found.error() + truth.error());
    // No more than a state can hold, but for rounding.
    assertThat(found.error()).isLessThan(Math.log(atoms + 1) / Math.log(2) + 1e-2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void errorsOfDiscsHoldForAllOutcomesAndOffsets(long seed) {
    Random random = new Random(seed);
    int seen = 0;
    for (int trial = 0; trial < 60; trial++) {
      long atoms = random.nextLong(8, 34);
      double offset = random.nextBoolean() ? 0 : 6 * random.nextDouble() - 3;
      EnsembleChain chain = chain(atoms, random.nextLong(atoms + 1), offset);
      double time =
          trial % 2 == 0
              ? (0.3 + 3 * random.nextDouble()) / Math.sqrt(atoms)
              : 6.28 * random.nextDouble();
      double ends = Math.pow(10, -6 * random.nextDouble() - 0.5);
      double inner = trial % 4 == 0 ? 0 : ends * Math.pow(10, 2 * random.nextDouble() - 1);
      DephasedChain dephased = new DephasedChain(chain, new Dephasing(ends, inner));
      Estimate truth = dephased.exact(time).logNegativity().orElse(new Estimate(0, 1));
      double deviations = 2.5 + 3.5 * random.nextDouble();
      if (truth.error() > 1e-8) {
        // Too improbable for dense matrices to tell.
        continue;
      }
      Estimate found = dephased.disc(time, deviations).logNegativity().orElseThrow();
      double below = truth.value() - found.value();
      assertThat(below)
          .as("%s, %s %s, t = %s, c = %s", chain, ends, inner, time, deviations)
          .isBetween(-1e-9, found.error() + truth.error());
      seen++;
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void weightOutsideIsThatOfATwoDimensionalGaussian() {
    EndSites sites = new EndSites(chain(10_000, 10_000, 0), 3);
    assertThat(sites.weightOutside()).isCloseTo(Math.exp(-4.5), within(2e-4));
  }
}
