package org.mebit.oscillator.timetags;

import org.mebit.numeric.Require;

/// How many clicks came when after a sync, for finding the gates.
public final class DelayHistogram {
  /// 2²⁴ bins of two detectors are 256 MB.
  private static final int MOST_BINS = 1 << 24;

  private final long width;
  private final long[][] counts;
  private final long[] beyond = new long[2];

  /// @param width of a bin, ticks, at least 1
  /// @param bins from the sync on, 1..2²⁴
  public DelayHistogram(long width, int bins) {
    this.width = Require.inRange("the width of a bin in ticks", width, 1, Long.MAX_VALUE);
    this.counts = new long[2][Require.inRange("the number of bins", bins, 1, MOST_BINS)];
  }

  /// The width of a bin, ticks.
  public long width() {
    return width;
  }

  /// The number of bins.
  public int bins() {
    return counts[0].length;
  }

  /// Clicks from `bin·width` ticks after the sync on.
  ///
  /// @param detector 1 or 2
  /// @param bin from 0
  public long count(int detector, int bin) {
    return counts[detector - 1][bin];
  }

  /// Clicks behind the last bin.
  ///
  /// @param detector 1 or 2
  public long beyond(int detector) {
    return beyond[detector - 1];
  }

  void add(int column, long delay) {
    long bin = delay / width;
    if (bin < counts[column].length) {
      counts[column][(int) bin]++;
    } else {
      beyond[column]++;
    }
  }

  void add(DelayHistogram other) {
    for (int column = 0; column < counts.length; column++) {
      for (int bin = 0; bin < bins(); bin++) {
        counts[column][bin] += other.counts[column][bin];
      }
      beyond[column] += other.beyond[column];
    }
  }

  DelayHistogram empty() {
    return new DelayHistogram(width, bins());
  }
}
