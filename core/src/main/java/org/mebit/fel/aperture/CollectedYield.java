package org.mebit.fel.aperture;

/// How many pairs there are.
///
/// @param trace of `S`: `N_u α²κ²/π²` times it are pairs of one electron and passage
/// @param error of the trace: by how much the last two grids differ
/// @param met whether the error is within the tolerance that was asked for
public record CollectedYield(double trace, double error, boolean met) {}
