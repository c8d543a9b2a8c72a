package org.mebit.oscillator.timetags;

import org.mebit.numeric.Require;

/// The windows of the scattered pump light, which heralds, and of the read light.
///
/// @param pump first
/// @param read after it; if the read pulse of a trial came before the next trial's pump pulse, that
///   is if the sync fell between them, coincidences would be those of different trials
public record Gates(Gate pump, Gate read) {
  public Gates {
    Require.that(
        !pump.overlaps(read),
        "the gates must not overlap, but pump is " + pump + " and read is " + read + " ticks");
    Require.that(
        read.from() >= pump.to(),
        "the gate read must come after the gate pump, but read is "
            + read
            + " and pump is "
            + pump
            + " ticks");
  }

  /// The later end, ticks.
  public long end() {
    return read.to();
  }
}
