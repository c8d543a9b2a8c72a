package org.mebit.ensemble;

/// The variance of numbers seen one by one (B. P. Welford, Technometrics 4, 419 (1962)).
final class Spread {
  private long count;
  private double mean;
  private double squares;

  void add(double value) {
    count++;
    double before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }

  /// The unbiased estimate; infinite for fewer than two numbers.
  double variance() {
    return count < 2 ? Double.POSITIVE_INFINITY : squares / (count - 1);
  }
}
