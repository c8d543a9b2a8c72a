package org.mebit.oscillator.timetags;

/// Decodes [RecordFormat.HarpT3].
final class HarpT3Kernel extends T3Kernel {
  private static final int SYNC = 1023;
  private static final int DELAY_SHIFT = 10;
  private static final int DELAY = (1 << 15) - 1;
  private static final int CHANNEL_SHIFT = 25;
  private static final int SPECIAL = 64;
  private static final int OVERFLOW = SPECIAL | 63;
  private static final int FIRST_MARKER = SPECIAL | 1;
  private static final int LAST_MARKER = SPECIAL | 15;

  private final long wrap;
  private final boolean single;

  HarpT3Kernel(RecordFormat.HarpT3 format, TrialClicks clicks) {
    super(clicks);
    this.wrap = format.wrap();
    this.single = format.singleOverflows();
  }

  @Override
  int anchor(int[] records, int from, int to) {
    int at = from;
    while (at < to && records[at] >>> CHANNEL_SHIFT != OVERFLOW) {
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
      int code = record >>> CHANNEL_SHIFT;
      long sync = base + (record & SYNC);
      if (code < SPECIAL) {
        if (sync != last) {
          if (sync < last) {
            return stop(at, BACKWARDS);
          }
          clicks.close();
          last = sync;
        }
        clicks.click(code + 1, (record >>> DELAY_SHIFT) & DELAY);
      } else if (code == OVERFLOW) {
        // The first record of a block is where its numbers begin, whatever lay before.
        long count = single ? 1 : Math.max(record & SYNC, 1);
        overflows += count;
        base += wrap * count;
        reached = base;
        if (base > END) {
          return stop(at, TOO_LATE);
        }
      } else if (code >= FIRST_MARKER && code <= LAST_MARKER) {
        markers++;
        reached = Math.max(reached, sync);
      } else {
        return unknown(at, record);
      }
    }
    this.base = base;
    this.last = last;
    this.reached = Math.max(reached, last);
    return at;
  }
}
