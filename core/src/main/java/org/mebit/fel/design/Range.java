package org.mebit.fel.design;

import org.mebit.numeric.Require;

/// Where a number may lie.
///
/// @param least the smallest value
/// @param most the largest, at least `least`; equal to it, the number is given
public record Range(double least, double most) {

  /// @throws IllegalArgumentException if the two are not finite and ascending
  public Range {
    Require.finite("least of a range", least);
    Require.that(
        most >= least && most < Double.POSITIVE_INFINITY,
        "most of a range must be finite and at least " + least + ", but is " + most);
  }

  /// A given number.
  public static Range of(double value) {
    return new Range(value, value);
  }

  /// The value at a fraction 0..1 of the way.
  double at(double way) {
    return way >= 1 ? most : least + way * (most - least);
  }

  boolean isFree() {
    return most > least;
  }
}
