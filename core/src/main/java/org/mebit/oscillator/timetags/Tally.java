package org.mebit.oscillator.timetags;

/// What a file of time tags held, and what of it did not come into the counts.
///
/// @param records in all
/// @param syncs which are the trials
/// @param overflows of the instrument's counter
/// @param markers of whatever kind
/// @param otherDetectors clicks of detectors that were not asked for
/// @param beforeFirstSync clicks before the first sync, which belong to no trial
/// @param outsideGates clicks outside both gates
/// @param secondClicks clicks of a detector that had clicked in the gate before
public record Tally(
    long records,
    long syncs,
    long overflows,
    long markers,
    long otherDetectors,
    long beforeFirstSync,
    long outsideGates,
    long secondClicks) {}
