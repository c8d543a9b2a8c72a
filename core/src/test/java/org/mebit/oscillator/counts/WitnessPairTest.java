package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mebit.oscillator.counts.CountReference.counts;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.PointRandom;

/// The densities on panels against the probabilities by [WitnessTail], which know no density: from
/// few counts, whose density is steep at 1, to many, whose density is narrow.
class WitnessPairTest {
  private static final double PROBABILITY = 1e-9;

  /// Both ways keep more digits than a report promises.
  private static final double AGREEMENT = 3e-11;

  /// Refinement that chases rounding takes hundreds.
  private static final int PANELS = 80;

  private static final int SETS = 60;

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 100, 400})
  void manyTimesThePublishedCounts(int factor) {
    Counts c = counts(true);
    agrees(
        new Counts(
            factor * c.trials(),
            factor * c.pump1(),
            factor * c.pump2(),
            factor * c.read1(),
            factor * c.read2(),
            factor * c.c11(),
            factor * c.c12(),
            factor * c.c21(),
            factor * c.c22()));
  }

  @ParameterizedTest
  @CsvSource({"0,30,25,8", "0,30,12,2", "0,12,30,0", "2,13,11,3", "0.4,12.5,10.5,0.7"})
  void fewCounts(double c11, double c12, double c21, double c22) {
    agrees(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, c11, c12, c21, c22));
  }

  /// One correlation is known to a percent and the other to a thousandth, and the witness hardly
  /// depends on the first.
  @Test
  void unevenHeralds() {
    agrees(new Counts(1.021e9, 32598, 4730824, 398422, 79390518, 1, 5664, 8968, 30951));
    agrees(
        new Counts(4067706494.0, 164630031, 968841, 16433036, 1138745, 145391, 68586, 299031, 456));
  }

  private static void agrees(Counts counts) {
    WitnessReport report = (WitnessReport) Verdict.of(counts, 0.995);
    WitnessPair pair = new WitnessPair(counts.witness(1), counts.witness(2));
    assertThat(pair.first.count()).isLessThan(PANELS);
    for (int herald = 1; herald <= 2; herald++) {
      WitnessEstimate estimate = report.herald(herald);
      WitnessDensity exact = counts.witness(herald);
      Panels panels = herald == 1 ? pair.first : pair.second;
      assertThat(panels.total()).isCloseTo(1, within(AGREEMENT));
      assertThat(estimate.below1()).isCloseTo(exact.cdf(1), within(AGREEMENT));
      assertThat(estimate.belowBound()).isCloseTo(exact.cdf(0.995), within(AGREEMENT));
      for (double p : new double[] {0.001, 0.16, 0.5, 0.84, 0.999}) {
        double x = pair.line.x(panels.quantile(p));
        assertThat(exact.cdf(x)).isCloseTo(p, within(AGREEMENT));
      }
    }
    for (WitnessEstimate estimate :
        List.of(
            report.herald1(), report.herald2(), report.symmetrised(), report.pooledEstimate())) {
      consistent(estimate);
    }
    assertThat(report.mean().error()).isLessThan(PROBABILITY);
  }

  private static void consistent(WitnessEstimate estimate) {
    assertThat(estimate.error()).isBetween(0.0, PROBABILITY);
    assertThat(estimate.below1()).isBetween(0.0, 1.0);
    assertThat(estimate.belowBound()).isBetween(0.0, estimate.below1() + estimate.error());
    assertThat(estimate.q16()).isLessThan(estimate.q50());
    assertThat(estimate.q50()).isLessThan(estimate.q84());
    assertThat(estimate.mode()).isFinite();
  }

  /// Whatever is counted: a report that keeps its promise, or a refusal.
  @Test
  void anyCountsEndInAVerdict() {
    RandomGenerator random = PointRandom.forPoint(11, 0);
    int reports = 0;
    for (int i = 0; i < SETS; i++) {
      double trials = 1e12;
      double base = Math.pow(10, 6 + 2 * random.nextDouble());
      double[] clicks = new double[4];
      for (int k = 0; k < 4; k++) {
        clicks[k] = Math.rint(base * Math.pow(10, 3 * random.nextDouble() - 1.5));
      }
      double same = 2 * random.nextDouble();
      double cross = same + 8 * random.nextDouble();
      double[] c = new double[4];
      for (int k = 0; k < 4; k++) {
        double expected = clicks[k / 2 + 2] * clicks[k % 2] / trials;
        c[k] = Math.rint((k == 0 || k == 3 ? same : cross) * expected);
      }
      Counts counts =
          new Counts(trials, clicks[0], clicks[1], clicks[2], clicks[3], c[0], c[1], c[2], c[3]);
      if (Verdict.of(counts, 0.995) instanceof WitnessReport report) {
        reports++;
        consistent(report.herald1());
        consistent(report.herald2());
        consistent(report.symmetrised());
        consistent(report.pooledEstimate());
      }
    }
    assertThat(reports).isGreaterThan(SETS / 3);
  }

  @Test
  void stopsWhenAsked() {
    Counts counts = counts(false);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> new WitnessPair(counts.witness(1), counts.witness(2)))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> counts.witness(1).cdf(1)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
