package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.PointRandom;

/// The witness' density from outside (random draws, mpmath) and against itself (density against
/// probability, mode, symmetry).
class WitnessDensityTest {
  private static final int DRAWS = 2_000_000;

  /// In standard errors of a share of the draws; 16 shares are looked at.
  private static final double SIGMAS = 4;

  /// The reference's densities of many thousands of counts keep eleven digits.
  private static final double REFERENCE = 3e-11;

  @ParameterizedTest
  @CsvSource({"9, 10.85, 130, 16.7", "0, 1.7, 3, 1.1", "2, 3, 5, 1.5"})
  void agreesWithRandomDraws(int same, double sameRate, int cross, double crossRate) {
    WitnessDensity density = density(same, sameRate, cross, crossRate);
    RandomGenerator random = PointRandom.forPoint(5, same);
    double[] places = {-5, -0.5, -0.01, 0.01, 0.5, 0.62, 0.8, 0.995, 1, 1.05, 2, 7, 100};
    int[] below = new int[places.length];
    for (int i = 0; i < DRAWS; i++) {
      double a = gamma(same, random) / sameRate;
      double b = gamma(cross, random) / crossRate;
      double r = 4 * (a + b - 1) / ((a - b) * (a - b));
      for (int k = 0; k < places.length; k++) {
        if (r < places[k]) {
          below[k]++;
        }
      }
    }
    for (int k = 0; k < places.length; k++) {
      double p = density.cdf(places[k]);
      double error = Math.sqrt(p * (1 - p) / DRAWS) + 1.0 / DRAWS;
      assertThat(below[k] / (double) DRAWS).isCloseTo(p, within(SIGMAS * error));
      assertThat(density.survival(places[k])).isCloseTo(1 - p, within(1e-14));
    }
  }

  /// A sum of exponential times: shape C + 1.
  private static double gamma(int count, RandomGenerator random) {
    double product = 1;
    double sum = 0;
    for (int i = 0; i <= count; i++) {
      product *= 1 - random.nextDouble();
      if (product < 1e-200) {
        sum -= Math.log(product);
        product = 1;
      }
    }
    return sum - Math.log(product);
  }

  /// The derivative of the probability, by the differences of five points, is the density.
  @ParameterizedTest
  @CsvSource({
    "9, 10.85, 130, 16.7",
    "0, 1.7, 3, 1.1",
    "0.4, 1.1, 2.5, 1.5",
    "5000, 4600, 5000, 680"
  })
  void densityIsTheSlopeOfTheProbability(
      double same, double sameRate, double cross, double crossRate) {
    WitnessDensity density = density(same, sameRate, cross, crossRate);
    for (double x : new double[] {-2, -0.3, 0.2, 0.6, 0.77, 0.9, 1.2, 3, 40}) {
      double h = 1e-3 * Math.abs(x);
      double slope =
          (8 * (density.cdf(x + h) - density.cdf(x - h))
                  - (density.cdf(x + 2 * h) - density.cdf(x - 2 * h)))
              / (12 * h);
      // Fourth order in h over the density's width, and rounding over h.
      assertThat(density.pdf(x)).isCloseTo(slope, within(1e-6 * slope + 1e-15 / h));
      assertThat(density.pdfError(x)).isLessThanOrEqualTo(1e-11 * density.pdf(x));
    }
  }

  /// Zero and 5000 coincidences, by mpmath's quadrature with 20 digits.
  @Test
  void agreesWithManyDigits() {
    WitnessDensity none = density(0, 10.8, 129, 18);
    assertThat(none.survival(1)).isCloseTo(1.181724817649812e-06, within(1e-18));
    assertThat(none.survival(0.8)).isCloseTo(7.911010921414155e-05, within(1e-16));
    WitnessDensity many = density(5000, 4600, 5000, 680);
    assertThat(many.survival(0.77)).isCloseTo(0.21984302752816942, within(1e-12));
    // What is below 1e-21 of the density is left out.
    assertThat(many.survival(0.9)).isCloseTo(5.480016121105405e-16, within(1e-21));
  }

