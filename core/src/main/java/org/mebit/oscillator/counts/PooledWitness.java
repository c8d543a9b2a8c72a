package org.mebit.oscillator.counts;

/// One witness from the counts of both heralds: a common g_same and a common g_cross, seen with
/// both exposures. It pays for detectors that differ: see the p-values.
///
/// @param witness of the pooled counts
/// @param homogeneitySame probability, if both heralds share one g_same, of counts no more likely
///   than these, given their sum; two-sided, exact
/// @param homogeneityCross likewise for g_cross
public record PooledWitness(
    WitnessDensity witness, double homogeneitySame, double homogeneityCross) {

  /// Counts that are not whole (those of a plan) are rounded for the p-values.
  ///
  /// @throws IllegalArgumentException if a window has no click
  public static PooledWitness of(Counts counts) {
    WitnessDensity one = counts.witness(1);
    WitnessDensity two = counts.witness(2);
    return new PooledWitness(
        new WitnessDensity(one.same().with(two.same()), one.cross().with(two.cross())),
        homogeneity(one.same(), two.same()),
        homogeneity(one.cross(), two.cross()));
  }

  private static double homogeneity(CorrelationDensity one, CorrelationDensity two) {
    long first = Math.round(one.coincidences());
    return BinomialTest.pValue(
        first,
        first + Math.round(two.coincidences()),
        one.accidentals() / (one.accidentals() + two.accidentals()));
  }
}
