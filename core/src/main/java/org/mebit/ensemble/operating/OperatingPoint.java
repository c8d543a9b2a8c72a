package org.mebit.ensemble.operating;

import org.mebit.ensemble.Estimate;

/// A time and the entropy there, or the one guaranteed around it.
///
/// @param time t, dimensionless (coupling 1)
/// @param entropy bits; its error covers that of the lattice law and whatever the search may have
///   missed
public record OperatingPoint(double time, Estimate entropy) {}
