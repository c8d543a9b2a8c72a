package org.mebit.oscillator.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mebit.numeric.Require;

/// Fits sinusoids to a sweep: from every valley that a scan of frequencies sees, and the lowest
/// ground wins.
public final class FringeSearch {
  private static final double TURN = 2 * Math.PI;

  /// Frequencies a scan looks at, at most: seconds.
  private static final int MOST_STEPS = 200_000;

  /// Of the mean: it changes the deviance by 10⁻¹² for each coincidence.
  private static final double LEAST_SWING = 1e-6;

  /// Deviances this close are the same.
  private static final double TIE = 1e-6;

  /// Phases a fit of given period starts from.
  private static final int PHASES = 3;

  /// Whether levels or amplitudes decay.
  private enum Decay {
    NONE,
    COMMON,
    SEPARATE
  }

  private final Sweep sweep;
  private final double middle;

  public FringeSearch(Sweep sweep) {
    this.sweep = sweep;
    this.middle = 0.5 * (sweep.least() + sweep.most());
  }

  /// A sinusoid of a given period, without decay.
  ///
  /// @param period in units of the settings: 2π for phases in rad
  public FringeFit ofPeriod(double period) {
    Require.positive("period", period);
    return fit(TURN / period, TURN / period, new double[] {0}, Decay.NONE);
  }

  /// A sinusoid of whichever period fits best, without decay.
  ///
  /// @param least shortest period, in units of the settings
  /// @param most longest period
  /// @throws IllegalArgumentException if none between them fits better than its neighbours
  public FringeFit ofPeriods(double least, double most) {
    Require.positive("least period", least);
    Require.that(most > least, "most period must be above the least, but is " + most);
    return fit(TURN / most, TURN / least, new double[] {0}, Decay.NONE);
  }

  /// A decaying sinusoid of whichever frequency fits best.
  ///
  /// @param least lowest frequency, cycles per unit of the settings
  /// @param most highest frequency
  /// @param meanDecays whether the mean has a decay of its own, or falls as the amplitude does
  /// @throws IllegalArgumentException if none between them fits better than its neighbours
  public FringeFit ofFrequencies(double least, double most, boolean meanDecays) {
    Require.positive("least frequency", least);
    Require.that(most > least, "most frequency must be above the least, but is " + most);
    double span = sweep.span();
    return fit(
        TURN * least,
        TURN * most,
        new double[] {0, 1 / span, 4 / span},
        meanDecays ? Decay.SEPARATE : Decay.COMMON);
  }

  /// One cycle in the sweep: slower ones are hardly told from a decay.
  public double lowestFrequency() {
    return 1 / sweep.span();
  }

  /// One cycle in the smallest step of the sweep. An even grid shows a frequency above half of it
  /// as one below.
  public double highestFrequency() {
    return 1 / sweep.smallestStep();
  }

  private FringeFit fit(double least, double most, double[] decays, Decay decay) {
    boolean given = least == most;
    int[] free = free(given, decay);
    Require.that(
        sweep.evidence().rows() > free.length,
        "a sweep must have more correlations than the "
            + free.length
            + " parameters of its fit, but has "
            + sweep.evidence().rows());
    double wanted = Math.ceil((most - least) / TURN * sweep.span() * SpectralScan.OVERSAMPLING);
    Require.that(
        wanted <= MOST_STEPS,
        "frequencies to search must be at most "
            + MOST_STEPS / SpectralScan.OVERSAMPLING
            + " cycles in the sweep, but are "
            + Math.round(wanted / SpectralScan.OVERSAMPLING)
            + "; give a narrower range");
    int steps = given ? 0 : (int) Math.max(8, wanted);
    Fringe fringe = new Fringe(sweep, middle, decay == Decay.COMMON);
    Likelihood likelihood = new Likelihood(fringe, sweep.evidence(), free);
    List<Maximum> maxima = new ArrayList<>();
    for (double[] start : new SpectralScan(sweep, middle).starts(least, most, steps, decays)) {
      // The scan takes one amplitude for both kinds; if they differ much, its phase may be off.
      for (int third = 0; third < (given ? PHASES : 1); third++) {
        Maximum maximum = likelihood.from(possible(start, third * TURN / (2 * PHASES), likelihood));
        double frequency = maximum.parameter(Fringe.FREQUENCY);
        if (maximum.converged() && frequency >= least && frequency <= most) {
          maxima.add(swinging(turned(maximum, likelihood), likelihood));
        }
      }
    }
    Require.that(
        !maxima.isEmpty(),
        "the fringe must have a best fit inside the range searched, but has none; give another range, or settings that cover more of a cycle");
    maxima.sort(Comparator.comparingDouble(Maximum::deviance));
    double tied = maxima.getFirst().deviance() + TIE;
    // Of frequencies that an even grid cannot tell apart at all, the lowest.
    maxima.stream()
        .filter(maximum -> maximum.deviance() <= tied)
        .min(Comparator.comparingDouble(maximum -> maximum.parameter(Fringe.FREQUENCY)))
        .ifPresent(lowest -> {
          maxima.remove(lowest);
          maxima.addFirst(lowest);
        });
    return new FringeFit(sweep, fringe, maxima.getFirst(), rival(maxima), flat(fringe, decay));
  }

