package org.mebit.oscillator.timetags;

/// Decodes [RecordFormat.PicoHarpT3].
final class PicoHarpT3Kernel extends T3Kernel {
  private static final int SYNC = (1 << 16) - 1;
  private static final int DELAY_SHIFT = 16;
  private static final int DELAY = (1 << 12) - 1;
  private static final int CHANNEL_SHIFT = 28;
  private static final int SPECIAL = 15;

  private final long wrap;
  private final int detectors;

  PicoHarpT3Kernel(RecordFormat.PicoHarpT3 format, TrialClicks clicks) {
    super(clicks);
    this.wrap = format.wrap();
    this.detectors = format.detectors();
  }

  private static boolean overflow(int record) {
    return record >>> DELAY_SHIFT == SPECIAL << (CHANNEL_SHIFT - DELAY_SHIFT);
  }

  @Override
  int anchor(int[] records, int from, int to) {
    int at = from;
    while (at < to && !overflow(records[at])) {
      at++;
    }
    return at;
  }

  @Override
  int decode(int[] records, int from, int to) {
    long base = this.base;
    long last = this.last;
    long reached = this.reached;
    int at = from;
    for (; at < to; at++) {
      int record = records[at];
      int channel = record >>> CHANNEL_SHIFT;
      long sync = base + (record & SYNC);
      if (channel >= 1 && channel <= detectors) {
        if (sync != last) {
          if (sync < last) {
            return stop(at, BACKWARDS);
          }
          clicks.close();
          last = sync;
        }
        clicks.click(channel, (record >>> DELAY_SHIFT) & DELAY);
      } else if (channel != SPECIAL) {
        return unknown(at, record);
      } else if (overflow(record)) {
        overflows++;
        base += wrap;
        reached = base;
        if (base > END) {
          return stop(at, TOO_LATE);
        }
      } else {
        markers++;
        reached = Math.max(reached, sync);
      }
    }
    this.base = base;
    this.last = last;
    this.reached = Math.max(reached, last);
    return at;
  }
}
