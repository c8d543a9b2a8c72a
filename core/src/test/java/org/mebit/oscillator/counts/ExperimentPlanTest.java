package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.Normal;
import tools.jackson.databind.JsonNode;

/// The planner against [CountReference] and against simulated experiments.
class ExperimentPlanTest {
  @Test
  void agreesWithTheReference() {
    ExperimentPlan plan = plan();
    Counts expected = plan.expected(1_949_000_000);
    assertThat(new SymmetrisedWitness(expected.witness(1), expected.witness(2)).cdf(1))
        .isCloseTo(CountReference.values("open-099")[0], within(1e-8));
    double[] trials = CountReference.values("open-100");
    assertThat(plan.trials(3, 1)).isCloseTo(trials[0], within(1e-6 * trials[0]));
    assertThat(plan.deltaMethodTrials(3, 1)).isCloseTo(trials[1], within(1e-6 * trials[1]));
  }

  /// The same independent program's, with four digits: trials in 10⁹ and days at 50 µs and 15 %.
  @ParameterizedTest
  @CsvSource({
    "2, 0.681, 0.478, 0.45",
    "3, 1.718, 1.075, 1.14",
    "4, 3.165, 1.911, 2.11",
    "5, 5.026, 2.986, 3.35"
  })
  void moreSigmasTakeLonger(double sigmas, double trials, double byDelta, double days) {
    ExperimentPlan plan = plan();
    assertThat(plan.trials(sigmas, 1) / 1e9).isCloseTo(trials, within(6e-4));
    assertThat(plan.deltaMethodTrials(sigmas, 1) / 1e9).isCloseTo(byDelta, within(6e-4));
    assertThat(ExperimentPlan.days(trials * 1e9, 50e-6, 0.15)).isCloseTo(days, within(6e-3));
    assertThat(plan.trials(sigmas, 0.99)).isGreaterThan(plan.trials(sigmas, 1));
  }

  /// After as many trials the share of experiments with three sigma is the power that was asked
  /// for, in fresh experiments.
  @ParameterizedTest
  @CsvSource({"0.5", "0.9"})
  void powerIsReached(double power) {
    ExperimentPlan plan = plan();
    PowerPlan planned = PowerPlan.of(plan, 3, 1, power, 600, 1);
    int experiments = 600;
    double[] doubts =
        new PseudoExperiments(plan.expected(planned.trials()), 1, experiments, 2).doubts();
    double reached =
        Arrays.stream(doubts).filter(d -> d < Normal.above(3)).count() / (double) experiments;
    // Both samples scatter.
    double error = Math.sqrt(2 * power * (1 - power) / experiments);
    assertThat(reached).isCloseTo(power, within(3 * error));
    assertThat(planned.error() / planned.trials()).isBetween(0.01, 0.08);
  }

  /// Strong correlations need so few coincidences that a density tells its prior: with g of 1 and
  /// 30 six sigma after a thousand trials. The trials are those of the likelihood ratio, with the
  /// profile by scipy's bounded minimiser.
  @ParameterizedTest
  @CsvSource({
    "1, 30, 2, 12177117.2978288",
    "1, 30, 3, 27398513.920114793",
    "1, 100, 2, 2164068.436781109",
    "1, 100, 3, 4869153.982757496",
    "0, 100, 2, 1968256.4386456083",
    "0, 100, 3, 4428576.986952619"
  })
  void fewCoincidences(double same, double cross, double sigmas, double trials) {
    ExperimentPlan plan = even(same, cross);
    assertThat(plan.trials(sigmas, 1)).isCloseTo(trials, within(1e-6 * trials));
    assertThat(plan.fewCoincidences(trials)).isTrue();
    assertThat(plan.trials(7, 1)).isGreaterThan(plan.trials(5, 1));
    // The density agrees where there are enough, and goes on rising.
    double many = plan.trials(7, 1);
    assertThat(plan.fewCoincidences(many)).isFalse();
    assertThat(plan.significance(many, 1)).isCloseTo(7, within(1e-3));
    assertThat(plan.ratioTrials(7, 1)).isCloseTo(many, within(0.15 * many));
    assertThat(plan.significance(1.2 * many, 1)).isGreaterThan(7.4);
  }

