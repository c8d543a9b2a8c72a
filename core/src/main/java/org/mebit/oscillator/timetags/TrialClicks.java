package org.mebit.oscillator.timetags;

import org.jspecify.annotations.Nullable;

/// The clicks of one trial after the other: which of the four windows saw one, and how often each
/// of the 16 patterns came.
///
/// Called for clicks only: of a usual stream one record in a hundred.
final class TrialClicks {
  private final byte[] columns;
  private final long pumpFrom;
  private final long pumpTo;
  private final long readFrom;
  private final long readTo;
  private final @Nullable DelayHistogram histogram;

  /// Trials with any click, by pattern.
  private final long[] patterns = new long[PatternCounts.COUNT];

  private int pattern;
  private long outside;
  private long second;
  private long others;
  private long early;

  /// @param gates absent if only a histogram is wanted
  /// @param histogram that takes the times of all clicks
  TrialClicks(@Nullable Gates gates, DetectorInputs detectors, @Nullable DelayHistogram histogram) {
    this.columns = detectors.columns();
    this.pumpFrom = gates == null ? 0 : gates.pump().from();
    this.pumpTo = gates == null ? 0 : gates.pump().to();
    this.readFrom = gates == null ? 0 : gates.read().from();
    this.readTo = gates == null ? 0 : gates.read().to();
    this.histogram = histogram;
  }

  /// @param detector its number, from 1
  /// @param delay since the last sync, ticks
  void click(int detector, long delay) {
    int column = columns[detector];
    if (column < 0) {
      others++;
      return;
    }
    if (histogram != null) {
      histogram.add(column, delay);
    }
    int bit;
    if (delay >= pumpFrom && delay < pumpTo) {
      bit = 1 << column;
    } else if (delay >= readFrom && delay < readTo) {
      bit = 4 << column;
    } else {
      outside++;
      return;
    }
    if ((pattern & bit) != 0) {
      second++;
    }
    pattern |= bit;
  }

  /// A click before the first sync.
  void early(int detector) {
    if (columns[detector] < 0) {
      others++;
    } else {
      early++;
    }
  }

  /// Ends the trial.
  void close() {
    if (pattern != 0) {
      patterns[pattern]++;
      pattern = 0;
    }
  }

  void addTo(GatedCountsBuilder sum) {
    for (int i = 0; i < PatternCounts.COUNT; i++) {
      sum.patterns[i] += patterns[i];
    }
    sum.outside += outside;
    sum.second += second;
    sum.others += others;
    sum.early += early;
  }
}
