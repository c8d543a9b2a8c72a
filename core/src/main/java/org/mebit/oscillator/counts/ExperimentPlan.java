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
  private static final double ROUNDING = 1e-12;

  private static final double SECONDS_PER_DAY = 86_400;

  /// Relative, of √trials; Ridders' last step is far better than the change it makes.
  private static final double CLOSE = 1e-5;

  private static final double MOST_SIGMAS = 8;
  private static final double LEAST_DOUBT = Normal.above(MOST_SIGMAS);

  /// Expected coincidences: from here on the density's significance rises with the trials and is
  /// within a tenth of the likelihood ratio's.
  private static final double ENOUGH = 20;

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
        coincidences(trials, read1, pump1, g11),
        coincidences(trials, read1, pump2, g12),
        coincidences(trials, read2, pump1, g21),
        coincidences(trials, read2, pump2, g22));
  }

  /// Where every click has its coincidence, rounding alone would make more of the one.
  private static double coincidences(double trials, double read, double pump, double g) {
    double all = trials * Math.min(read, pump);
    double expected = trials * read * pump * g;
    return expected <= all * (1 + ROUNDING) ? Math.min(expected, all) : expected;
  }

  /// Significance of the expected counts, in standard deviations: the normal quantile of the
  /// symmetrised witness' confidence that it is below the bound; eight at most. Where the two
  /// heralds' densities have no common range, that of the likelihood ratio.
  ///
  /// For next to no counts the flat prior alone makes it large: see [#fewCoincidences].
  public double significance(double trials, double bound) {
    Counts counts = expected(trials);
    SymmetrisedWitness witness;
    try {
      witness = new SymmetrisedWitness(counts.witness(1), counts.witness(2));
    } catch (ArithmeticException e) {
      return clamped(SignedLikelihoodRatio.of(counts, bound).z());
    }
    return sigmas(witness.survival(bound));
  }

  /// The normal quantile of a doubt; from eight on the doubt is the tables' own error.
  static double sigmas(double doubt) {
    return doubt > LEAST_DOUBT && doubt < 1 - LEAST_DOUBT
        ? -Normal.quantile(doubt)
        : Math.copySign(MOST_SIGMAS, 0.5 - doubt);
  }

  private static double clamped(double sigmas) {
    return Math.max(-MOST_SIGMAS, Math.min(sigmas, MOST_SIGMAS));
  }

  /// Whether so few coincidences of different detectors are expected, below 20 for a herald, that
  /// the density owes its significance to its prior. Then the likelihood ratio is what counts.
  public boolean fewCoincidences(double trials) {
    Require.positive("trials", trials);
    return trials < enough();
  }

  /// Trials for enough coincidences.
  double enough() {
    return ENOUGH / Math.min(pump1 * read2 * g21, pump2 * read1 * g12);
  }

  /// Trials after which the experiment of median luck has this significance.
  ///
  /// It is that of the symmetrised density where enough coincidences are expected, and else that of
  /// the likelihood ratio, [#fewCoincidences]: a density's significance begins high, at its
  /// prior's, falls and only then rises with the data. More precisely, with the trials `N_d` from
  /// which on the density has the significance, `N_r` those for the likelihood ratio and `N_c`
  /// those for enough coincidences, `max(N_d, min(N_r, N_c))`, which falls with better
  /// correlations.
  ///
  /// @param sigmas above 0, at most 7
  /// @param bound on the witness, above the expected witness of each herald, at most 1
  /// @throws IllegalArgumentException if the bound is not
  public double trials(double sigmas, double bound) {
    checkTarget(sigmas, bound);
    double enough = enough();
    if (significance(enough, bound) >= sigmas) {
      return Math.min(ratioTrials(sigmas, bound), enough);
    }
    double start = Math.sqrt(Math.max(enough, 1.4 * deltaMethodTrials(sigmas, bound)));
    double root =
        Roots.falling(
            r -> r * r > enough ? sigmas - significance(r * r, bound) : sigmas,
            start,
            0.1 * start,
            CLOSE);
    return root * root;
  }

  /// The same for the likelihood ratio of the expected counts, which is the median one (G. Cowan et
  /// al., Eur. Phys. J. C 71, 1554 (2011)) and grows as √trials.
  ///
  /// @param sigmas above 0, at most 7
  /// @param bound on the witness, above the expected witness of each herald, at most 1
  /// @throws IllegalArgumentException if the bound is not
  public double ratioTrials(double sigmas, double bound) {
    checkTarget(sigmas, bound);
    double root = sigmas / SignedLikelihoodRatio.of(expected(1), bound).z();
    return root * root;
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
