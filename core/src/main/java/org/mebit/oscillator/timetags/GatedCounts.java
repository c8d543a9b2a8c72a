package org.mebit.oscillator.timetags;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mebit.oscillator.counts.Counts;

/// What two detectors counted in two gates.
///
/// @param counts trials, clicks and coincidences
/// @param tally of all records
/// @param warnings what makes the counts doubtful, a sentence each
/// @param period from sync to sync, ticks: the shortest in T2, in T3 as the header has it
/// @param histogram of the times of all clicks, if it was asked for
public record GatedCounts(
    Counts counts,
    Tally tally,
    List<String> warnings,
    OptionalLong period,
    Optional<DelayHistogram> histogram) {
  public GatedCounts {
    warnings = List.copyOf(warnings);
  }
}
