package org.mebit.oscillator.counts;

import java.util.Arrays;
import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// Trials after which a given share of experiments reaches a significance.
///
/// Every length of the experiment is simulated with the same uniform numbers, so that the wanted
/// quantile of significance moves smoothly with the length. It is fitted by a straight line in
/// `√trials` around the answer, which takes out what is left of the counts being whole.
///
/// @param trials needed
/// @param error standard error of the trials, from the finite number of experiments
/// @param experiments simulated for each length
public record PowerPlan(double trials, double error, int experiments) {
  private static final int SEARCH_STEPS = 6;
  private static final double[] LENGTHS = {0.9, 0.95, 1, 1.05, 1.1};

  /// Plans.
  ///
  /// @param sigmas significance to reach, above 0, at most 7
  /// @param bound on the witness, above the expected one, at most 1
  /// @param power share of experiments that reach it, in 0.01..0.99
  /// @param experiments to simulate, 100..10⁶; the error falls with their root
  /// @param seed of the random numbers
  /// @throws IllegalArgumentException if a value is outside its domain
  public static PowerPlan of(
      ExperimentPlan plan, double sigmas, double bound, double power, int experiments, long seed) {
    plan.checkTarget(sigmas, bound);
    Require.that(power >= 0.01 && power <= 0.99, "power must be in 0.01..0.99, but is " + power);
    Require.inRange("experiments", experiments, 100, 1_000_000);
    // Significance scatters by about one about its median.
    double root = Math.sqrt(plan.trials(sigmas, bound));
    root *= Math.max(0.3, 1 + Normal.quantile(power) / sigmas);
    for (int step = 0; step < SEARCH_STEPS; step++) {
      double reached = reached(plan, root, bound, power, experiments, seed)[0];
      double factor = 1 + (sigmas - reached) / (sigmas + Math.max(0, Normal.quantile(power)));
      root *= Math.max(0.5, Math.min(2, factor));
      if (Math.abs(factor - 1) < 0.02) {
        break;
      }
    }
    return fit(plan, root, sigmas, bound, power, experiments, seed);
  }

  private static PowerPlan fit(
      ExperimentPlan plan,
      double root,
      double sigmas,
      double bound,
      double power,
      int experiments,
      long seed) {
    double[] values = new double[LENGTHS.length];
    double meanRoot = 0;
    double meanValue = 0;
    double scatter = 0;
    for (int i = 0; i < LENGTHS.length; i++) {
      double[] reached = reached(plan, root * LENGTHS[i], bound, power, experiments, seed);
      values[i] = reached[0];
      meanRoot += root * LENGTHS[i] / LENGTHS.length;
      meanValue += values[i] / LENGTHS.length;
      // The lengths share their numbers, hence their error: it is not divided by their count.
      scatter += reached[1] / LENGTHS.length;
    }
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < LENGTHS.length; i++) {
      double off = root * LENGTHS[i] - meanRoot;
      covariance += off * (values[i] - meanValue);
      variance += off * off;
    }
    double slope = covariance / variance;
    double needed = meanRoot + (sigmas - meanValue) / slope;
    return new PowerPlan(needed * needed, 2 * needed * scatter / slope, experiments);
  }

  /// The significance that the share `power` of experiments reaches, and its standard error.
  private static double[] reached(
      ExperimentPlan plan, double root, double bound, double power, int experiments, long seed) {
    double[] z =
        Arrays.stream(
                new PseudoExperiments(plan.expected(root * root), bound, experiments, seed)
                    .doubts())
            .map(doubt -> -Normal.quantile(Math.min(Math.max(doubt, 1e-300), 1 - 0x1p-53)))
            .sorted()
            .toArray();
    return new double[] {Ranks.quantile(z, 1 - power), Ranks.quantileError(z, 1 - power)};
  }
}
