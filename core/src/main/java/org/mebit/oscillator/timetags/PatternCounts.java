package org.mebit.oscillator.timetags;

import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.Counts;

/// The 16 ways in which two detectors may click in two windows: bits 0..3 of a pattern are p₁, p₂,
/// r₁, r₂.
public final class PatternCounts {
  /// How many there are, that without a click included.
  public static final int COUNT = 16;

  private static final int PUMP_1 = 1;
  private static final int PUMP_2 = 2;
  private static final int READ_1 = 4;
  private static final int READ_2 = 8;

  private PatternCounts() {}

  /// Clicks and coincidences.
  ///
  /// @param trials in all, those without a click included
  /// @param patterns `[16]` trials with each pattern; the first is not looked at
  public static Counts counts(long trials, long[] patterns) {
    Require.that(
        patterns.length == COUNT,
        "patterns must be " + COUNT + " numbers, but are " + patterns.length);
    return new Counts(
        trials,
        having(patterns, PUMP_1),
        having(patterns, PUMP_2),
        having(patterns, READ_1),
        having(patterns, READ_2),
        having(patterns, READ_1 | PUMP_1),
        having(patterns, READ_1 | PUMP_2),
        having(patterns, READ_2 | PUMP_1),
        having(patterns, READ_2 | PUMP_2));
  }

  /// Trials with all these clicks.
  private static long having(long[] patterns, int clicks) {
    long trials = 0;
    for (int pattern = 1; pattern < COUNT; pattern++) {
      trials += (pattern & clicks) == clicks ? patterns[pattern] : 0;
    }
    return trials;
  }
}
