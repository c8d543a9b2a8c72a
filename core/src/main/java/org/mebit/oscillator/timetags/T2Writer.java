package org.mebit.oscillator.timetags;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.mebit.numeric.Require;

/// Writes a PTU file of T2 records: syncs, clicks and markers in the order of their times. The file
/// is whole when the writer is closed.
///
/// ```java
/// try (T2Writer file = T2Writer.create(path, RecordFormats.TIME_HARP_N_T2, 250e-12)) {
///   file.sync(0);
///   file.click(412, 1);
/// }
/// ```
public final class T2Writer implements Closeable {
  private static final int HARP_TIME_BITS = 25;
  private static final int HARP_MOST_OVERFLOWS = (1 << HARP_TIME_BITS) - 1;
  private static final int PICO_TIME_BITS = 28;
  private static final int PICO_MARKERS = 15;

  /// Times beyond are as likely an error of the caller; readers stop there, too.
  private static final long LATEST = T2Kernel.END;

  private final RecordSink sink;
  private final RecordFormat.T2 format;
  private final long wrap;

  /// What overflow records have told so far.
  private long base;

  private long last;

  private T2Writer(RecordSink sink, RecordFormat.T2 format) {
    this.sink = sink;
    this.format = format;
    this.wrap = format.wrap();
  }

  /// Begins a file; one that is there is overwritten.
  ///
  /// @param tick of all times, s
  public static T2Writer create(Path path, RecordFormat.T2 format, double tick) throws IOException {
    return new T2Writer(new RecordSink(path, format, tick, 0), format);
  }

  /// @param time ticks, not before the record before
  public void sync(long time) throws IOException {
    int within = within(time);
    sink.put(
        switch (format) {
          case RecordFormat.HarpT2 _ -> 1 << 31 | within;
          case RecordFormat.PicoHarpT2 _ -> within;
        });
  }

  /// @param time ticks, not before the record before
  /// @param detector its number, from 1
  public void click(long time, int detector) throws IOException {
    if (detector < 1 || detector > format.detectors()) {
      Require.inRange("detector", detector, 1, format.detectors());
    }
    int within = within(time);
    sink.put(
        switch (format) {
          case RecordFormat.HarpT2 _ -> (detector - 1) << HARP_TIME_BITS | within;
          case RecordFormat.PicoHarpT2 _ -> detector << PICO_TIME_BITS | within;
        });
  }

  /// @param time ticks, not before the record before; PicoHarp keeps multiples of 16
  /// @param marker 1..15
  public void marker(long time, int marker) throws IOException {
    Require.inRange("marker", marker, 1, 15);
    int within = within(time);
    sink.put(
        switch (format) {
          case RecordFormat.HarpT2 _ -> 1 << 31 | marker << HARP_TIME_BITS | within;
          case RecordFormat.PicoHarpT2 _ ->
              15 << PICO_TIME_BITS | (within & ~PICO_MARKERS) | marker;
        });
  }

  /// Writes the overflows up to a time; returns the rest.
  private int within(long time) throws IOException {
    if (time < last || time > LATEST) {
      Require.inRange("the time in ticks", time, last, LATEST);
    }
    last = time;
    if (time - base >= wrap) {
      overflow((time - base) / wrap);
    }
    return (int) (time - base);
  }

  private void overflow(long overflows) throws IOException {
    base += overflows * wrap;
    switch (format) {
      case RecordFormat.PicoHarpT2 _ -> sink.putOverflows(15 << PICO_TIME_BITS, overflows, 1);
      case RecordFormat.HarpT2 harp ->
          sink.putOverflows(
              1 << 31 | 63 << HARP_TIME_BITS,
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
