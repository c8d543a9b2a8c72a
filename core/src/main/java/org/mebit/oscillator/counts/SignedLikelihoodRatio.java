package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;
import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// The signed root of the likelihood ratio against a separable state on the boundary, one number
/// per herald and `(z₁ + z₂)/√2` of both. Normally distributed for many counts; it knows no prior
/// and does not depend on the variable in which the witness is written.
///
/// The boundary `R = 1` is `√g_cross = √g_same + √2`, hence `g_cross = g_same + 2 + 2 √(2 g_same)`.
///
/// @param z1 of herald 1, in standard deviations, above 0 if its correlations are beyond the
///   boundary
/// @param z2 of herald 2
public record SignedLikelihoodRatio(double z1, double z2) {
  private static final double ROOT_TWO = Math.sqrt(2);

  /// Of both heralds.
  ///
  /// @throws IllegalArgumentException if a window has no click
  public static SignedLikelihoodRatio of(Counts counts) {
    return new SignedLikelihoodRatio(of(counts.witness(1)), of(counts.witness(2)));
  }

  /// Of one herald.
  public static double of(WitnessDensity herald) {
    CorrelationDensity same = herald.same();
    CorrelationDensity cross = herald.cross();
    double root = boundary(same, cross);
    double ratio =
        IncompleteGamma.deviance(same.coincidences(), same.accidentals() * root * root)
            + IncompleteGamma.deviance(
                cross.coincidences(), cross.accidentals() * (root + ROOT_TWO) * (root + ROOT_TWO));
    double beyond = Math.sqrt(cross.value()) - Math.sqrt(same.value()) - ROOT_TWO;
    return Math.copySign(Math.sqrt(2 * ratio), beyond);
  }

  /// Of both heralds together, in standard deviations.
  public double z() {
    return (z1 + z2) / ROOT_TWO;
  }

  /// The confidence `Φ(z)` that the state is not separable.
  public double confidence() {
    return Normal.below(z());
  }

  /// The larger correlation at which the witness is 1.
  ///
  /// @param same the smaller one, at least 0
  public static double boundary(double same) {
    Require.that(same >= 0, "same must be at least 0, but is " + same);
    return same + 2 + 2 * Math.sqrt(2 * same);
  }

  /// The root of g_same at which the likelihood on the boundary is largest. It is concave in that
  /// root, and its derivative falls from `C_cross/(√2) − √2 E_cross` (or ∞) at 0.
  private static double boundary(CorrelationDensity same, CorrelationDensity cross) {
    double start = Math.sqrt(same.value());
    return Roots.within(
        q ->
            (q > 0 ? same.coincidences() / q : same.coincidences() > 0 ? 1e300 : 0)
                - same.accidentals() * q
                + cross.coincidences() / (q + ROOT_TWO)
                - cross.accidentals() * (q + ROOT_TWO),
        0,
        Math.max(start, Math.sqrt(cross.value())) + 1);
  }
}
