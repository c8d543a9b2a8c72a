package org.mebit.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.clicks.ClickSimulation;
import org.mebit.oscillator.clicks.ClickStream;
import org.mebit.oscillator.clicks.PulseEnvelope;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.Gate;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PtuFile;
import org.mebit.oscillator.timetags.RecordFormats;
import org.mebit.oscillator.timetags.T2Writer;

/// A file of time tags made, and counted, as docs/guide/time-tags.md shows it.
final class TimeTags {
  /// Of all times in the file, s.
  private static final double TICK = 250e-12;

  /// 100 to 200 ns and 225 to 325 ns after the sync.
  private static final Gates GATES =
      new Gates(Gate.ofSeconds(100e-9, 200e-9, TICK), Gate.ofSeconds(225e-9, 325e-9, TICK));

  private TimeTags() {}

  /// An experiment as its instrument would have recorded it: a trial every 50 µs, pulses of 15 ns
  /// rms, and a click outside the gates in one trial of a thousand.
  ///
  /// @param patterns `[16]` probabilities; bits 0..3 are p₁, p₂, r₁, r₂
  static Counts simulate(Path file, double[] patterns, long trials, long seed) throws IOException {
    PulseEnvelope pump = new PulseEnvelope(150e-9 / TICK, 15e-9 / TICK);
    PulseEnvelope read = new PulseEnvelope(275e-9 / TICK, 15e-9 / TICK);
    ClickSimulation clicks = new ClickSimulation(patterns);
    ClickStream stream = new ClickStream(clicks, GATES, pump, read, 200_000, 1e-3);
    try (T2Writer tags = T2Writer.create(file, RecordFormats.TIME_HARP_N_T2, TICK)) {
      return stream.write(tags, trials, PointRandom.forPoint(seed, 0));
    }
  }

  /// What two threads count in the gates, at the inputs 1 and 2.
  static Counts count(Path file) throws IOException, InterruptedException {
    try (PtuFile tags = PtuFile.open(file)) {
      return tags.count(GATES, DetectorInputs.USUAL, 2).counts();
    }
  }
}
