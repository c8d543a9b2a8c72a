package org.mebit.study;

/// The errors of a quantity at some points of a curve, summed up.
///
/// @param largest NaN if there is none, infinite if one could not be estimated
/// @param point index of the first point that has it; −1 if there is none
/// @param missed how many points have an error above the tolerance, or one that could not be
///   estimated
record ErrorTally(double largest, long point, long missed) {}
