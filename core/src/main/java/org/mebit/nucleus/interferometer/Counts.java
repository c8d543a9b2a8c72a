package org.mebit.nucleus.interferometer;

/// What the two detectors get, as probabilities or mean numbers in a common unit.
///
/// @param b at detector B
/// @param c at detector C
/// @param errorB what `b` may be off by
/// @param errorC what `c` may be off by
public record Counts(double b, double c, double errorB, double errorC) {
  /// The share of B, `P_B = b/(b + c)`: unlike b itself it does not fall with the time of
  /// switching. Where nothing arrives it is ½ with the error ½.
  public double fringe() {
    double sum = b + c;
    return sum > 0 ? b / sum : 0.5;
  }

  /// What [#fringe()] may be off by, at most 1.
  public double fringeError() {
    double sum = b + c;
    return sum > 0 ? Math.min(1, (c * errorB + b * errorC) / (sum * sum)) : 0.5;
  }
}
