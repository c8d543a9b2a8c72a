package org.mebit.oscillator.clicks;

import java.util.Arrays;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.PatternCounts;

/// The trials that have a click, in their order.
public final class ClickList {
  /// 2³⁰ trials are 9 GB.
  static final int MOST = 1 << 30;

  /// Room for what exceeds the expectation: six standard deviations, so that it is hardly ever made
  /// twice.
  private static final double DEVIATIONS = 6;

  private final long trials;
  private long[] at;
  private byte[] patterns;
  private int size;

  ClickList(long trials, double expected) {
    this.trials = trials;
    int room = (int) Math.min(expected + DEVIATIONS * Math.sqrt(expected) + 16, 1.01 * MOST);
    this.at = new long[room];
    this.patterns = new byte[room];
  }

  void add(long trial, int pattern) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size + size / 2);
      patterns = Arrays.copyOf(patterns, at.length);
    }
    at[size] = trial;
    patterns[size++] = (byte) pattern;
  }

  /// Trials in all, those without a click included.
  public long trials() {
    return trials;
  }

  /// Trials with a click.
  public int size() {
    return size;
  }

  /// Number of a trial with a click, from 0.
  ///
  /// @param index 0..[#size()] − 1
  public long trial(int index) {
    return at[java.util.Objects.checkIndex(index, size)];
  }

  /// What it showed, as a pattern of [PatternCounts].
  ///
  /// @param index 0..[#size()] − 1
  public int pattern(int index) {
    return patterns[java.util.Objects.checkIndex(index, size)];
  }

  /// Clicks and coincidences of all trials.
  public Counts counts() {
    long[] sums = new long[PatternCounts.COUNT];
    for (int i = 0; i < size; i++) {
      sums[patterns[i]]++;
    }
    return PatternCounts.counts(trials, sums);
  }
}
