package org.mebit.oscillator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.PointRandom;
import tools.jackson.databind.JsonNode;

/// Heating against the reference program and against Runge and Kutta's method; its fit against
/// another program's least squares (scipy 1.x, `least_squares` to 10⁻¹⁵) on the data below.
final class HeatingTest {
  private static final double US = 1e-6;

  /// Formulas in double precision on both sides.
  private static final double CLOSED_PERCENT = 1e-9;

  /// Delays in µs, and phonons drawn with an error of 0.01 about `1/Γ = 4 µs, 1/γ = 0.5 µs, k = 1.4
  /// /µs, n₀ = 0.028`, final 0.12.
  private static final double[] DELAYS = {
    0, .05, .123, .2, .3, .4, .5, .7, .9, 1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10, 15
  };

  private static final double[] PHONONS = {
    0.154128, 0.205993, 0.306720, 0.361521, 0.431330, 0.499621, 0.539750, 0.604069, 0.660254,
    0.658822, 0.644601, 0.619136, 0.570397, 0.504091, 0.437621, 0.361036, 0.304780, 0.236479,
    0.173710, 0.131612
  };

  private static double[] seconds() {
    return scaled(DELAYS, US);
  }

  private static double[] scaled(double[] numbers, double factor) {
    return IntStream.range(0, numbers.length).mapToDouble(i -> factor * numbers[i]).toArray();
  }

  private static double[] constant(double value) {
    return IntStream.range(0, DELAYS.length).mapToDouble(i -> value).toArray();
  }

  @Test
  void agreesWithTheReference() {
    JsonNode given = Reference.given("open-081");
    double decay = given.get("Gam").asDouble() / US;
    double bath = given.get("gam").asDouble() / US;
    double rate =
        AbsorptionHeating.rateFor(
            given.get("dn").asDouble(), given.get("t_ref").asDouble() * US, decay, bath);
    assertThat(rate * US).isCloseTo(Reference.value("open-081", 0), withinPercentage(1e-9));
    AbsorptionHeating heating =
        new AbsorptionHeating(
            given.get("n0m").asDouble(), rate, decay, bath, given.get("nfinal").asDouble());
    int times = given.get("t").size();
    for (int i = 0; i < times; i++) {
      assertThat(heating.phonons(given.get("t").get(i).asDouble() * US))
          .isCloseTo(Reference.value("open-081", i + 1), withinPercentage(CLOSED_PERCENT));
    }
    assertThat(heating.hottest().orElseThrow() / US)
        .isCloseTo(Reference.value("open-081", times + 1), withinPercentage(CLOSED_PERCENT));
  }

