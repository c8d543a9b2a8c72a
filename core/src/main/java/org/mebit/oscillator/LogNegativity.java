package org.mebit.oscillator;

/// The logarithmic negativity of a state in a truncated Fock space.
///
/// @param bits log₂ of the trace norm of the partial transpose
/// @param error bound of what the cutoff leaves out, bits; the true value is not below `bits` but
///   for rounding
/// @param cutoff most phonons of a mode
public record LogNegativity(double bits, double error, int cutoff) {}
