package org.mebit.nucleus.interferometer;

/// Late photons that were counted one by one.
///
/// @param b at detector B
/// @param c at detector C
public record EventCounts(long b, long c) {
  /// The share of B; ½ where nothing was counted.
  public double fringe() {
    long events = b + c;
    return events > 0 ? (double) b / events : 0.5;
  }

  /// The standard error of [#fringe()] from the binomial distribution. Half an event is added on
  /// both sides: a detector that stayed dark may still click next time.
  public double standardError() {
    double events = b + c;
    double share = (b + 0.5) / (events + 1);
    return Math.sqrt(share * (1 - share) / Math.max(1, events));
  }
}
