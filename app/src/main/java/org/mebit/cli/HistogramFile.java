package org.mebit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.mebit.oscillator.timetags.DelayHistogram;
import org.mebit.oscillator.timetags.PtuFile;
import org.mebit.oscillator.timetags.RecordFormat;

/// The times of clicks after their sync, as comma-separated values: the beginning of each bin in s,
/// and the clicks of both detectors; up to the last bin with any.
final class HistogramFile {
  /// Bins without `--bin`, at most: fine enough for gates of a thousandth of a period.
  private static final long BINS = 1 << 16;

  private static final long MOST_BINS = 1 << 24;

  private HistogramFile() {}

  /// Bins for one period of the syncs.
  ///
  /// @param width of a bin, ticks; absent for one that fits
  static DelayHistogram bins(PtuFile file, OptionalLong width) throws BadInputException {
    long range = file.syncPeriod().orElse(BINS);
    if (file.header().format() instanceof RecordFormat.T3 t3) {
      range = Math.min(range, t3.longestDelay() + 1L);
    }
    range = Math.max(range, 1);
    long bin = width.orElse(Math.ceilDiv(range, BINS));
    long bins = Math.ceilDiv(range, bin);
    if (bins > MOST_BINS) {
      throw new BadInputException(
          "--bin must leave at most 2^24 bins in "
              + range
              + " ticks from sync to sync, but leaves "
              + bins);
    }
    return new DelayHistogram(bin, (int) bins);
  }

  /// @param tick s
  static void write(DelayHistogram histogram, double tick, OutputStream out) throws IOException {
    int last = histogram.bins() - 1;
    while (last >= 0 && histogram.count(1, last) + histogram.count(2, last) == 0) {
      last--;
    }
    BigDecimal step = BigDecimal.valueOf(tick);
    StringBuilder lines = new StringBuilder("time,detector_1,detector_2\n");
    for (int bin = 0; bin <= last; bin++) {
      // In decimal, so that 3 bins of 10 ns are 3.0E-8 s.
      lines.append(BigDecimal.valueOf(bin * histogram.width()).multiply(step).doubleValue());
      lines.append(',');
      lines.append(histogram.count(1, bin)).append(',');
      lines.append(histogram.count(2, bin)).append('\n');
      if (lines.length() > 1 << 16) {
        out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        lines.setLength(0);
      }
    }
    out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
