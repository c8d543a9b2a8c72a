package org.mebit.fel.aperture;

import java.util.function.DoubleUnaryOperator;
import org.mebit.numeric.Require;

/// A weight of pairs by the sum `s = y₁ + y₂` of their energies, as microbunches give it.
///
/// @param factor of s, at least 0
/// @param period of its fastest oscillation in s, above 0; infinite if it has none
public record EnergySumWeight(DoubleUnaryOperator factor, double period) {
  /// All pairs alike.
  public static final EnergySumWeight NONE =
      new EnergySumWeight(sum -> 1, Double.POSITIVE_INFINITY);

  /// @throws IllegalArgumentException if the period is not positive
  public EnergySumWeight {
    Require.that(period > 0, "period of a weight of energies must be above 0, but is " + period);
  }
}