  /// Rates, in 1/µs: apart, close, and the same.
  @ParameterizedTest
  @CsvSource({"0.25, 2", "2, 0.25", "0.5, 0.5000001", "0.5, 0.5", "0, 2", "0.3, 0"})
  void solvesTheRateEquation(double decay, double bath) {
    double k = 1.4;
    AbsorptionHeating heating = new AbsorptionHeating(0.2, k, decay, bath, 0.1);
    double n = 0.2;
    double h = 1e-3;
    for (int step = 0; step < 3000; step++) {
      double t = step * h;
      double a = -decay * n + k * Math.exp(-bath * t);
      double b = -decay * (n + h / 2 * a) + k * Math.exp(-bath * (t + h / 2));
      double c = -decay * (n + h / 2 * b) + k * Math.exp(-bath * (t + h / 2));
      double d = -decay * (n + h * c) + k * Math.exp(-bath * (t + h));
      n += h / 6 * (a + 2 * b + 2 * c + d);
    }
    // Runge-Kutta of order 4 at this step: about 10⁻¹³
    assertThat(heating.phonons(3)).isCloseTo(n + 0.1, within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({"0.25, 2, 0.1", "2, 0.25, 0.1", "0.5, 0.5000000001, 0.1", "0.5, 0.5, 0.1"})
  void isFlatWhereItIsHottest(double decay, double bath, double initial) {
    AbsorptionHeating heating = new AbsorptionHeating(initial, 1.4, decay, bath, 0);
    double top = heating.hottest().orElseThrow();
    double slope = -decay * heating.phonons(top) + 1.4 * Math.exp(-bath * top);
    assertThat(slope).isCloseTo(0, within(1e-9));
    assertThat(top).isPositive();
  }

  @Test
  void hottestAtOnceOrNever() {
    assertThat(new AbsorptionHeating(1, 0.1, 0.5, 2, 0).hottest()).hasValue(0);
    assertThat(new AbsorptionHeating(0, 0.1, 0, 2, 0).hottest()).isEmpty();
    assertThat(new AbsorptionHeating(0, 0.1, 0.5, 0, 0).hottest()).isEmpty();
  }

  @Test
  void theFitAgreesWithAnotherProgram() {
    HeatingFit fit = HeatingFit.ofPhonons(seconds(), PHONONS, constant(0.01));
    assertThat(fit.lifetime().value() / US).isCloseTo(4.058684785477734, within(1e-6));
    assertThat(fit.lifetime().error() / US).isCloseTo(0.25843069529237606, within(1e-5));
    assertThat(fit.bathLifetime().value() / US).isCloseTo(0.544794650368999, within(1e-6));
    assertThat(fit.heatingRate().value() * US).isCloseTo(1.3043040301447948, within(1e-6));
    assertThat(fit.heatingRate().error() * US).isCloseTo(0.04696601469095292, within(1e-5));
    assertThat(fit.decayingAmplitude().value()).isCloseTo(0.864937823419419, within(1e-6));
    assertThat(fit.decayingAmplitude().error()).isCloseTo(0.02536093, within(1e-5));
    assertThat(fit.delayedAmplitude().value()).isCloseTo(0.8207460764528735, within(1e-6));
    assertThat(fit.delayedAmplitude().error()).isCloseTo(0.03038495, within(1e-5));
    assertThat(fit.last().value()).isCloseTo(0.10838514983990487, within(1e-6));
    assertThat(fit.deviance()).isCloseTo(10.533737249781105, within(1e-8));
    assertThat(fit.degreesOfFreedom()).isEqualTo(15);
  }

  @Test
  void countsGiveWhatPhononsGive() {
    // So many counts that Poisson's distribution is normal: sigma = √(d/E)
    double exposure = 1e9;
    double[] sigmas =
        IntStream.range(0, PHONONS.length)
            .mapToDouble(i -> Math.sqrt(PHONONS[i] / exposure))
            .toArray();
    AbsorptionHeating truth = new AbsorptionHeating(0.05, 1.3 / US, 0.25 / US, 2 / US, 0.11);
    double[] seen =
        IntStream.range(0, DELAYS.length).mapToDouble(i -> truth.phonons(DELAYS[i] * US)).toArray();
    HeatingFit counted = HeatingFit.ofCounts(seconds(), scaled(seen, exposure), constant(exposure));
    HeatingFit measured = HeatingFit.ofPhonons(seconds(), seen, sigmas);
    assertThat(counted.lifetime().value() / US).isCloseTo(4, within(1e-6));
    assertThat(counted.bathLifetime().value() / US).isCloseTo(0.5, within(1e-6));
    assertThat(counted.initial().value()).isCloseTo(0.05, within(1e-6));
    assertThat(measured.lifetime().value() / US).isCloseTo(4, within(1e-6));
  }

  /// Rates differ by a factor of 8; every seed must find them, within 5 errors.
  @Test
  void noSeedLeadsAstray() {
    AbsorptionHeating truth = new AbsorptionHeating(0.03, 1.4 / US, 0.25 / US, 2 / US, 0.12);
    for (int seed = 0; seed < 60; seed++) {
      RandomGenerator random = PointRandom.forPoint(5, seed);
      double[] drawn =
          IntStream.range(0, DELAYS.length)
              .mapToDouble(i -> truth.phonons(DELAYS[i] * US) + 0.01 * random.nextGaussian())
              .toArray();
      HeatingFit fit = HeatingFit.ofPhonons(seconds(), drawn, constant(0.01));
      assertThat((fit.lifetime().value() - 4 * US) / fit.lifetime().error()).isBetween(-5.0, 5.0);
      assertThat((fit.bathLifetime().value() - 0.5 * US) / fit.bathLifetime().error())
          .isBetween(-5.0, 5.0);
    }
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HeatingFit.ofPhonons(new double[] {0, 1}, new double[2], new double[] {1, 1}))
        .withMessage("a heating curve must have more delays than its 5 parameters, but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeatingFit.ofPhonons(seconds(), PHONONS, constant(0)))
        .withMessage("sigma must be above 0 and finite, but is 0.0");
  }

  /// A level with noise: neither rate nor lifetime can be told.
  @Test
  void aLevelHasNoLifetime() {
    RandomGenerator random = PointRandom.forPoint(29, 0);
    double[] level =
        IntStream.range(0, DELAYS.length)
            .mapToDouble(i -> 0.1 + 0.01 * random.nextGaussian())
            .toArray();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeatingFit.ofPhonons(seconds(), level, constant(0.01)))
        .withMessageStartingWith("delays must cover the rise and the decay of the phonons");
  }

  @Test
  void aConstantIsRefused() {
    for (double phonons : new double[] {0.1, 0}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HeatingFit.ofPhonons(seconds(), constant(phonons), constant(0.01)))
          .withMessage(
              "phonons must rise or decay along the delays for a fit, but a constant fits them");
    }
  }
}
