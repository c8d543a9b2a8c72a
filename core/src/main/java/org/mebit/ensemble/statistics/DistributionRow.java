package org.mebit.ensemble.statistics;

import org.mebit.ensemble.Estimate;

/// One row of the distribution of the excess entropy.
///
/// @param excess `E − ½ log₂ N`, bits
/// @param density per bit
/// @param below share of all times with a smaller excess
public record DistributionRow(double excess, Estimate density, Estimate below) {}
