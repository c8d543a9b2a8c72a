package org.mebit.ensemble.operating;

/// The lowest entropy between two times.
///
/// Where the curve is not generic it falls towards the rational of its short vector: its minimum
/// over an interval lies at an end, at the fraction with the smallest denominator inside, or above
/// what generic lattices have at least. Only where the smallest denominator is of the size of √N
/// must the interval be searched.
final class Dips {
  private static final long BUDGET = 400_000;

  /// In s.
  private static final double FIRST_STRETCH = 2;

  private final Shear shear;
  private final double tolerance;
  private final Fractions fractions = new Fractions();

  /// Time of the last fraction looked at.
  private double dip;

  Dips(Shear shear, double tolerance) {
    this.shear = shear;
    this.tolerance = tolerance;
  }

  /// A late time where the entropy lies below a value; NaN if there is none.
  double below(double from, double to, double value) {
    double end = shear.at(to);
    if (end < value) {
      return to;
    }
    double middle = 0.5 * (from + to);
    if (simplest(middle, to) < value) {
      return dip;
    }
    double least = Math.min(end, simplest(from, middle));
    if (least < value) {
      return dip;
    }
    double start = shear.at(from);
    if (start < value) {
      return from;
    }
    double floor = Math.max(0, shear.floor());
    if (value <= floor) {
      return Double.NaN;
    }
    double width = FIRST_STRETCH * shear.unit();
    double late = to;
    while (late > from) {
      double early = Math.max(from, Math.min(late - width, Math.nextDown(late)));
      Extremum lowest = new Extremum(shear, true, 0).enough(value);
      // Nothing above the value is looked at closely.
      lowest.consider(Double.NaN, value);
      lowest.search(early, late, BUDGET, floor);
      if (lowest.satisfied()) {
        return lowest.time();
      }
      late = early;
      width *= 2;
    }
    return Double.NaN;
  }

  /// The entropy at the fraction with the smallest denominator.
  private double simplest(double from, double to) {
    if (!fractions.simplest(from, to)) {
      return Double.POSITIVE_INFINITY;
    }
    double q = fractions.denominator();
    dip = Math.clamp(fractions.time(), from, to);
    boolean tall = Math.PI * shear.atoms() / (q * q) >= Shear.TALL;
    return tall ? Shear.log2(q) : shear.at(dip);
  }

  /// The search for the minimum, done.
  Extremum lowest(double from, double to) {
    Extremum lowest = new Extremum(shear, true, tolerance);
    lowest.consider(from, shear.at(from));
    if (to <= from) {
      return lowest;
    }
    lowest.consider(to, shear.at(to));
    double value = simplest(from, to);
    if (value < Double.POSITIVE_INFINITY) {
      lowest.consider(dip, value);
    }
    double floor = Math.max(0, shear.floor());
    if (lowest.best() > floor) {
      lowest.search(from, to, BUDGET, floor);
    }
    return lowest;
  }
}
