package org.mebit.oscillator.counts;

import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// How long to measure until entanglement is seen.
///
/// @param pump1 probability of a click of detector 1 in the pump window, per trial; likewise
///   `pump2`
/// @param read1 probability of a click of detector 1 in the read window; likewise `read2`
/// @param g11 expected correlation of read detector 1 and pump detector 1
/// @param g12 of read detector 1 and pump detector 2
/// @param g21 of read detector 2 and pump detector 1
/// @param g22 of read detector 2 and pump detector 2
public record ExperimentPlan(
    double pump1,
    double pump2,
    double read1,
    double read2,
    double g11,
    double g12,
    double g21,
    double g22) {
  private static final double SECONDS_PER_DAY = 86_400;

  /// Steps in √trials, in which significance is nearly straight.
  private static final int MOST_STEPS = 60;

  /// @throws IllegalArgumentException if a probability is not above 0 and below 1, or a g_same is
  ///   not below its g_cross, or the plug-in witness of a herald is not between 0 and 1
  public ExperimentPlan {
    probability("pump1", pump1);
    probability("pump2", pump2);
    probability("read1", read1);
    probability("read2", read2);
    correlations("herald 1", g11, g21);
    correlations("herald 2", g22, g12);
  }

  /// A plan with the same correlations for both heralds.
  ///
  /// @param same expected g_same
  /// @param cross expected g_cross
  public static ExperimentPlan symmetric(
      double pump1, double pump2, double read1, double read2, double same, double cross) {
    return new ExperimentPlan(pump1, pump2, read1, read2, same, cross, cross, same);
  }

  /// More of what was counted.
  ///
  /// @throws IllegalArgumentException as the constructor
  public static ExperimentPlan like(Counts counts) {
    return new ExperimentPlan(
        counts.pump1() / counts.trials(),
        counts.pump2() / counts.trials(),
        counts.read1() / counts.trials(),
        counts.read2() / counts.trials(),
        counts.correlation(1, 1),
        counts.correlation(1, 2),
        counts.correlation(2, 1),
        counts.correlation(2, 2));
  }

  /// The counts to expect; not whole.
  ///
  /// @param trials above 0
  public Counts expected(double trials) {
    Require.positive("trials", trials);
    return new Counts(
        trials,
        trials * pump1,
        trials * pump2,
        trials * read1,
        trials * read2,
        trials * read1 * pump1 * g11,
        trials * read1 * pump2 * g12,
        trials * read2 * pump1 * g21,
        trials * read2 * pump2 * g22);
  }

  /// Significance of the expected counts, in standard deviations: the normal quantile of the
  /// symmetrised witness' confidence that it is below the bound.
  public double significance(double trials, double bound) {
    Counts counts = expected(trials);
    double doubt = new SymmetrisedWitness(counts.witness(1), counts.witness(2)).survival(bound);
    // Beyond 10⁻¹⁵ the doubt is the tables' own error; the significance stays at eight.
    return -Normal.quantile(Math.min(Math.max(doubt, Double.MIN_NORMAL), 1 - 0x1p-53));
  }

  /// Trials after which the experiment of median luck has this significance.
  ///
  /// @param sigmas above 0, at most 7
  /// @param bound on the witness, above the expected witness of each herald, at most 1
  /// @throws IllegalArgumentException if the bound is not
  public double trials(double sigmas, double bound) {
    checkTarget(sigmas, bound);
    double start = Math.sqrt(1.4 * deltaMethodTrials(sigmas, bound));
    double root = start;
    double value = significance(root * root, bound) - sigmas;
    double other = root * sigmas / Math.max(0.3 * sigmas, sigmas + value);
    if (Math.abs(other - root) < 1e-6 * root) {
      other = root * 1.01;
    }
    double otherValue = significance(other * other, bound) - sigmas;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = other - otherValue * (other - root) / (otherValue - value);
      next = Math.max(0.5 * other, Math.min(2 * other, next));
      root = other;
      value = otherValue;
      other = next;
      otherValue = significance(other * other, bound) - sigmas;
      if (Math.abs(other - root) < 1e-10 * other || otherValue == value) {
        return other * other;
      }
    }
    throw new ArithmeticException("no number of trials found for " + sigmas + " sigma");
  }

  /// The same by the delta method, `k²/((bound − R)² Σ σⱼ^{−2})` with σ for one trial: 30 to 40 %
  /// too few for three sigma, since R is skewed.
  public double deltaMethodTrials(double sigmas, double bound) {
    checkTarget(sigmas, bound);
    Counts counts = expected(1);
    double sum = 0;
    for (int herald = 1; herald <= 2; herald++) {
      WitnessDensity witness = counts.witness(herald);
      double pull = (bound - witness.plugIn()) / witness.sigma();
      sum += pull * pull;
    }
    return sigmas * sigmas / sum;
  }

  /// Days that trials take.
  ///
  /// @param trials at least 0
  /// @param period of the repetition, s
  /// @param overhead share of the time that is lost besides, at least 0: 0.15 for 15 %
  public static double days(double trials, double period, double overhead) {
    Require.that(trials >= 0, "trials must be at least 0, but are " + trials);
    Require.positive("period", period);
    Require.that(overhead >= 0, "overhead must be at least 0, but is " + overhead);
    return trials * period * (1 + overhead) / SECONDS_PER_DAY;
  }

  void checkTarget(double sigmas, double bound) {
    Require.that(
        sigmas > 0 && sigmas <= 7, "sigmas must be above 0 and at most 7, but are " + sigmas);
    double least = Math.max(witness(g11, g21), witness(g22, g12));
    Require.that(
        bound > least && bound <= 1,
        "bound must be above the expected witness, " + least + ", and at most 1, but is " + bound);
  }

  private static double witness(double same, double cross) {
    return 4 * (same + cross - 1) / ((cross - same) * (cross - same));
  }

  private static void probability(String name, double value) {
    Require.that(value > 0 && value < 1, name + " must be above 0 and below 1, but is " + value);
  }

  private static void correlations(String herald, double same, double cross) {
    Require.that(
        same >= 0 && cross > same && cross < Double.POSITIVE_INFINITY,
        "g_cross of " + herald + " must be above g_same, " + same + ", but is " + cross);
    double witness = witness(same, cross);
    Require.that(
        witness > 0 && witness < 1,
        "the witness of " + herald + " must be expected in 0..1, but is " + witness);
  }
}
