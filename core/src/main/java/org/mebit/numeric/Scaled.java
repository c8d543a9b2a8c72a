package org.mebit.numeric;

/// A copy of a matrix multiplied by a power of two that brings its largest entry into `[½, 1)`:
/// squares inside the kernels can then neither overflow nor lose the large entries, and undoing the
/// scaling is exact.
///
/// @param entries the scaled copy
/// @param exponent results must be multiplied by `2^exponent`
record Scaled(double[] entries, int exponent) {

  static Scaled of(double[] entries) {
    double largest = 0;
    for (double entry : entries) {
      largest = Math.max(largest, Math.abs(entry));
    }
    double[] copy = entries.clone();
    if (largest == 0) {
      return new Scaled(copy, 0);
    }
    int exponent = Math.getExponent(largest) + 1;
    for (int k = 0; k < copy.length; k++) {
      copy[k] = Math.scalb(copy[k], -exponent);
    }
    return new Scaled(copy, exponent);
  }

  double[] restore(double[] values) {
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.scalb(values[k], exponent);
    }
    return values;
  }
}