  /// A small g_same that is known well: the peak over it is narrow. Values by Python, numpy and
  /// scipy: 4000 panels of 60 nodes over the other correlation, this one in closed form.
  @ParameterizedTest
  @CsvSource({
    "30952, 368476, 4000, 2100, 1.19, 0.20071303357",
    "100000, 2e6, 60000, 25000, 1.0615, 0.999999999997",
    "1000, 12000, 4000, 2100, 1.21, 0.993563357195",
    "1000, 20000, 60000, 25000, 1.06, 0.999009789775",
    "100000, 333333, 4000, 2100, 1.8, 0.00119021933857",
    "30952, 206347, 60000, 25000, 1.23, 0.944066594032",
    "1000, 4000, 1000, 1400, -0.1, 0.8847654059",
    "20000, 70000, 30000, 42000, -0.01, 0.457562009578",
    "0, 10, 30, 10, -2, 3.92531994703e-11"
  })
  void findsNarrowPeaks(
      int same, double sameRate, int cross, double crossRate, double x, double below) {
    WitnessDensity density = density(same, sameRate, cross, crossRate);
    assertThat(density.cdf(x)).isCloseTo(below, within(REFERENCE));
    assertThat(density.survival(x)).isCloseTo(1 - below, within(REFERENCE));
    // The errors are absolute, and the median is found.
    assertThat(density.error(x)).isLessThan(REFERENCE);
    assertThat(density.cdf(density.quantile(0.5))).isCloseTo(0.5, within(1e-13));
  }

  @Test
  void doesNotAskWhichCorrelationIsWhich() {
    WitnessDensity one = density(9, 10.85, 130, 16.7);
    WitnessDensity other = density(130, 16.7, 9, 10.85);
    for (double x : new double[] {0.5, 0.9, 1.5}) {
      assertThat(other.cdf(x)).isCloseTo(one.cdf(x), within(1e-11));
      assertThat(other.pdf(x)).isCloseTo(one.pdf(x), within(1e-11));
    }
  }

  @Test
  void probabilitiesSumToOne() {
    // Few counts: all of the line matters. x = ±1/u² outside of −1..1.
    WitnessDensity density = density(2.5, 3, 5, 1.5);
    GaussLegendre rule = new GaussLegendre(200);
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      double u = 0.5 * (1 + rule.node(i));
      double w = 0.5 * rule.weight(i);
      sum += w * (density.pdf(u) + density.pdf(-u));
      sum += w * 2 / (u * u * u) * (density.pdf(1 / (u * u)) + density.pdf(-1 / (u * u)));
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"9, 10.85, 130, 16.7", "1.5, 1.7, 3, 0.4", "5000, 4600, 5000, 680"})
  void modeIsTheTop(double same, double sameRate, double cross, double crossRate) {
    WitnessDensity density = density(same, sameRate, cross, crossRate);
    double mode = density.mode();
    double h = 1e-3 * (density.quantile(0.84) - density.quantile(0.16));
    // The parabola through three points, h of a thousandth of the width apart.
    double left = density.pdf(mode - h);
    double middle = density.pdf(mode);
    double right = density.pdf(mode + h);
    double top = 0.5 * h * (left - right) / (left - 2 * middle + right);
    assertThat(left).isLessThan(middle);
    assertThat(right).isLessThan(middle);
    assertThat(Math.abs(top)).isLessThan(1e-2 * h);
  }

  @ParameterizedTest
  @CsvSource({"9, 10.85, 130, 16.7", "0, 1.7, 3, 1.1", "5000, 4600, 5000, 680"})
  void quantilesInvertTheProbability(double same, double sameRate, double cross, double crossRate) {
    WitnessDensity density = density(same, sameRate, cross, crossRate);
    for (double p : new double[] {1e-6, 0.16, 0.5, 0.84, 0.999}) {
      assertThat(density.cdf(density.quantile(p))).isCloseTo(p, within(1e-12 * p + 1e-14));
    }
  }

  private static WitnessDensity density(
      double same, double sameRate, double cross, double crossRate) {
    return new WitnessDensity(
        new CorrelationDensity(same, sameRate), new CorrelationDensity(cross, crossRate));
  }
}
