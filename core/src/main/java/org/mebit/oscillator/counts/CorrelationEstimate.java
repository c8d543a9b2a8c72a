package org.mebit.oscillator.counts;

import java.util.Optional;

/// A correlation with its interval.
///
/// @param value `C/E`
/// @param q16 below which 16 % of its density lie
/// @param q84 below which 84 % lie
public record CorrelationEstimate(double value, double q16, double q84) {
  /// @param read detector of the read window, 1 or 2
  /// @param pump detector of the pump window, 1 or 2
  /// @return nothing if a window of the pair has no click
  public static Optional<CorrelationEstimate> of(Counts counts, int read, int pump) {
    if (!(counts.accidentals(read, pump) > 0)) {
      return Optional.empty();
    }
    CorrelationDensity density = counts.density(read, pump);
    return Optional.of(
        new CorrelationEstimate(density.value(), density.quantile(0.16), density.quantile(0.84)));
  }
}
