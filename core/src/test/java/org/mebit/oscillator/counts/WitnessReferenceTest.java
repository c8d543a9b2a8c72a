package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mebit.oscillator.counts.CountReference.counts;
import static org.mebit.oscillator.counts.CountReference.id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.GaussLegendre;

/// The published counts of Riedinger et al. (2018), against [CountReference]. Tolerances are those
/// that the reference states for itself.
class WitnessReferenceTest {
  private static final double CLOSED_FORM = 1e-13;
  private static final double GAMMA_QUANTILE = 1e-9;
  private static final double WITNESS_QUANTILE = 2e-7;
  private static final double PROBABILITY = 1e-9;
  private static final double POOLED = 1e-7;
  private static final double P_VALUE = 1e-8;
  private static final double LIKELIHOOD = 1e-7;
  private static final double DELTA_METHOD = 1e-11;
  private static final double CELLS = 1e-6;

  /// The reference's histogram of steps of 0.002.
  private static final double CONVOLUTION = 2e-4;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void correlations(boolean extended) {
    Counts c = counts(extended);
    relative(
        CountReference.values(id(extended, 1)),
        CLOSED_FORM,
        c.correlation(1, 1),
        c.correlation(1, 2),
        c.correlation(2, 1),
        c.correlation(2, 2));
    relative(
        CountReference.values(id(extended, 2)),
        CLOSED_FORM,
        c.witness(1).plugIn(),
        c.witness(2).plugIn());
    relative(
        CountReference.values(id(extended, 3)),
        GAMMA_QUANTILE,
        c.density(1, 1).quantile(0.16),
        c.density(1, 1).quantile(0.84),
        c.density(2, 1).quantile(0.16),
        c.density(2, 1).quantile(0.84));
    relative(
        CountReference.values(id(extended, 13)),
        DELTA_METHOD,
        c.witness(1).sigma(),
        c.witness(2).sigma());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void witnesses(boolean extended) {
    WitnessReport report = (WitnessReport) Verdict.of(counts(extended), 0.995);
    estimate(
        report.herald(1),
        CountReference.values(id(extended, 4)),
        CountReference.values(id(extended, 5)));
    estimate(
        report.herald(2),
        CountReference.values(id(extended, 6)),
        CountReference.values(id(extended, 7)));
    estimate(
        report.symmetrised(),
        CountReference.values(id(extended, 8)),
        CountReference.values(id(extended, 9)));
    WitnessReport.MeanEstimate mean = report.mean();
    absolute(
        CountReference.values(id(extended, 15)),
        CONVOLUTION,
        mean.q16(),
        mean.q84(),
        mean.below1(),
        mean.belowBound());
    assertThat(mean.error()).isLessThan(PROBABILITY);
  }

  private static void estimate(WitnessEstimate actual, double[] places, double[] probabilities) {
    absolute(places, WITNESS_QUANTILE, actual.mode(), actual.q16(), actual.q50(), actual.q84());
    absolute(probabilities, PROBABILITY, actual.below1(), actual.belowBound());
    assertThat(actual.error()).isLessThan(PROBABILITY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pooledCounts(boolean extended) {
    WitnessReport report = (WitnessReport) Verdict.of(counts(extended), 0.995);
    WitnessDensity pooled = report.pooled().witness();
    WitnessEstimate estimate = report.pooledEstimate();
    absolute(
        CountReference.values(id(extended, 10)),
        POOLED,
        pooled.same().value(),
        pooled.cross().value(),
        pooled.plugIn(),
        estimate.mode(),
        estimate.q16(),
        estimate.q84(),
        estimate.below1());
    relative(
        CountReference.values(id(extended, 11)),
        P_VALUE,
        report.pooled().homogeneitySame(),
        report.pooled().homogeneityCross());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void likelihoodRatio(boolean extended) {
    SignedLikelihoodRatio ratio = SignedLikelihoodRatio.of(counts(extended));
    absolute(
        CountReference.values(id(extended, 12)), LIKELIHOOD, ratio.z1(), ratio.z2(), ratio.z());
  }

  /// The recipe of a histogram: cells of 0.01 of both correlations and of R.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void histogramOfCells(boolean extended) {
    Counts c = counts(extended);
    CorrelationDensity same = c.density(1, 1);
    CorrelationDensity cross = c.density(2, 1);
    int cells = 1600;
    double[] small = new double[cells];
    double[] large = new double[cells];
    double smallSum = 0;
    double largeSum = 0;
    for (int i = 0; i < cells; i++) {
      small[i] = same.pdf((i + 0.5) * 0.01);
      large[i] = cross.pdf((i + 0.5) * 0.01);
      smallSum += small[i];
      largeSum += large[i];
    }
    double[] mass = new double[3];
    double undecided = 0;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        double difference = (j - i) * 0.01;
        double witness = 4 * ((i + j + 1) * 0.01 - 1) / (difference * difference);
        int bin = (int) Math.floor(witness * 10) - 5;
        double share = small[i] * large[j] / (smallSum * largeSum);
        if (bin >= 0 && bin < 3) {
          mass[bin] += share;
        }
        if (Math.abs(witness * 10 - Math.rint(witness * 10)) < 1e-11
            && witness > 0.4
            && witness < 0.9) {
          undecided += share;
        }
      }
    }
    // On which side of an edge a cell on it falls is a matter of rounding.
    assertThat(undecided).isLessThan(2e-4);
    absolute(CountReference.values(id(extended, 14)), CELLS + undecided, mass);
    // The exact probabilities lie within what such cells are off by.
    WitnessDensity exact = c.witness(1);
    for (int bin = 0; bin < 3; bin++) {
      double from = 0.5 + 0.1 * bin;
      assertThat(exact.cdf(from + 0.1) - exact.cdf(from)).isCloseTo(mass[bin], within(3e-3));
    }
  }

  @Test
  void boundaryAndFluxImbalance() {
    relative(CountReference.values("open-073"), CLOSED_FORM, SignedLikelihoodRatio.boundary(1));
    relative(CountReference.values("open-074"), CLOSED_FORM, SignedLikelihoodRatio.boundary(1.2));
    relative(CountReference.values("open-071"), CLOSED_FORM, Validity.fluxFactor(0.1, 3.25, 4.3));
    relative(CountReference.values("open-072"), CLOSED_FORM, Validity.fluxFactor(-0.05, 3.25, 4.3));
  }

  /// The mean's distribution once more, by brute force: 4000 nodes and the exact tail.
  @Test
  void meanAgainstPlainConvolution() {
    Counts c = counts(false);
    WitnessDensity one = c.witness(1);
    WitnessDensity two = c.witness(2);
    double x = 0.95;
    GaussLegendre rule = new GaussLegendre(300);
    double sum = 0;
    double[] edges = {0.2, 0.5, 0.7, 1.0, 1.4, 2.5};
    for (int p = 1; p < edges.length; p++) {
      double half = 0.5 * (edges[p] - edges[p - 1]);
      for (int i = 0; i < rule.size(); i++) {
        double r = edges[p - 1] + half * (1 + rule.node(i));
        sum += half * rule.weight(i) * one.pdf(r) * two.cdf(2 * x - r);
      }
    }
    // What lies outside of the edges: 3e-8 above.
    assertThat(new MeanWitness(one, two).cdf(x))
        .isCloseTo(sum, within(one.survival(2.5) * two.cdf(-0.6) + 1e-11));
  }

  private static void relative(double[] expected, double tolerance, double... actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * Math.abs(expected[i])));
    }
  }

  private static void absolute(double[] expected, double tolerance, double... actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(tolerance));
    }
  }
}
