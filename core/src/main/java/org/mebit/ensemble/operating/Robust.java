package org.mebit.ensemble.operating;

/// Which times to sweep for the most robust one.
///
/// Let some interval have a minimum B and let `F = 2^B`. A better interval contains no P/Q with `Q
/// < F`, for `E ≤ log₂ Q` there. So it lies in a gap of the Farey sequence of order F, between
/// neighbours a and b of denominators with `a + b ≥ F`, whose width is `2π/(ab)`: with q the
/// smaller, `q(F − q) ≤ π/jitter`. For jitters far above 1/N that leaves small q alone, and times
/// within `2π/(q(F − q))` of them. For jitters far below 1/N only times near the ceiling remain.
final class Robust {
  /// Evaluations a plain sweep may expect to take where there is another way.
  private static final double EASY = 20_000;

  /// Evaluations.
  static final long BUDGET = 2_500_000;

  /// Starting places: beside fractions of small denominator lattices of a short second vector (0,
  /// V) have an entropy that changes little over long times.
  private static final int FRACTIONS = 12;

  private static final int PLACES = 16;

  private static final double FIRST_PLACE = 0.3;

  private static final double PLACE_STEP = 1.15;

  private final Shear shear;
  private final Ceiling ceiling;
  private final Sweep sweep;
  private final double jitter;
  private final double from;
  private final double to;

  /// An empty search of the times `from..to`.
  Robust(Shear shear, Ceiling ceiling, Dips dips, double jitter, double from, double to) {
    this.shear = shear;
    this.ceiling = ceiling;
    this.jitter = jitter;
    this.from = from;
    this.to = to;
    this.sweep = new Sweep(shear, dips, jitter, from, to);
  }

  /// The search, done.
  ///
  /// @param highest a time of high entropy
  /// @param budget evaluations after which the rest stays unsearched
  Sweep search(double highest, long budget) {
    sweep.until(shear.evaluations() + budget);
    sweep.start(highest);
    sweep.start(from);
    sweep.start(to);
    besideSmall();
    return sweep;
  }

  /// What no time's minimum exceeds, bits, after the search.
  double bound() {
    boolean complete = everywhere();
    double resolved = sweep.best() + Sweep.RESOLUTION;
    double most = Math.min(ceiling.of(shear.atoms()), Shear.log2(Math.ceil(Math.PI / jitter)));
    return Math.max(sweep.best(), Math.min(most, complete ? resolved : most));
  }

  private boolean everywhere() {
    double units = (to - from) / shear.unit();
    double width = jitter / shear.unit();
    if (units / (2 * width + 1) < EASY) {
      return sweep.over(from, to);
    }
    if (beyondSmall() > 0) {
      return besideAll();
    }
    Peaks peaks = new Peaks(shear, ceiling);
    double below = ceiling.of(shear.atoms()) - sweep.best();
    if (below < peaks.widest()) {
      return peaks.within(below, from, to, (a, b) -> !sweep.over(a, b)) && !sweep.spent();
    }
    return sweep.over(from, to);
  }

  private void besideSmall() {
    Fractions simplest = new Fractions();
    if (!simplest.simplest(from, to)) {
      return;
    }
    double first = simplest.denominator();
    int left = FRACTIONS;
    for (double q = first; left > 0 && q <= first + FRACTIONS; q++) {
      double last = Math.floor(Fractions.turns(to) * q);
      for (double p = Math.ceil(Fractions.turns(from) * q); p <= last && left > 0; p++) {
        if (Inverse.of((long) p, (long) q) == 0) {
          continue;
        }
        left--;
        double rational = Fractions.time(p, q);
        double v = FIRST_PLACE;
        for (int i = 0; i < PLACES; i++, v *= PLACE_STEP) {
          double aside = jitter + v * Math.sqrt(8.0 / shear.atoms()) / q;
          sweep.start(rational + aside);
          sweep.start(rational - aside);
        }
      }
    }
  }

  /// `F²/4 − π/jitter`: above 0 where small denominators alone leave room for better intervals,
  /// which for B near the ceiling is so from a jitter of 3.5 in s on.
  private double beyondSmall() {
    double f = Math.pow(2, sweep.best());
    return 0.25 * f * f - Math.PI / jitter;
  }

  private boolean besideAll() {
    for (double q = 1; ; q++) {
      double f = Math.pow(2, sweep.best());
      double rest = beyondSmall();
      // The smaller root of q(F − q) = π/jitter, without cancellation.
      if (q > Math.PI / jitter / (0.5 * f + Math.sqrt(rest))) {
        return true;
      }
      double gap = 2 * Math.PI / (q * (f - q));
      double last = Math.floor(Fractions.turns(to + gap) * q);
      for (double p = Math.ceil(Fractions.turns(from - gap) * q); p <= last; p++) {
        if (Inverse.of((long) p, (long) q) == 0) {
          continue;
        }
        double rational = Fractions.time(p, q);
        if (!sweep.over(rational + jitter, rational + gap - jitter)
            || !sweep.over(rational - gap + jitter, rational - jitter)) {
          return false;
        }
      }
    }
  }
}
