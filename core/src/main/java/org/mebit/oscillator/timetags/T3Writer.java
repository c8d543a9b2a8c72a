package org.mebit.oscillator.timetags;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.mebit.numeric.Require;

/// Writes a PTU file of T3 records: clicks and markers in the order of their syncs. The file is
/// whole when the writer is closed.
///
/// Syncs have no records. A marker with the last one tells readers how many there were.
public final class T3Writer implements Closeable {
  private static final int HARP_CHANNEL_SHIFT = 25;
  private static final int HARP_DELAY_SHIFT = 10;
  private static final int HARP_MOST_OVERFLOWS = 1023;
  private static final int PICO_CHANNEL_SHIFT = 28;
  private static final int PICO_DELAY_SHIFT = 16;

  private final RecordSink sink;
  private final RecordFormat.T3 format;
  private final long wrap;

  /// What overflow records have told so far.
  private long base;

  private long last;

  private T3Writer(RecordSink sink, RecordFormat.T3 format) {
    this.sink = sink;
    this.format = format;
    this.wrap = format.wrap();
  }

  /// Begins a file; one that is there is overwritten.
  ///
  /// @param tick of times after the sync, s
  /// @param syncPeriod between two syncs, s
  public static T3Writer create(Path path, RecordFormat.T3 format, double tick, double syncPeriod)
      throws IOException {
    Require.positive("the tick in seconds", tick);
    return new T3Writer(new RecordSink(path, format, syncPeriod, tick), format);
  }

  /// The format of the records.
  public RecordFormat.T3 format() {
    return format;
  }

  /// @param sync number of the last sync, from 0, not before that of the record before
  /// @param delay since the sync, ticks, in 0..[RecordFormat.T3#longestDelay()]
  /// @param detector its number, from 1
  public void click(long sync, int delay, int detector) throws IOException {
    Require.inRange("detector", detector, 1, format.detectors());
    Require.inRange("the time after the sync in ticks", delay, 0, format.longestDelay());
    int within = within(sync);
    sink.put(
        switch (format) {
          case RecordFormat.HarpT3 _ ->
              (detector - 1) << HARP_CHANNEL_SHIFT | delay << HARP_DELAY_SHIFT | within;
          case RecordFormat.PicoHarpT3 _ ->
              detector << PICO_CHANNEL_SHIFT | delay << PICO_DELAY_SHIFT | within;
        });
  }

  /// @param sync number of the last sync, from 0, not before that of the record before
  /// @param marker 1..15
  public void marker(long sync, int marker) throws IOException {
    Require.inRange("marker", marker, 1, 15);
    int within = within(sync);
    sink.put(
        switch (format) {
          case RecordFormat.HarpT3 _ -> 1 << 31 | marker << HARP_CHANNEL_SHIFT | within;
          case RecordFormat.PicoHarpT3 _ ->
              15 << PICO_CHANNEL_SHIFT | marker << PICO_DELAY_SHIFT | within;
        });
  }

  /// Writes the overflows up to a sync; returns the rest.
  private int within(long sync) throws IOException {
    Require.inRange("the number of the sync", sync, last, T3Kernel.END);
    last = sync;
    if (sync - base >= wrap) {
      overflow((sync - base) / wrap);
    }
    return (int) (sync - base);
  }

  private void overflow(long overflows) throws IOException {
    base += overflows * wrap;
    switch (format) {
      case RecordFormat.PicoHarpT3 _ -> sink.putOverflows(15 << PICO_CHANNEL_SHIFT, overflows, 1);
      case RecordFormat.HarpT3 harp ->
          sink.putOverflows(
              1 << 31 | 63 << HARP_CHANNEL_SHIFT,
              overflows,
              harp.singleOverflows() ? 1 : HARP_MOST_OVERFLOWS);
    }
  }

  /// Completes the file.
  @Override
  public void close() throws IOException {
    sink.close();
  }
}
