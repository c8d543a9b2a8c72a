package org.mebit.ensemble.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;

/// The excess entropy over all lattices, against plain sums over times, and against means,
/// deviations and a ceiling that an independent program (numpy, patches) found over random times.
class ExcessDistributionTest {
  /// The independent program's samples.
  private static final double SAMPLED = 1.5e-3;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /// The excess at evenly spaced times of half a period, ascending.
  private static double[] overTimes(int nodes, long atoms, int count, double offset) {
    LatticeLaw law = LatticeLaw.of(nodes);
    ReducedLattice lattice = new ReducedLattice().of(atoms);
    double level = 0.5 * Math.log(atoms) / Math.log(2);
    double[] excess = new double[count];
    for (int j = 0; j < count; j++) {
      excess[j] = law.entropy(lattice.at(Math.PI * (j + offset) / count)) - level;
    }
    Arrays.sort(excess);
    return excess;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"2, 0.2962, 0.656", "3, -0.1793, 0.717", "5, -0.5857, 0.792"})
  void meansAndDeviationsAreThoseSampled(int nodes, double mean, double deviation) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    assertThat(excess.mean().value()).isCloseTo(mean, within(SAMPLED));
    assertThat(excess.standardDeviation().value()).isCloseTo(deviation, within(SAMPLED));
    assertThat(excess.nodes()).isEqualTo(nodes);
  }

  @Test
  void errorsOfThreeNodesAreSmall() {
    ExcessDistribution excess = ExcessDistribution.of(3);
    assertThat(excess.mean().error()).isLessThan(1e-8);
    assertThat(excess.standardDeviation().error()).isLessThan(1e-8);
    assertThat(excess.below(0).error()).isLessThan(1e-6);
    assertThat(excess.quantile(0.5).error()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @CsvSource({"3, 1500000", "5, 800000"})
  void timesOfAMillionAtomsAreDistributedSo(int nodes, int count) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    double[] times = overTimes(nodes, 1_000_000, count, GOLDEN);
    double mean = mean(times);
    double square = 0;
    for (double value : times) {
      square += (value - mean) * (value - mean);
    }
    double level = 0.5 * Math.log(1e6) / Math.log(2);
    assertThat(mean + level).isCloseTo(excess.mean(1_000_000).value(), within(1e-4));
    assertThat(Math.sqrt(square / count))
        .isCloseTo(excess.standardDeviation().value(), within(3e-4));
    double farthest = 0;
    for (int j = 0; j < count; j++) {
      double below = excess.below(times[j]).value();
      farthest =
          Math.max(farthest, Math.max(below - (double) j / count, (j + 1.0) / count - below));
    }
    // Kolmogorov's 5 % point of random times; even ones do better.
    assertThat(farthest).isLessThan(1.36 / Math.sqrt(count));
    assertThat(times[count - 1]).isLessThan(excess.greatest().excess().value() + 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"2, 2000", "2, 10000", "3, 2000", "3, 4000", "5, 4000", "10, 2000", "10, 4000"})
  void meansOfFewAtomsNeedTheCorrection(int nodes, long atoms) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    // Features are 1/N wide: thirty times a feature are every time.
    double mean = mean(overTimes(nodes, atoms, (int) (30 * atoms), 0.5));
    Estimate stated = excess.mean(atoms);
    double level = 0.5 * Math.log(atoms) / Math.log(2);
    assertThat(mean + level).isCloseTo(stated.value(), within(stated.error()));
    // What the zeros of ζ add goes as N^¼ here.
    double scaled = atoms * (mean - excess.mean().value());
    assertThat(scaled)
        .isCloseTo(
            excess.correction().value(),
            within(0.004 * nodes * Math.pow(atoms, 0.25) + atoms * excess.mean().error()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10})
  void momentsFollowFromTheDistribution(int nodes) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    double top = excess.greatest().excess().value();
    double step = 1.0 / 2048;
    double low = -6;
    int count = (int) Math.floor((top - low) / step);
    // ∫ F and ∫ (top − e) F by trapezoids down from the ceiling; F is 4^e times a constant below.
    double first = 0.5;
    double second = 0;
    double mass = 0;
    double e = top;
    for (int k = 1; k <= count; k++) {
      e = top - k * step;
      double below = excess.below(e).value();
      double weight = k == count ? 0.5 : 1;
      first += weight * below;
      second += weight * below * (top - e);
      mass += weight * excess.density(e).value();
    }
    double rest = excess.below(e).value();
    double ln4 = Math.log(4);
    first = first * step + rest / ln4;
    second = second * step + rest * ((top - e) / ln4 + 1 / (ln4 * ln4));
    double tolerance = 3e-6 + excess.mean().error();
    assertThat(top - first).isCloseTo(excess.mean().value(), within(tolerance));
    assertThat(Math.sqrt(2 * second - first * first))
        .isCloseTo(excess.standardDeviation().value(), within(tolerance));
    // Densities of neighbouring levels are joined by lines; edges cost the step's power 3/2.
    assertThat(mass * step + rest).isCloseTo(1, within(2e-4));
  }

  @Test
  void tallLatticesAreCountedInClosedForm() {
    // Below −1.52 bits only y > 12 is left, where E is that of the geometric spectrum with
    // ρ = tan²(θ/2): P = (3/π²) 4^e ⟨4^−H⟩.
    ExcessDistribution excess = ExcessDistribution.of(3);
    int points = 100_000;
    double sum = 0;
    for (int k = 0; k < points; k++) {
      double c = Math.cos(0.5 * Math.PI * (k + 0.5) / points);
      double rho = Math.pow((1 - c) / (1 + c), 2);
      double h =
          (Math.log(c) - Math.log(1 - rho) - (rho > 0 ? rho * Math.log(rho) / (1 - rho) : 0))
              / Math.log(2);
      sum += Math.pow(4, -h);
    }
    double factor = 3 / (Math.PI * Math.PI) * sum / points;
    for (double e = -12; e < -1.52; e += 0.07) {
      double expected = factor * Math.pow(4, e);
      Estimate below = excess.below(e);
      assertThat(below.value()).isCloseTo(expected, within(below.error()));
      assertThat(below.error()).isLessThan(3e-6);
      Estimate density = excess.density(e);
      assertThat(density.value()).isCloseTo(Math.log(4) * expected, within(density.error()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10})
  void noLatticeIsAboveTheCeiling(int nodes) {
    Peak peak = ExcessDistribution.of(nodes).greatest();
    LatticeLaw law = LatticeLaw.of(nodes);
    long many = ReducedLattice.MOST_ATOMS;
    double level = 0.5 * Math.log(many) / Math.log(2);
    ReducedLattice lattice = new ReducedLattice();
    double top = law.entropy(lattice.place(many, peak.x(), peak.y(), peak.theta())) - level;
    assertThat(peak.excess().value()).isCloseTo(top, within(1e-13));
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      double x = random.nextDouble() - 0.5;
      double y = Math.sqrt(1 - x * x) / (1 - random.nextDouble());
      double theta = Math.PI * (random.nextDouble() - 0.5);
      assertThat(law.entropy(lattice.place(many, x, y, theta)) - level).isLessThan(top + 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void theCeilingIsACentredLatticeAlongTheAxis(int nodes) {
    Peak peak = ExcessDistribution.of(nodes).greatest();
    assertThat(peak.x()).isEqualTo(0.5);
    assertThat(peak.theta()).isZero();
  }

  @Test
  void theCeilingOfThreeNodesIsThatSampled() {
    Peak peak = ExcessDistribution.of(3).greatest();
    assertThat(peak.excess().value()).isCloseTo(0.463537, within(1e-6));
    assertThat(peak.y()).isCloseTo(1.22985, within(1e-5));
  }

  @Test
  void theCeilingOfTwoNodesIsOblique() {
    // Half the highest of the centred lattices' excess is 0.743 only.
    Peak peak = ExcessDistribution.of(2).greatest();
    assertThat(peak.excess().value()).isCloseTo(0.7796, within(1e-3));
    assertThat(Math.abs(peak.theta())).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void quantilesInvertTheDistribution(int nodes) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    double before = Double.NEGATIVE_INFINITY;
    for (double share : new double[] {1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999}) {
      Estimate quantile = excess.quantile(share);
      assertThat(excess.below(quantile.value()).value()).isCloseTo(share, within(1e-9));
      assertThat(quantile.value()).isGreaterThan(before);
      assertThat(quantile.error()).isBetween(0.0, 0.01);
      before = quantile.value();
    }
    assertThat(excess.quantile(1)).isEqualTo(excess.greatest().excess());
    assertThat(excess.below(excess.greatest().excess().value()).value()).isEqualTo(1);
    assertThat(excess.density(1).value()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void quantilesOfTheLeastSharesGoAsTheLogarithm(int nodes) {
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    Estimate some = excess.quantile(0x1p-74);
    for (int power : new int[] {100, 700, 1022, 1074}) {
      Estimate quantile = excess.quantile(Math.scalb(1.0, -power));
      assertThat(quantile.value()).isCloseTo(some.value() - 0.5 * (power - 74), within(1e-10));
      assertThat(quantile.error()).isEqualTo(some.error()).isBetween(0.0, 1e-3);
    }
    assertThat(some.error()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void errorsAreThoseOfTheWorstLattice(int nodes) {
    double worst = LatticeLaw.statedError(nodes, ReducedLattice.MOST_ATOMS);
    ExcessDistribution excess = ExcessDistribution.of(nodes);
    assertThat(excess.mean().error()).isGreaterThanOrEqualTo(worst);
    assertThat(excess.standardDeviation().error()).isGreaterThanOrEqualTo(worst);
    assertThat(excess.greatest().excess().error()).isGreaterThanOrEqualTo(worst);
  }

  @Test
  void tablesHaveEvenSteps() {
    ExcessDistribution excess = ExcessDistribution.of(3);
    List<DistributionRow> rows = excess.table(0.05);
    assertThat(rows.getFirst().below().value()).isLessThan(1e-4);
    assertThat(rows.getLast().below().value()).isEqualTo(1);
    for (int k = 1; k < rows.size(); k++) {
      DistributionRow row = rows.get(k);
      assertThat(row.excess() - rows.get(k - 1).excess()).isCloseTo(0.05, within(1e-12));
      assertThat(row.below().value()).isGreaterThan(rows.get(k - 1).below().value());
    }
  }

  @Test
  void refusesWhatIsNone() {
    ExcessDistribution excess = ExcessDistribution.of(3);
    assertThatThrownBy(() -> ExcessDistribution.of(1)).hasMessageContaining("nodes must");
    assertThatThrownBy(() -> excess.quantile(0)).hasMessageContaining("share of times must");
    assertThatThrownBy(() -> excess.quantile(1.5)).hasMessageContaining("but is 1.5");
    assertThatThrownBy(() -> excess.below(Double.NaN)).hasMessageContaining("excess must");
    assertThatThrownBy(() -> excess.table(0)).hasMessageContaining("step must");
    assertThatThrownBy(() -> excess.mean(10)).hasMessageContaining("atoms must");
  }
}
