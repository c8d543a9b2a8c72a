package org.mebit.ensemble.operating;

/// The highest or lowest entropy between two times, by looking everywhere that slope and curvature
/// do not exclude.
///
/// Between two values f, g a distance h apart the curve stays below `(f + g)/2 + Lh/2` and below
/// the chord bent upwards by the largest curvature. A stretch that may yet exceed the best value is
/// halved.
final class Extremum {
  /// Steps in s: below, cells are as cheap to halve; above, bounds are useless.
  private static final double SHORTEST = 0.4;

  private static final double LONGEST = 6;

  /// Beyond the end of a dip, so that the next step starts outside it.
  private static final double BEYOND = 0.01;

  private final Shear shear;
  private final boolean lowest;
  private final double sign;
  private final double tolerance;

  private double time = Double.NaN;
  private double best = Double.NEGATIVE_INFINITY;
  private double bound = Double.NEGATIVE_INFINITY;
  private long last;
  private double enough = Double.POSITIVE_INFINITY;

  /// @param tolerance bits that a search may leave
  Extremum(Shear shear, boolean lowest, double tolerance) {
    this.shear = shear;
    this.lowest = lowest;
    this.sign = lowest ? -1 : 1;
    this.tolerance = tolerance;
  }

  double time() {
    return time;
  }

  double best() {
    return sign * best;
  }

  /// What no value that was left out exceeds, or for a minimum falls below.
  double bound() {
    return sign * Math.max(best, bound);
  }

  /// By how much the best value may be off.
  double gap() {
    return Math.max(bound - best, 0);
  }

  /// Ends a search once a value is found beyond this one.
  Extremum enough(double value) {
    enough = sign * value;
    return this;
  }

  boolean satisfied() {
    return best > enough;
  }

  /// Takes a value known from elsewhere.
  void consider(double at, double value) {
    if (sign * value > best) {
      best = sign * value;
      time = at;
    }
  }

  private double take(double at) {
    double value = shear.at(at);
    consider(at, value);
    return sign * value;
  }

  /// Searches `from..to`.
  ///
  /// @param budget evaluations; what is left when they are spent is known to stay within `limit`
  void search(double from, double to, long budget, double limit) {
    last = shear.evaluations() + budget;
    double t = from;
    double f = take(t);
    boolean tall = shear.tall();
    while (t < to && !satisfied()) {
      if (shear.evaluations() > last) {
        bound = Math.max(bound, sign * limit);
        return;
      }
      if (tall) {
        double rational = t - shear.fromRational();
        double end = rational + shear.reach() + BEYOND * shear.unit();
        if (lowest && rational > t && rational < to) {
          take(rational);
        }
        t = Math.min(to, Math.max(end, Math.nextUp(t)));
        f = take(t);
        tall = shear.tall();
        continue;
      }
      double step = Math.clamp((best - f) / shear.slope(), SHORTEST, LONGEST) * shear.unit();
      double next = Math.min(to, Math.max(t + step, Math.nextUp(t)));
      double g = take(next);
      tall = shear.tall();
      long before = shear.evaluations();
      refine(t, f, next, g, sign * limit);
      t = next;
      f = g;
      if (tall && shear.evaluations() != before) {
        // Halving moved the lattice, and the dip about t is asked for next.
        f = take(t);
      }
    }
  }

  private void refine(double from, double f, double to, double g, double limit) {
    double width = (to - from) / shear.unit();
    double most = Math.min(most(f, g, width), limit);
    if (most <= best + tolerance || satisfied()) {
      return;
    }
    double middle = 0.5 * (from + to);
    if (!(middle > from && middle < to) || shear.evaluations() > last) {
      bound = Math.max(bound, most);
      return;
    }
    double m = take(middle);
    refine(from, f, middle, m, limit);
    refine(middle, m, to, g, limit);
  }

  /// Nothing between lies above.
  private double most(double f, double g, double width) {
    double bySlope = 0.5 * (f + g + shear.slope() * width);
    double bend = shear.bend(lowest, width);
    double tilt = (g - f) / width;
    double byBend =
        Math.abs(tilt) >= 0.5 * bend * width
            ? Math.max(f, g)
            : 0.5 * (f + g) + bend * width * width / 8 + tilt * tilt / (2 * bend);
    return Math.min(bySlope, byBend);
  }
}
