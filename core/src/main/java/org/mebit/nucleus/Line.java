package org.mebit.nucleus;

/// One line of a hyperfine spectrum, between a ground and an excited state.
///
/// @param shift from the line without hyperfine interactions, rad/s
/// @param velocity the same as a Doppler velocity, m/s
/// @param sigmaWeight its share of the absorption of σ, 0..1; over all lines they sum to 1
/// @param piWeight its share of the absorption of π, likewise
public record Line(double shift, double velocity, double sigmaWeight, double piWeight) {}
