package org.mebit.ensemble;

import java.util.Optional;

/// A mean of entropy and logarithmic negativity, with standard errors and the mean errors of the
/// states apart.
///
/// @param mean NaN as entropy if states are mixed
/// @param entropyDeviation standard error of the mean entropy, bits
/// @param negativityDeviation standard error of the mean logarithmic negativity, bits
record AverageBits(StateBits mean, double entropyDeviation, double negativityDeviation) {
  /// The larger of the standard errors.
  double deviation() {
    return mean.mixed() ? negativityDeviation : Math.max(entropyDeviation, negativityDeviation);
  }

  OutcomeAverage average(long evaluated, boolean enumerated) {
    return new OutcomeAverage(
        mean.mixed()
            ? Optional.empty()
            : Optional.of(new Estimate(mean.entropy(), mean.entropyError() + entropyDeviation)),
        new Estimate(mean.negativity(), mean.negativityError() + negativityDeviation),
        evaluated,
        enumerated);
  }
}
