package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.XDickeState;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Blocks against the unsplit matrix with plain sums for its elements, discs and residue classes
/// against all Dicke states.
class TransposeBlocksTest {
  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value *= (double) (n - k + i) / i;
    }
    return value / Math.pow(2, n);
  }

  /// The whole partial transpose, rows `k₁(N+1) + k₃`, straight from its definition.
  private static Matrix unsplit(EnsembleChain chain, Dephasing dephasing, double t) {
    int n = (int) chain.atoms();
    double[] v = XDickeState.elements(n, chain.outcomes().at(2));
    double[][] g = new double[2 * n + 1][2 * n + 1];
    for (int d = -n; d <= n; d++) {
      for (int e = -n; e <= n; e++) {
        for (int k = 0; k <= n; k++) {
          for (int l = 0; l <= n; l++) {
            double weight = Math.sqrt(binomial(n, k) * binomial(n, l)) * v[k] * v[l];
            double phase =
                (k - 0.5 * n) * (t * d + chain.offset()) - (l - 0.5 * n) * (t * e + chain.offset());
            g[d + n][e + n] +=
                weight * Math.exp(-2 * dephasing.inner() * t * (k - l) * (k - l)) * Math.cos(phase);
          }
        }
      }
    }
    int size = (n + 1) * (n + 1);
    Matrix matrix = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int k1 = i / (n + 1);
        int k3 = i % (n + 1);
        int l1 = j / (n + 1);
        int l3 = j % (n + 1);
        double distance = Math.pow(k1 - l1, 2) + Math.pow(k3 - l3, 2);
        matrix.entries()[i + size * j] =
            Math.sqrt(binomial(n, k1) * binomial(n, k3) * binomial(n, l1) * binomial(n, l3))
                * Math.exp(-2 * dephasing.ends() * t * distance)
                * g[k1 - l3 + n][l1 - k3 + n];
      }
    }
    return matrix;
  }

  @ParameterizedTest(name = "{0} atoms, q = {1}, offset {2}")
  @CsvSource({
    "1,1,0",
    "1,0,0.3",
    "2,2,0",
    "2,1,0",
    "3,3,0",
    "3,2,0.8",
    "4,4,0",
    "7,7,0",
    "7,4,0",
    "8,8,0",
    "8,5,0",
    "8,6,-0.4",
    "9,9,1.9",
    "11,8,0"
  })
  void blocksHaveTheSpectrumOfTheWholeMatrix(int atoms, int q, double offset) {
    Random random = new Random(1000L * atoms + q);
    EnsembleChain chain = new EnsembleChain(3, atoms, Outcomes.of(q), offset);
    Dephasing dephasing = new Dephasing(0.1 * random.nextDouble(), 0.1 * random.nextDouble());
    double time = 0.5 + 4 * random.nextDouble();
    Matrix whole = unsplit(chain, dephasing, time);
    double[] values = LinearAlgebra.chosen().symmetricEigenvalues(whole);
    EndSites sites = new EndSites(chain, 12);
    OverlapTable overlaps = new OverlapTable(chain, time, dephasing.inner(), atoms);
    TraceNorm norm =
        new TransposeBlocks(sites, overlaps, dephasing.ends() * time, offset != 0).traceNorm(1);
    assertThat(norm.rows()).isEqualTo((atoms + 1) * (atoms + 1));
    assertThat(norm.trace()).isCloseTo(DoubleStream.of(values).sum(), within(1e-14));
    double absolute = Arrays.stream(values).map(Math::abs).sum();
    assertThat(norm.norm()).isCloseTo(absolute, within(1e-13));
    assertThat(OutcomeProbability.of(chain, time, dephasing.inner()).value())
        .isCloseTo(norm.trace(), within(1e-14));
  }

  @ParameterizedTest(name = "{0} atoms")
  @ValueSource(longs = {20, 31, 44})
  void discsStayBelowTheTrueValueByNoMoreThanTheySay(long atoms) {
    Random random = new Random(atoms);
    for (int trial = 0; trial < 12; trial++) {
      long q = trial < 6 ? atoms : atoms - random.nextLong(atoms / 2);
      double offset = trial < 9 ? 0 : random.nextDouble();
      EnsembleChain chain = new EnsembleChain(3, atoms, Outcomes.of(q), offset);
      // Dephasing that just sets in is the hardest: N γ t of 0.02 to 2.
      double time =
          trial % 2 == 0
              ? (1 + 3 * random.nextDouble()) / Math.sqrt(atoms)
              : random.nextDouble() * 5;
      double rate = Math.pow(10, 2 * random.nextDouble() - 1.7) / (atoms * time);
      DephasedChain dephased = new DephasedChain(chain, Dephasing.everywhere(rate));
      EndToEnd complete = dephased.exact(time);
      if (complete.outcomeProbability().value() < 1e-6) {
        continue;
      }
      Estimate truth = complete.logNegativity().orElseThrow();
      for (double deviations : new double[] {3, 4, 5, 5.8}) {
        EndToEnd state = dephased.disc(time, deviations);
        Estimate found = state.logNegativity().orElseThrow();
        double below = truth.value() - found.value();
        assertThat(below)
            .as("%s, t = %s, rate %s, c = %s", chain, time, rate, deviations)
            .isBetween(-1e-11, found.error() + truth.error());
        assertThat(state.outcomeProbability().value())
            .isCloseTo(complete.outcomeProbability().value(), within(1e-14));
      }
    }
  }

  @ParameterizedTest(name = "{0} atoms at 2π · {1}/{2}")
  @CsvSource({"60,1,2", "61,1,2", "60,1,3", "61,2,3", "120,1,4", "121,3,4", "160,1,5"})
  void residueClassesAgreeWithTheDisc(long atoms, int p, int q) {
    EnsembleChain chain = EnsembleChain.allN(3, atoms);
    double time = 2 * Math.PI * p / q;
    for (Dephasing dephasing :
        new Dephasing[] {
          new Dephasing(0.02, 0.02), new Dephasing(0.1, 0.01), new Dephasing(0.05, 0)
        }) {
      DephasedChain dephased = new DephasedChain(chain, dephasing);
      double tolerance = 1e-4;
      EndToEnd state = dephased.classes(time, tolerance);
      double deviations = dephased.discFor(time, tolerance);
      EndToEnd disc = dephased.disc(time, deviations);
      Estimate found = state.logNegativity().orElseThrow();
      assertThat(found.error()).isLessThanOrEqualTo(1.001 * tolerance);
      // The classes' disc may be a little wider, by what their couplings leave of the tolerance.
      assertThat(disc.logNegativity().orElseThrow().value() - found.value())
          .as("%s %s", chain, dephasing)
          .isBetween(-1e-7, 0.5 * tolerance);
      assertThat(dephased.couplings(time, tolerance).commonDivisor() % q).isZero();
      assertThat(dephased.classesSeconds(time, tolerance))
          .isLessThan(dephased.discSeconds(deviations));
    }
  }

  @ParameterizedTest(name = "threshold {0}")
  @ValueSource(doubles = {0.3, 0.1, 0.01, 1e-3})
  void whatResidueClassesLoseIsWithinItsBound(double threshold) {
    Random random = new Random(17);
    int lossy = 0;
    for (int trial = 0; trial < 40; trial++) {
      long atoms = random.nextLong(20, 40);
      double time = 2 * Math.PI * random.nextInt(1, 7) / 6 + 0.3 * (random.nextDouble() - 0.5);
      double rate = Math.pow(10, -2 * random.nextDouble() - 0.7);
      Dephasing dephasing = new Dephasing(rate, trial % 2 == 0 ? rate : 0);
      CouplingTable table = CouplingTable.of(atoms, time, dephasing, threshold);
      long divisor = table.commonDivisor() == 0 ? 10 * atoms : table.commonDivisor();
      EnsembleChain chain = EnsembleChain.allN(3, atoms);
      EndSites sites = new EndSites(chain, 5);
      OverlapTable overlaps =
          new OverlapTable(chain, time, dephasing.inner(), sites.range.size() - 1);
      TransposeBlocks blocks = new TransposeBlocks(sites, overlaps, rate * time, false);
      double all = blocks.traceNorm(1).norm();
      double split = blocks.traceNorm(divisor).norm();
      assertThat(split / all).isBetween(1 - table.lostCoupling(), 1 + 1e-12);
      if (1 - split / all > 1e-3 * table.lostCoupling()) {
        lossy++;
      }
    }
    // The bound was put to the test.
    assertThat(lossy).isGreaterThan(2);
  }

  @ParameterizedTest(name = "{0} atoms")
  @ValueSource(longs = {1, 30, 100, 1000})
  void memoryIsKnownBeforehand(long atoms) {
    DephasedChain three =
        new DephasedChain(EnsembleChain.allN(3, atoms), Dephasing.everywhere(0.01));
    double rows = Math.min((atoms + 1.0) * (atoms + 1.0), Math.PI * 36 * atoms) / 4;
    assertThat(three.exactBytes()).isBetween(16 * rows * rows, 17 * rows * rows + 1000 * rows);
    assertThat(three.discBytes(5.2)).isLessThanOrEqualTo(three.exactBytes());
    DephasedChain four =
        new DephasedChain(EnsembleChain.allN(4, atoms), Dephasing.everywhere(0.01));
    assertThat(four.exactBytes()).isGreaterThan(three.exactBytes());
    assertThat(four.exactSeconds()).isPositive();
  }
}
