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