  /// The start with its phase advanced, and amplitudes low enough for no mean to vanish.
  private static double[] possible(double[] start, double phase, Likelihood likelihood) {
    double[] tried = start.clone();
    tried[Fringe.PHASE] += phase;
    for (int halving = 0;
        halving < 60 && likelihood.deviance(tried) == Double.POSITIVE_INFINITY;
        halving++) {
      for (int i = Fringe.LEVEL_SAME; i <= Fringe.SWING_CROSS; i++) {
        tried[i] *= 0.7;
      }
    }
    return tried;
  }

  /// The same fringe with amplitudes that are positive together.
  private static Maximum turned(Maximum maximum, Likelihood likelihood) {
    double[] p = maximum.parameters();
    if (p[Fringe.SWING_SAME] + p[Fringe.SWING_CROSS] >= 0) {
      return maximum;
    }
    p[Fringe.SWING_SAME] = -p[Fringe.SWING_SAME];
    p[Fringe.SWING_CROSS] = -p[Fringe.SWING_CROSS];
    p[Fringe.PHASE] += TURN / 2;
    return new Maximum(likelihood, p, maximum.deviance(), true);
  }

  /// The same with an amplitude far inside any error if there is none: with none at all, no phase
  /// had any information, and the amplitude no error.
  private static Maximum swinging(Maximum maximum, Likelihood likelihood) {
    double[] p = maximum.parameters();
    double least = LEAST_SWING * Math.abs(1 + p[Fringe.LEVEL_CROSS]);
    if (p[Fringe.SWING_SAME] + p[Fringe.SWING_CROSS] >= least) {
      return maximum;
    }
    p[Fringe.SWING_CROSS] += least;
    return new Maximum(likelihood, p, likelihood.deviance(p), true);
  }

  /// The best maximum at another frequency than the very best; those closer than half of what the
  /// sweep resolves are the same.
  private Optional<FringeFit.Rival> rival(List<Maximum> maxima) {
    Maximum best = maxima.getFirst();
    double resolved = 0.5 * TURN / sweep.span();
    return maxima.stream()
        .filter(other ->
            Math.abs(other.parameter(Fringe.FREQUENCY) - best.parameter(Fringe.FREQUENCY))
                > resolved)
        .findFirst()
        .map(other ->
            new FringeFit.Rival(
                other.parameter(Fringe.FREQUENCY) / TURN,
                Math.max(0, other.deviance() - best.deviance())));
  }

  /// The least deviance without a sinusoid.
  private double flat(Fringe fringe, Decay decay) {
    List<Integer> free = new ArrayList<>();
    free.add(Fringe.LEVEL_CROSS);
    if (sweep.both()) {
      free.add(Fringe.LEVEL_SAME);
    }
    if (decay != Decay.NONE) {
      free.add(decay == Decay.COMMON ? Fringe.SWING_DECAY : Fringe.LEVEL_DECAY);
    }
    Likelihood likelihood =
        new Likelihood(fringe, sweep.evidence(), free.stream().mapToInt(i -> i).toArray());
    double[] start = new double[Fringe.COUNT];
    start[Fringe.LEVEL_SAME] = 1;
    start[Fringe.LEVEL_CROSS] = 1;
    return likelihood.from(start).deviance();
  }

  private int[] free(boolean given, Decay decay) {
    List<Integer> free = new ArrayList<>();
    if (sweep.both()) {
      free.add(Fringe.LEVEL_SAME);
      free.add(Fringe.SWING_SAME);
    }
    free.add(Fringe.LEVEL_CROSS);
    free.add(Fringe.SWING_CROSS);
    free.add(Fringe.PHASE);
    if (!given) {
      free.add(Fringe.FREQUENCY);
    }
    if (decay != Decay.NONE) {
      free.add(Fringe.SWING_DECAY);
    }
    if (decay == Decay.SEPARATE) {
      free.add(Fringe.LEVEL_DECAY);
    }
    return free.stream().mapToInt(i -> i).toArray();
  }
}
