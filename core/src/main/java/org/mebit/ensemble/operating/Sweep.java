package org.mebit.ensemble.operating;

import org.mebit.numeric.Cancellation;

/// The time with the largest minimum of the entropy over `t ± jitter`.
///
/// A low value anywhere spoils all times within the jitter and, by the bounded slope, some more: a
/// sweep leaps from low value to low value, looking first at the far end of the interval ahead.
final class Sweep {
  /// Bits by which a better time may be passed over.
  static final double RESOLUTION = 1e-5;

  /// First and last step of a climb, in s.
  private static final double FIRST_STEP = 0.25;

  private static final double LAST_STEP = 1e-7;

  private static final int MOST_STEPS = 200;

  /// Bits below which a rising curve is followed by its slope.
  private static final double CLOSE = 0.2;

  /// In s; the slope measured over it is off by half of it times the curvature.
  private static final double STEP_BACK = 0.01;

  private final Shear shear;
  private final Dips dips;
  private final double jitter;
  private final double from;
  private final double to;

  private double time = Double.NaN;
  private double best = Double.NEGATIVE_INFINITY;
  private double gap;
  private long last = Long.MAX_VALUE;

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
    double inside = Math.clamp(at, from, to);
    if (Double.isNaN(value(inside))) {
      climb(inside);
    }
  }

  /// Takes the time if the minimum about it is higher than any so far.
  ///
  /// @return where the entropy about it is lower than that; NaN if it was taken
  private double value(double at) {
    double spoil = dips.below(at - jitter, at + jitter, best);
    if (!Double.isNaN(spoil)) {
      return spoil;
    }
    Extremum lowest = dips.lowest(at - jitter, at + jitter);
    if (lowest.best() > best) {
      time = at;
      best = lowest.best();
      gap = lowest.gap();
    }
    return Double.NaN;
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
      double wanted = best + RESOLUTION;
      double ahead = t + jitter;
      double e = shear.at(ahead);
      if (e < wanted) {
        // Most steps are this one.
        t = Math.max(spoiled(ahead, e, t), Math.nextUp(t));
        continue;
      }
      double low = dips.below(t - jitter, ahead, best + 0.5 * RESOLUTION);
      if (Double.isNaN(low)) {
        // Better than all so far.
        value(t);
        climb(t);
        low = dips.below(t - jitter, ahead, best + 0.5 * RESOLUTION);
        Cancellation.check("a search for a robust time");
      }
      double next = Double.isNaN(low) ? t : spoiled(low, shear.at(low), t);
      t = Math.max(next, Math.nextUp(t));
    }
    return true;
  }

  /// Up to where a low value, the last asked for, spoils all times from t on.
  private double spoiled(double at, double value, double t) {
    double wanted = best + RESOLUTION;
    double e = Math.min(value, wanted);
    boolean tall = shear.tall();
    double rising = wanted - e;
    double leap = rising / shear.slope();
    if (!tall && rising > 0 && rising < CLOSE) {
      // The slope where it is, and the largest curvature from there on.
      double slope = (e - shear.at(at - STEP_BACK * shear.unit())) / STEP_BACK;
      double bend = shear.bend(true, STEP_BACK);
      double most = slope + 0.5 * bend * STEP_BACK;
      leap = Math.max(leap, rise(most, bend, rising));
    }
    double far = at + jitter + leap * shear.unit();
    if (tall) {
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

  /// The positive root of `slope·x + bend·x²/2 = rising`, without cancellation.
  ///
  /// @param bend above 0
  /// @param rising above 0
  static double rise(double slope, double bend, double rising) {
    double root = Math.sqrt(slope * slope + 2 * bend * rising);
    return slope > 0 ? 2 * rising / (slope + root) : (root - slope) / bend;
  }
}
