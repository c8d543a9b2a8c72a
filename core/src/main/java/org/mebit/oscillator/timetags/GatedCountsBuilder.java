package org.mebit.oscillator.timetags;

import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.counts.Counts;

/// Sums over blocks of records.
final class GatedCountsBuilder {
  final long[] patterns = new long[PatternCounts.COUNT];
  long syncs;
  long overflows;
  long markers;
  long outside;
  long second;
  long others;
  long early;
  long shortestPeriod = Long.MAX_VALUE;
  final @Nullable DelayHistogram histogram;

  GatedCountsBuilder(@Nullable DelayHistogram histogram) {
    this.histogram = histogram;
  }

  void add(GatedCountsBuilder other) {
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] += other.patterns[i];
    }
    syncs += other.syncs;
    overflows += other.overflows;
    markers += other.markers;
    outside += other.outside;
    second += other.second;
    others += other.others;
    early += other.early;
    shortestPeriod = Math.min(shortestPeriod, other.shortestPeriod);
    if (histogram != null && other.histogram != null) {
      histogram.add(other.histogram);
    }
  }

  Tally tally(long records) {
    return new Tally(records, syncs, overflows, markers, others, early, outside, second);
  }

  Counts counts() {
    return PatternCounts.counts(syncs, patterns);
  }
}