  /// From few to many coincidences: a worse phase takes longer, without a step back where the rule
  /// changes.
  @Test
  void worsePhasesTakeLonger() {
    double last = 0;
    boolean few = false;
    boolean many = false;
    for (double phase = 0; phase < 1.21; phase += 0.05) {
      double swing = 19.5 * Math.cos(phase);
      ExperimentPlan plan = even(20.5 - swing, 20.5 + swing);
      double trials = plan.trials(3, 1);
      assertThat(trials).isGreaterThan(last);
      few |= plan.fewCoincidences(trials);
      many |= !plan.fewCoincidences(trials);
      last = trials;
    }
    assertThat(few && many).isTrue();
  }

  @Test
  void staysAtEight() {
    assertThat(plan().significance(1e12, 1)).isEqualTo(8);
    assertThat(even(1, 30).significance(1e10, 1)).isEqualTo(8);
    // Heralds that contradict each other by many errors.
    ExperimentPlan apart = new ExperimentPlan(1e-4, 1e-4, 1e-4, 1e-4, 1, 7, 100, 1);
    assertThat(apart.significance(1e14, 1)).isEqualTo(8);
    assertThat(apart.trials(3, 1)).isPositive().isFinite();
  }

  /// With few coincidences power is that of the likelihood ratio, again in fresh experiments. Whole
  /// counts make it jump: 5 % more than the two samples' scatter.
  @ParameterizedTest
  @CsvSource({"1, 30", "1, 100", "0, 100"})
  void powerOfFewCoincidences(double same, double cross) {
    ExperimentPlan plan = even(same, cross);
    PowerPlan planned = PowerPlan.of(plan, 3, 1, 0.9, 2000, 1);
    double[] z = new PseudoExperiments(plan.expected(planned.trials()), 1, 2000, 2).ratios();
    double reached = Arrays.stream(z).filter(x -> x >= 3).count() / 2000.0;
    assertThat(reached).isCloseTo(0.9, within(0.05 + 3 * Math.sqrt(2 * 0.09 / 2000)));
  }

  @Test
  void seedsAgreeWithinTheError() {
    PowerPlan one = PowerPlan.of(plan(), 3, 1, 0.9, 400, 1);
    PowerPlan other = PowerPlan.of(plan(), 3, 1, 0.9, 400, 2);
    assertThat(one.trials() - other.trials())
        .isCloseTo(0, within(3 * Math.hypot(one.error(), other.error())));
    assertThat(one).isEqualTo(PowerPlan.of(plan(), 3, 1, 0.9, 400, 1));
  }

  @Test
  void refusesWhatCannotBeReached() {
    assertThatThrownBy(() -> plan().trials(3, 0.7))
        .hasMessageStartingWith("bound must be above the expected witness, 0.74");
    assertThatThrownBy(() -> ExperimentPlan.symmetric(1e-4, 1e-4, 1e-4, 1e-4, 2, 1))
        .hasMessage("g_cross of herald 1 must be above g_same, 2.0, but is 1.0");
    assertThatThrownBy(() -> ExperimentPlan.symmetric(1e-4, 1e-4, 1e-4, 1e-4, 1, 3))
        .hasMessageStartingWith("the witness of herald 1 must be expected in 0..1, but is 3.0");
    assertThatThrownBy(() -> plan().trials(0, 1)).hasMessageStartingWith("sigmas must be above 0");
  }

  private static ExperimentPlan even(double same, double cross) {
    return ExperimentPlan.symmetric(1e-4, 1e-4, 1e-4, 1e-4, same, cross);
  }

  private static ExperimentPlan plan() {
    JsonNode given = CountReference.entry("open-100").get("parameters");
    return ExperimentPlan.symmetric(
        given.get("pp").get(0).asDouble(),
        given.get("pp").get(1).asDouble(),
        given.get("pr").get(0).asDouble(),
        given.get("pr").get(1).asDouble(),
        given.get("gs").asDouble(),
        given.get("gx").asDouble());
  }
}
