package org.mebit.oscillator.clicks;

import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.Gate;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PatternCounts;
import org.mebit.oscillator.timetags.T2Writer;
import org.mebit.oscillator.timetags.T3Writer;

/// An experiment as its time tags would have recorded it: clicks in the gates with the
/// probabilities of the patterns, at times under the envelopes of the pulses, and others outside
/// the gates.
///
/// Whatever clicks in a gate is in the pattern already, dark counts too: the counts within the
/// gates are those returned, to the last one.
///
/// @param clicks what the gates see
/// @param gates where they are
/// @param pump when the pump light clicks
/// @param read when the read light clicks
/// @param period from one sync to the next, ticks, at least the end of the gates
/// @param background chance of one more click in a trial, of either detector, at any time outside
///   the gates, in 0..1
public record ClickStream(
    ClickSimulation clicks,
    Gates gates,
    PulseEnvelope pump,
    PulseEnvelope read,
    long period,
    double background) {
  private static final int BATCH = 1 << 16;

  private static final long LATEST = 1L << 62;

  /// Of a time and a detector in one number that is sorted by time first.
  private static final int DETECTOR_BITS = 1;

  public ClickStream {
    pump.requireWithin(gates.pump());
    read.requireWithin(gates.read());
    Require.inRange("the period in ticks", period, gates.end(), Long.MAX_VALUE);
    Require.that(
        background >= 0 && background <= 1,
        "the background must be a chance in 0..1, but is " + background);
    Require.that(
        background == 0 || period > length(gates.pump()) + length(gates.read()),
        "the gates must leave time for a background, but fill all of the period, "
            + period
            + " ticks");
  }

  /// Takes the clicks of one trial after the other.
  private interface Sink {
    void sync(long trial) throws IOException;

    void click(long trial, long delay, int detector) throws IOException;
  }

  /// Writes the trials: the sync of the first at time 0.
  ///
  /// @param trials 1..10¹⁵
  /// @return what the gates will count
  public Counts write(T2Writer file, long trials, RandomGenerator random) throws IOException {
    return write(
        new Sink() {
          @Override
          public void sync(long trial) throws IOException {
            file.sync(trial * period);
          }

          @Override
          public void click(long trial, long delay, int detector) throws IOException {
            file.click(trial * period + delay, detector);
          }
        },
        trials,
        period,
        random);
  }

  /// Writes the trials: syncs from 0 on, and a marker with the last. Clicks later after a sync than
  /// T3 records can tell are lost.
  ///
  /// @param trials 1..10¹⁵
  /// @return what the gates will count
  /// @throws IllegalArgumentException if a gate lies later
  public Counts write(T3Writer file, long trials, RandomGenerator random) throws IOException {
    long told = file.format().longestDelay() + 1L;
    Require.that(
        gates.end() <= told,
        "the gates must end within the " + told + " ticks of T3, but end at " + gates.end());
    Counts counts =
        write(
            new Sink() {
              @Override
              public void sync(long trial) {}

              @Override
              public void click(long trial, long delay, int detector) throws IOException {
                if (delay < told) {
                  file.click(trial, (int) delay, detector);
                }
              }
            },
            trials,
            period,
            random);
    file.marker(trials - 1, 1);
    return counts;
  }

  private Counts write(Sink sink, long trials, long period, RandomGenerator random)
      throws IOException {
    Require.inRange("trials", trials, 1, ClickSimulation.MOST_TRIALS);
    Require.that(
        trials <= LATEST / period,
        "the trials must end within 2^62 ticks, but there are " + trials + " of " + period);
    ClickSimulation.Walk walk = clicks.walk(trials, random);
    long[] patterns = new long[PatternCounts.COUNT];
    long[] times = new long[5];
    long nextClick = walk.advance() ? walk.trial() : trials;
    long nextBackground = gap(trials, random);
    for (long trial = 0; trial < trials; trial++) {
      if (trial % BATCH == 0) {
        Cancellation.check("drawing time tags");
      }
      sink.sync(trial);
      int count = 0;
      if (trial == nextClick) {
        int pattern = walk.pattern();
        patterns[pattern]++;
        count = draw(pattern, times, random);
        nextClick = walk.advance() ? walk.trial() : trials;
      }
      if (trial == nextBackground) {
        times[count++] = outside(random) << DETECTOR_BITS | (random.nextBoolean() ? 1 : 0);
        nextBackground = trial + 1 + gap(trials - trial - 1, random);
      }
      if (count > 1) {
        Arrays.sort(times, 0, count);
      }
      for (int i = 0; i < count; i++) {
        sink.click(trial, times[i] >> DETECTOR_BITS, 1 + (int) (times[i] & 1));
      }
    }
    return PatternCounts.counts(trials, patterns);
  }

  /// Trials until the next with background; `most` if there is none before.
  private long gap(long most, RandomGenerator random) {
    double gap = Math.floor(random.nextExponential() / -Math.log1p(-background));
    return gap < most ? (long) gap : most;
  }

  /// Times of the clicks of a pattern, each with its detector; returns how many.
  private int draw(int pattern, long[] times, RandomGenerator random) {
    int count = 0;
    for (int bit = 0; bit < 4; bit++) {
      if ((pattern & 1 << bit) != 0) {
        long time = bit < 2 ? pump.draw(gates.pump(), random) : read.draw(gates.read(), random);
        times[count++] = time << DETECTOR_BITS | (bit & 1);
      }
    }
    return count;
  }

  /// A tick of the period that is in no gate.
  private long outside(RandomGenerator random) {
    long free = period - length(gates.pump()) - length(gates.read());
    long tick = random.nextLong(free);
    if (tick >= gates.pump().from()) {
      tick += length(gates.pump());
    }
    if (tick >= gates.read().from()) {
      tick += length(gates.read());
    }
    return tick;
  }

  private static long length(Gate gate) {
    return gate.to() - gate.from();
  }
}
