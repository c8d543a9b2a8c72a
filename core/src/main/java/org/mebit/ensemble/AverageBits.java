package org.mebit.ensemble;

import java.util.Optional;

/// A mean of entropy and logarithmic negativity; what the draws may be off by and the mean errors
/// of the states are kept apart.
///
/// @param mean NaN as entropy if states are mixed
/// @param entropyDeviation of the mean entropy
/// @param negativityDeviation of the mean logarithmic negativity
record AverageBits(StateBits mean, Deviation entropyDeviation, Deviation negativityDeviation) {
  /// The larger deviation, bits.
  double deviation() {
    double negativity = negativityDeviation.total();
    return mean.mixed() ? negativity : Math.max(entropyDeviation.total(), negativity);
  }

  /// The factor by which the sample should grow to meet a tolerance.
  ///
  /// @param power of the sample's size with which standard errors fall
  double growth(double tolerance, double power) {
    double negativity = negativityDeviation.growth(tolerance, power);
    return mean.mixed()
        ? negativity
        : Math.max(entropyDeviation.growth(tolerance, power), negativity);
  }

  OutcomeAverage average(long evaluated, boolean enumerated) {
    return new OutcomeAverage(
        mean.mixed()
            ? Optional.empty()
            : Optional.of(
                new Estimate(mean.entropy(), mean.entropyError() + entropyDeviation.total())),
        new Estimate(mean.negativity(), mean.negativityError() + negativityDeviation.total()),
        evaluated,
        enumerated);
  }
}
