package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;
import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// The signed root of the likelihood ratio against the nearest state on the boundary `R = b`, one
/// number per herald and `(z₁ + z₂)/√2` of both. Normally distributed for many counts; it knows no
/// prior and does not depend on the variable in which the witness is written.
///
/// The boundary is `g_cross = g_same + [2 + 2 √(1 + b(2 g_same − 1))]/b`, the larger root of `b
/// (g_cross − g_same)² = 4(g_same + g_cross − 1)`. In `s = √(1 + b(2 g_same − 1))` it reads `g_same
/// = (s² − 1 + b)/2b`, `g_cross = ((s + 2)² − 1 + b)/2b`; with `b = 1`, `√g_cross = √g_same + √2`.
///
/// @param z1 of herald 1, in standard deviations, above 0 if its correlations are beyond the
///   boundary
/// @param z2 of herald 2
public record SignedLikelihoodRatio(double z1, double z2) {
  private static final double ROOT_TWO = Math.sqrt(2);

  /// Of both heralds against separable states, `R = 1`.
  ///
  /// @throws IllegalArgumentException if a window has no click
  public static SignedLikelihoodRatio of(Counts counts) {
    return of(counts, 1);
  }

  /// Of both heralds against states with the witness `R = bound`.
  ///
  /// @param bound above 0, at most 1; below 1 where a separable state may show less
  /// @throws IllegalArgumentException if the bound is not, or a window has no click
  public static SignedLikelihoodRatio of(Counts counts, double bound) {
    return new SignedLikelihoodRatio(of(counts.witness(1), bound), of(counts.witness(2), bound));
  }

  /// Of one herald against `R = 1`.
  public static double of(WitnessDensity herald) {
    return of(herald, 1);
  }

  /// Of one herald against `R = bound`.
  ///
  /// @param bound above 0, at most 1
  /// @throws IllegalArgumentException if the bound is not
  public static double of(WitnessDensity herald, double bound) {
    checkBound(bound);
    CorrelationDensity same = herald.same();
    CorrelationDensity cross = herald.cross();
    double s = boundary(same, cross, bound);
    double rest = 1 - bound;
    double ratio =
        IncompleteGamma.deviance(
                same.coincidences(), same.accidentals() * Math.max(0, s * s - rest) / (2 * bound))
            + IncompleteGamma.deviance(
                cross.coincidences(),
                cross.accidentals() * ((s + 2) * (s + 2) - rest) / (2 * bound));
    double beyond = cross.value() - boundary(same.value(), bound);
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
    return boundary(same, 1);
  }

  /// The larger correlation at which the witness is `bound`.
  ///
  /// @param same the smaller one, at least 0
  /// @param bound above 0, at most 1
  public static double boundary(double same, double bound) {
    Require.that(same >= 0, "same must be at least 0, but is " + same);
    checkBound(bound);
    return same + (2 + 2 * Math.sqrt(1 - bound + 2 * bound * same)) / bound;
  }

  private static void checkBound(double bound) {
    Require.that(bound > 0 && bound <= 1, "bound must be above 0 and at most 1, but is " + bound);
  }

  /// The s at which the likelihood on the boundary is largest, the only one: `ln g_same`, `ln
  /// g_cross`, `−g_same` and `−g_cross` are all concave in s. Where no coincidence keeps g_same
  /// above 0, it may be the least s.
  private static double boundary(CorrelationDensity same, CorrelationDensity cross, double bound) {
    double rest = 1 - bound;
    double most = Math.sqrt(rest + 2 * bound * Math.max(same.value(), cross.value()));
    return Roots.within(
        s -> {
          double low = s * s - rest;
          double pull =
              same.coincidences() == 0 ? 0 : low > 0 ? same.coincidences() * s / low : 1e300;
          return 2 * bound * (pull + cross.coincidences() * (s + 2) / ((s + 2) * (s + 2) - rest))
              - same.accidentals() * s
              - cross.accidentals() * (s + 2);
        },
        Math.sqrt(rest),
        most + 1);
  }
}
