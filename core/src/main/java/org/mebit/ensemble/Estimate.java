package org.mebit.ensemble;

/// A number and what it may be off by.
///
/// @param value the number
/// @param error a bound or an honest estimate of its error, at least 0; infinite where nothing is
///   known of it
public record Estimate(double value, double error) {
  Estimate atLeast(double leastError) {
    return error >= leastError ? this : new Estimate(value, leastError);
  }

  /// The value moved to the nearer end of the range where it lies outside.
  Estimate within(double least, double most) {
    return value >= least && value <= most
        ? this
        : new Estimate(Math.clamp(value, least, most), error);
  }
}
