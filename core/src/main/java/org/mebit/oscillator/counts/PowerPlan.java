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
/// Significance is that of the symmetrised density where 20 coincidences of different detectors and
/// 10 of equal ones are expected for each herald, and else that of the likelihood ratio: for few
/// counts a density owes its significance to its prior.
///
/// @param trials needed
/// @param error standard error of the trials, from the finite number of experiments
/// @param experiments simulated for each length
public record PowerPlan(double trials, double error, int experiments) {
  private static final int SEARCH_STEPS = 6;

  /// Of significance over √trials, relative to that of a line through 0.
  private static final double LEAST_SLOPE = 0.5;

  /// Expected coincidences of every kind: next to none of the experiments then has a count of 0,
  /// for which the density would have to be integrated by the slow rule.
  private static final double ENOUGH = 10;

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
    // As for the median: max(N_d, min(N_r, N_c)).
    PowerPlan ratio =
        new Search(plan, sigmas, bound, power, experiments, seed, false)
            .from(plan.ratioTrials(sigmas, bound), 0);
    double enough = enough(plan);
    if (ratio.trials <= enough) {
      return ratio;
    }
    PowerPlan density =
        new Search(plan, sigmas, bound, power, experiments, seed, true).from(ratio.trials, enough);
    return density.trials >= enough ? density : new PowerPlan(enough, ratio.error, experiments);
  }

  /// Trials from which on nearly all experiments have enough coincidences for the density.
  private static double enough(ExperimentPlan plan) {
    Counts one = plan.expected(1);
    double fewest = Math.min(Math.min(one.c11(), one.c22()), Math.min(one.c12(), one.c21()));
    return fewest > 0 ? Math.max(ENOUGH / fewest, plan.enough()) : Double.POSITIVE_INFINITY;
  }

  /// @param density whether the density decides, else the likelihood ratio
  private record Search(
      ExperimentPlan plan,
      double sigmas,
      double bound,
      double power,
      int experiments,
      long seed,
      boolean density) {

    /// @param median trials for the median, about
    /// @param least trials to simulate
    PowerPlan from(double median, double least) {
      // Significance scatters by about one about its median.
      double shift = Math.max(0.3, 1 + Normal.quantile(power) / sigmas);
      double root = Math.sqrt(Math.max(median, least)) * (density ? 1 : shift);
      for (int step = 0; step < SEARCH_STEPS; step++) {
        double reached = reached(root)[0];
        double factor = 1 + (sigmas - reached) / (sigmas + Math.max(0, Normal.quantile(power)));
        double next = Math.max(root * Math.max(0.5, Math.min(2, factor)), Math.sqrt(least));
        boolean near = Math.abs(next / root - 1) < 0.02;
        root = next;
        if (near) {
          break;
        }
      }
      return fit(root);
    }

    private PowerPlan fit(double root) {
      double[] values = new double[LENGTHS.length];
      double meanRoot = 0;
      double meanValue = 0;
      double scatter = 0;
      for (int i = 0; i < LENGTHS.length; i++) {
        double[] reached = reached(root * LENGTHS[i]);
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
      // Significance grows about as √trials. With a few whole counts it does so in steps, and the
      // line may have any slope.
      double slope = Math.max(covariance / variance, LEAST_SLOPE * sigmas / root);
      double needed = meanRoot + (sigmas - meanValue) / slope;
      needed = Math.max(0.5 * root, Math.min(2 * root, needed));
      return new PowerPlan(needed * needed, 2 * needed * scatter / slope, experiments);
    }

    /// The significance that the share `power` of experiments reaches, and its standard error.
    private double[] reached(double root) {
      PseudoExperiments repeated =
          new PseudoExperiments(plan.expected(root * root), bound, experiments, seed);
      double[] z =
          density
              ? Arrays.stream(repeated.doubts()).map(ExperimentPlan::sigmas).toArray()
              : repeated.ratios();
      Arrays.sort(z);
      return new double[] {Ranks.quantile(z, 1 - power), Ranks.quantileError(z, 1 - power)};
    }
  }
}
