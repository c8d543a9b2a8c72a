package org.mebit.ensemble.operating;

import org.mebit.numeric.Cancellation;

/// The time with the largest minimum of the entropy over `t ± jitter`.
///
/// A low value anywhere spoils all times within the jitter and, by the bounded slope, some more: a
/// sweep leaps from low value to low value, looking first at the far end of the interval ahead.
final class Sweep {
  /// Bits by which a better time may be passed over.
  static final double RESOLUTION = 1e-6;

  /// First and last step of a climb, in s.
  private static final double FIRST_STEP = 0.25;

  private static final double LAST_STEP = 1e-7;

  private static final int MOST_STEPS = 200;

  private final Shear shear;
  private final Dips dips;
  private final double jitter;
  private final double from;
  private final double to;

  private double time = Double.NaN;
  private double best = Double.NEGATIVE_INFINITY;
  private double gap;
  private long last = Long.MAX_VALUE;

  /// Where the last interval was lowest.
  private double low;

  /// @param from first time allowed
  /// @param to last one
  Sweep(Shear shear, Dips dips, double jitter, double from, double to) {
    this.shear = shear;
    this.dips = dips;
    this.jitter = jitter;
    this.from = from;
    this.to = to;
  }

  /// The best time so far.
  double time() {
    return time;
  }

  /// The minimum about it, bits.
  double best() {
    return best;
  }

  /// What the minimum about the best time may be off by.
  double gap() {
    return gap;
  }

  Sweep until(long evaluations) {
    last = evaluations;
    return this;
  }

  boolean spent() {
    return shear.evaluations() > last;
  }

  /// Takes a time and climbs from it.
  void start(double at) {
    if (value(Math.clamp(at, from, to)) > best) {
      climb(Math.clamp(at, from, to));
    }
  }

  /// The minimum about a time, or some value at most the best if it is not above that.
  private double value(double at) {
    Extremum lowest = dips.lowest(at - jitter, at + jitter, best);
    low = lowest.time();
    if (lowest.best() > best) {
      time = at;
      best = lowest.best();
      gap = lowest.gap();
    }
    return lowest.best();
  }

  private void climb(double start) {
    double step = FIRST_STEP * shear.unit();
    double at = start;
    for (int i = 0; i < MOST_STEPS && step > LAST_STEP * shear.unit() && !spent(); i++) {
      double before = best;
      value(Math.min(at + step, to));
      if (best <= before) {
        value(Math.max(at - step, from));
      }
      step *= best > before ? 2 : 0.4;
      at = time;
    }
  }

  /// Sweeps part of the window.
  ///
  /// @return whether nothing in it exceeds the best value by more than [#RESOLUTION]
  boolean over(double first, double lastTime) {
    double end = Math.min(lastTime, to);
    double t = Math.max(first, from);
    while (t <= end) {
      if (spent()) {
        return false;
      }
      double ahead = t + jitter;
      double next = t;
      if (shear.at(ahead) < best + RESOLUTION) {
        next = spoiled(ahead, t);
      } else if (shear.at(t) < best + RESOLUTION) {
        next = spoiled(t, t);
      } else {
        double before = best;
        value(t);
        if (best > before) {
          climb(t);
          Cancellation.check("a search for a robust time");
        }
        // The climb may have moved on: what spoils t is asked for again.
        value(t);
        next = spoiled(low, t);
      }
      t = Math.max(next, Math.nextUp(t));
    }
    return true;
  }

  /// Up to where a low value spoils all times from t on.
  private double spoiled(double at, double t) {
    double wanted = best + RESOLUTION;
    double e = shear.at(at);
    double far = at + jitter + Math.max(wanted - e, 0) / shear.slope() * shear.unit();
    if (shear.tall()) {
      double rational = at - shear.fromRational();
      double excess = wanted - Shear.log2(shear.denominator());
      double wide =
          Flank.below(shear.nodes(), shear.atoms(), excess, shear.reach() / shear.unit())
              * shear.unit();
      if (rational - wide - jitter <= t) {
        far = Math.max(far, rational + wide + jitter);
      }
    }
    return far;
  }
}
