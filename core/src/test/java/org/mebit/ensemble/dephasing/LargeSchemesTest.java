package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;

/// The schemes for large ensembles against dense matrices, and against values of an independent
/// Python program (numpy, dense matrices and chains over a window of 5 to 6 standard deviations;
/// tolerance beside each).
final class LargeSchemesTest {
  private static final double TOLERANCE = 1e-6;

  private static double dense(long atoms, double time, Dephasing dephasing) {
    return new DephasedChain(EnsembleChain.allN(3, atoms), dephasing)
        .exact(time)
        .logNegativity()
        .orElseThrow()
        .value();
  }

  private static Estimate bloch(long atoms, double time, Dephasing dephasing) {
    return new BlochScheme(atoms, time, dephasing, 4.2).estimate(TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0.1, 0.1, 0.7643667100708444, 1e-7",
    "1.0, 0.01, 0.01, 2.5280661784, 1e-6",
  })
  void chainsOfTenThousandAtoms(
      double time, double ends, double inner, double expected, double tolerance) {
    Dephasing dephasing = new Dephasing(ends, inner);
    ChainScheme scheme = ChainScheme.within(10_000, time, dephasing, TOLERANCE);
    assertThat(scheme.binomial(0, false).value()).isCloseTo(expected, within(tolerance));
    assertThat(scheme.gaussian(0, false).value()).isCloseTo(expected, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.7647698", "0.01, 2.5284659"})
  void chainsOfAMillionAtoms(double rate, double expected) {
    ChainScheme scheme = ChainScheme.within(1_000_000, 1, Dephasing.everywhere(rate), TOLERANCE);
    assertThat(scheme.gaussian(0, false).value()).isCloseTo(expected, within(1e-7));
  }

  /// At 300 atoms a disc of 5.2 deviations; at 10⁴ momenta without corrections.
  @ParameterizedTest
  @CsvSource({"300, 3.619039, 1e-3", "10000, 3.648, 1e-3"})
  void weakDephasingAtTheGoldenTime(long atoms, double expected, double tolerance) {
    double time = Math.PI * (Math.sqrt(5) - 1) / 2;
    Estimate bits = bloch(atoms, time, Dephasing.everywhere(1e-3));
    assertThat(bits.value()).isCloseTo(expected, within(tolerance));
  }

  @Test
  void momentaAtAMagicTime() {
    Estimate bits = bloch(10_000, Math.PI / 2, Dephasing.everywhere(0.1));
    assertThat(bits.value()).isCloseTo(0.7839900960334598, within(2e-6));
    assertThat(bits.error()).isLessThan(1e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 1.0, 0.1, 0.1, 0.7566960081952848, 1e-7",
    "500, 1.0, 0.03, 0.03, 1.9536493299761857, 1e-7",
    "500, 1.2345, 0.02, 0.15, 1.3279305, 1e-5",
    "200, 2.0, 0.15, 0.02, 0.6620857, 3e-7",
    "200, 0.3, 0.05, 0.0, 2.7656950, 2e-5",
  })
  void momentaOfHundredsOfAtoms(
      long atoms, double time, double ends, double inner, double expected, double tolerance) {
    Estimate bits = bloch(atoms, time, new Dephasing(ends, inner));
    assertThat(bits.value()).isCloseTo(expected, within(tolerance));
    assertThat(Math.abs(bits.value() - expected)).isLessThan(bits.error() + 1e-7);
  }

  @ParameterizedTest
  @CsvSource({"1.0, 0.1, 0.1", "2.0, 0.03, 0.1", "1.4, 0.12, 0.04", "2.9, 0.05, 0.05"})
  void oddAndEvenNumbersOfAtomsAgreeWithDenseMatrices(double time, double ends, double inner) {
    Dephasing dephasing = new Dephasing(ends, inner);
    for (long atoms : new long[] {60, 61}) {
      Estimate bits = bloch(atoms, time, dephasing);
      assertThat(bits.value())
          .isCloseTo(dense(atoms, time, dephasing), within(Math.min(bits.error(), 2e-3)));
    }
  }

  @Test
  void chainsThatDoNotCoupleAreExact() {
    // At t = 0.05 sums do couple, but the sign of the partial transpose does not depend on them.
    for (long atoms : new long[] {60, 75}) {
      Dephasing dephasing = new Dephasing(0.1, 0.03);
      double chains = new ChainScheme(atoms, 0.05, dephasing, 5).binomial(0.25, 5).bits();
      assertThat(chains).isCloseTo(dense(atoms, 0.05, dephasing), within(1e-9));
    }
  }

  @Test
  @Tag("slow")
  void errorsHoldOverGenericTimes() {
    for (long atoms : new long[] {160, 320}) {
      for (double time : new double[] {0.3, 1, 1.9416, 2.345}) {
        for (double rate : new double[] {0.005, 0.03, 0.1}) {
          Dephasing dephasing = new Dephasing(rate, Math.max(0.01, 0.1 - rate));
          DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, atoms), dephasing);
          double disc = chain.disc(time, 5.6).logNegativity().orElseThrow().value();
          Estimate bits = bloch(atoms, time, dephasing);
          assertThat(bits.value())
              .as("N = %s, t = %s, rate %s", atoms, time, rate)
              .isCloseTo(disc, within(bits.error() + 4e-7));
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void chainsAndMomentaAgreeAtTenThousandAtoms() {
    for (double time : new double[] {1, 1.9416, 2.6}) {
      for (double rate : new double[] {0.02, 0.1, 0.2}) {
        Dephasing dephasing = new Dephasing(rate, 0.05);
        CouplingTable couplings = CouplingTable.of(10_000, time, dephasing, 1);
        assertThat(couplings.lostCoupling()).isLessThan(1e-6);
        double chains = new ChainScheme(10_000, time, dephasing, 4.5).binomial(0.25, 4.5).bits();
        Estimate momenta = bloch(10_000, time, dephasing);
        assertThat(momenta.value()).isCloseTo(chains, within(momenta.error()));
      }
    }
  }
}
