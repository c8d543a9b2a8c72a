package org.mebit.ensemble.statistics;

import org.mebit.ensemble.Estimate;

/// The greatest excess entropy over all lattices and where it lies.
///
/// @param excess bits; E never comes to lie above `½ log₂ N` by more, up to a term of 1/N
/// @param x the second vector along the short one, in lengths of it
/// @param y and across it
/// @param theta the short vector's angle to the axis of d, rad, `−π/2..π/2`
public record Peak(Estimate excess, double x, double y, double theta) {}
