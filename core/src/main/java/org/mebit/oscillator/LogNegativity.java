package org.mebit.oscillator;

/// The logarithmic negativity of a state in a truncated Fock space.
///
/// @param bits log₂ of the trace norm of the partial transpose
/// @param error estimate of what the cutoff leaves out, bits
/// @param cutoff most phonons of a mode
public record LogNegativity(double bits, double error, int cutoff) {}
