package org.mebit.ensemble.operating;

/// The lowest entropy between two times.
///
/// Where the curve is not generic it falls towards the rational of its short vector: its minimum
/// over an interval lies at an end, at the fraction with the smallest denominator inside, or above
/// what generic lattices have at least. Only where the smallest denominator is of the size of √N
/// must the interval be searched.
final class Dips {
  private static final long BUDGET = 400_000;

  private final Shear shear;
  private final double tolerance;
  private final Fractions fractions = new Fractions();

  Dips(Shear shear, double tolerance) {
    this.shear = shear;
    this.tolerance = tolerance;
  }

  /// The search for the minimum, done.
  ///
  /// @param enough bits; a value below ends the search early
  Extremum lowest(double from, double to, double enough) {
    Extremum lowest = new Extremum(shear, true, tolerance).enough(enough);
    lowest.consider(from, shear.at(from));
    if (to <= from) {
      return lowest;
    }
    lowest.consider(to, shear.at(to));
    if (!lowest.satisfied() && fractions.simplest(from, to)) {
      double q = fractions.denominator();
      double time = Math.clamp(fractions.time(), from, to);
      boolean tall = Math.PI * shear.atoms() / (q * q) >= Shear.TALL;
      lowest.consider(time, tall ? Shear.log2(q) : shear.at(time));
    }
    double floor = Math.max(0, shear.floor());
    if (!lowest.satisfied() && lowest.best() > floor) {
      lowest.search(from, to, BUDGET, floor);
    }
    return lowest;
  }
}
