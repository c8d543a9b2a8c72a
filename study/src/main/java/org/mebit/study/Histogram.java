package org.mebit.study;

import java.util.Arrays;

/// How many values lie in each bin. Bins are `[i w, (i + 1) w)` with w the smallest power of two
/// that gives at most 4096 of them from the least to the greatest value.
///
/// So the bins depend on the values alone, not on the order in which they came or were gathered:
/// those of a part are halves, quarters, ... of the bins of the whole.
final class Histogram {
  static final int MOST_BINS = 4096;

  private static final int MOST_DOUBLINGS = Long.SIZE - 1;

  /// A double has so many binary places behind the first: finer bins have no number.
  private static final int PLACES = 52;

  /// Above the exponents of subnormal numbers, so that scaling stays exact.
  private static final int LEAST_EXPONENT = -960;

  /// No values.
  static final Histogram EMPTY = new Histogram(0, 0, new long[0]);

  private final int exponent;
  private final long first;
  private final long[] counts;

  private Histogram(int exponent, long first, long[] counts) {
    this.exponent = exponent;
    this.first = first;
    this.counts = counts;
  }

  /// The histogram of the finite ones among some values.
  static Histogram of(double[] values, int count) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double x = values[i];
      if (Double.isFinite(x)) {
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
      }
    }
    if (least > greatest) {
      return EMPTY;
    }
    int exponent = exponent(least, greatest);
    double inverse = Math.scalb(1.0, -exponent);
    long first = (long) Math.floor(least * inverse);
    long[] counts = new long[(int) ((long) Math.floor(greatest * inverse) - first) + 1];
    for (int i = 0; i < count; i++) {
      double x = values[i];
      if (Double.isFinite(x)) {
        counts[(int) ((long) Math.floor(x * inverse) - first)]++;
      }
    }
    return new Histogram(exponent, first, counts);
  }

  private static int exponent(double least, double greatest) {
    int size = Math.getExponent(Math.max(Math.abs(least), Math.abs(greatest)));
    int exponent = Math.max(size - PLACES, LEAST_EXPONENT);
    // Bins of this width would be more than 4096.
    exponent = Math.max(exponent, Math.getExponent(greatest - least) - 12);
    while (bins(least, greatest, exponent) > MOST_BINS) {
      exponent++;
    }
    return exponent;
  }

  private static double bins(double least, double greatest, int exponent) {
    double inverse = Math.scalb(1.0, -exponent);
    return Math.floor(greatest * inverse) - Math.floor(least * inverse) + 1;
  }

  /// The histogram of the values of both.
  Histogram with(Histogram other) {
    if (counts.length == 0 || other.counts.length == 0) {
      return counts.length == 0 ? other : this;
    }
    int common = Math.max(exponent, other.exponent);
    long from = Math.min(first(common), other.first(common));
    long to = Math.max(last(common), other.last(common));
    while (to - from >= MOST_BINS) {
      common++;
      from >>= 1;
      to >>= 1;
    }
    long[] all = new long[(int) (to - from) + 1];
    addTo(all, from, common);
    other.addTo(all, from, common);
    return new Histogram(common, from, all);
  }

  private long first(int wider) {
    return first >> doublings(wider);
  }

  private long last(int wider) {
    return (first + counts.length - 1) >> doublings(wider);
  }

  private int doublings(int wider) {
    return Math.min(wider - exponent, MOST_DOUBLINGS);
  }

  private void addTo(long[] all, long from, int wider) {
    int doublings = doublings(wider);
    for (int i = 0; i < counts.length; i++) {
      all[(int) (((first + i) >> doublings) - from)] += counts[i];
    }
  }

  /// How many values are counted.
  long total() {
    return Arrays.stream(counts).sum();
  }

  /// How many bins there are, from the least value's to the greatest one's.
  int bins() {
    return counts.length;
  }

  /// The lower end of a bin, which belongs to it.
  double low(int bin) {
    return Math.scalb((double) (first + bin), exponent);
  }

  /// The upper end of a bin, which does not.
  double high(int bin) {
    return Math.scalb((double) (first + bin + 1), exponent);
  }

  /// How many values are in a bin.
  long count(int bin) {
    return counts[bin];
  }
}
