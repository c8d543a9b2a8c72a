package org.mebit.oscillator.timetags;

import java.util.OptionalDouble;

/// What the header of a PTU file tells of its records.
///
/// @param format of the records
/// @param tick of times, s: of all times in T2, of times after the sync in T3
/// @param syncPeriod of T3, s; T2 does not know one
/// @param records how many there are; 0 also if the measurement was interrupted
/// @param dataOffset of the first record, bytes
public record PtuHeader(
    RecordFormat format, double tick, OptionalDouble syncPeriod, long records, long dataOffset) {}
