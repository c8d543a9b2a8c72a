package org.mebit.quantum;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// Non-negative numbers known up to a common factor.
final class Weights {
  private Weights() {}

  /// A copy in descending order, divided by the largest, which becomes 1: squares then neither
  /// overflow nor vanish together.
  ///
  /// @throws IllegalArgumentException if a weight is negative, infinite or NaN, or none is above 0
  static double[] descending(String name, double[] weights) {
    double[] sorted = new double[weights.length];
    for (int k = 0; k < weights.length; k++) {
      double weight = weights[k];
      Require.that(
          weight >= 0 && weight < Double.POSITIVE_INFINITY,
          "%s must be 0 or more and finite, but number %d is %s".formatted(name, k, weight));
      sorted[k] = -weight;
    }
    Arrays.sort(sorted);
    Require.that(
        sorted.length > 0 && sorted[0] < 0,
        "%s must contain a number above 0, but none of the %d is".formatted(name, weights.length));
    double largest = -sorted[0];
    for (int k = 0; k < sorted.length; k++) {
      sorted[k] = -sorted[k] / largest;
    }
    return sorted;
  }
}
