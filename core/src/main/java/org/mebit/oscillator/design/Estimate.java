package org.mebit.oscillator.design;

/// A number with its standard error; one of quadrature with a bound on its error.
///
/// @param value the number
/// @param error at least 0
public record Estimate(double value, double error) {}
