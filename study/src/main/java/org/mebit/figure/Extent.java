package org.mebit.figure;

/// The least and the greatest of the values seen, and their mean.
final class Extent {
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double sum;
  private long count;

  /// Takes a value; NaN is none.
  void add(double value) {
    if (!Double.isNaN(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
      count++;
    }
  }

  /// Takes all values of another.
  void add(Extent other) {
    low = Math.min(low, other.low);
    high = Math.max(high, other.high);
    sum += other.sum;
    count += other.count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  double mean() {
    return sum / count;
  }
}
