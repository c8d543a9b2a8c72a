package org.mebit.quantum;

import org.mebit.numeric.Require;

/// Shannon entropies in bits, with small relative error also where one outcome is almost certain.
public final class Entropy {
  private static final double LN_2 = Math.log(2);

  private Entropy() {}

  /// `−Σ p log₂ p` with `p = w/Σw`, in bits: 0 for a certain outcome, `log₂ n` for n equal ones.
  ///
  /// @param weights non-negative, at least one of them above 0; they need not add up to 1
  /// @throws IllegalArgumentException if a weight is negative, infinite or NaN, or none is above 0
  public static double shannon(double... weights) {
    return ofDescending(Weights.descending("weights", weights));
  }

  /// The entropy of one bit, `−p log₂ p − (1 − p) log₂(1 − p)`.
  ///
  /// @param probability 0..1
  /// @throws IllegalArgumentException if it is outside
  public static double binary(double probability) {
    Require.that(
        probability >= 0 && probability <= 1, "probability must be in 0..1, but is " + probability);
    double smaller = Math.min(probability, 1 - probability);
    if (smaller == 0) {
      return 0;
    }
    return -(smaller * Math.log(smaller) + (1 - smaller) * Math.log1p(-smaller)) / LN_2;
  }

  /// The largest weight contributes `p log(1 + rest/w)`: no digits are lost when `rest` is small
  /// against `w`.
  static double ofDescending(double[] weights) {
    CompensatedSum others = new CompensatedSum();
    for (int k = weights.length - 1; k > 0; k--) {
      others.add(weights[k]);
    }
    double rest = others.value();
    double total = weights[0] + rest;
    CompensatedSum entropy = new CompensatedSum();
    for (int k = weights.length - 1; k > 0; k--) {
      double probability = weights[k] / total;
      if (probability > 0) {
        entropy.add(-probability * Math.log(probability));
      }
    }
    entropy.add(weights[0] / total * Math.log1p(rest / weights[0]));
    return entropy.value() / LN_2;
  }
}
