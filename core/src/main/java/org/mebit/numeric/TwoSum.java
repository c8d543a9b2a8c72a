package org.mebit.numeric;

/// The error-free sum of two doubles: `a + b` is exactly the rounded sum and [#lost], unless it
/// overflows (D. E. Knuth, The Art of Computer Programming, vol. 2, section 4.2.2, theorem B).
public final class TwoSum {
  private TwoSum() {}

  /// What rounding took from `a + b`; NaN if a number is not finite.
  ///
  /// @param sum `a + b` as rounded
  public static double lost(double a, double b, double sum) {
    double part = sum - a;
    return (a - (sum - part)) + (b - part);
  }
}
