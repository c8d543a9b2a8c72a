package org.mebit.oscillator.design;

/// A fitted number with its standard error and its 68 % interval.
///
/// @param value most likely
/// @param error from the curvature of the likelihood at its maximum
/// @param low where the profile likelihood has fallen as far as one standard error takes it:
///   negative infinity if it never does
/// @param high likewise, above the value
public record Interval(double value, double error, double low, double high) {}
