package org.mebit.oscillator.timetags;

/// Decodes [RecordFormat.PicoHarpT2].
final class PicoHarpT2Kernel extends T2Kernel {
  private static final int TIME_BITS = 28;
  private static final int TIME = (1 << TIME_BITS) - 1;
  private static final int SPECIAL = 15;
  private static final int MARKERS = 15;

  private final long wrap;
  private final int detectors;

  PicoHarpT2Kernel(RecordFormat.PicoHarpT2 format, TrialClicks clicks) {
    super(clicks);
    this.wrap = format.wrap();
    this.detectors = format.detectors();
  }

  @Override
  int anchor(int[] records, int from, int to) {
    int at = from;
    while (at < to && records[at] >>> TIME_BITS != 0) {
      at++;
    }
    return at;
  }

  @Override
  int decode(int[] records, int from, int to) {
    long base = this.base;
    long sync = this.sync;
    long last = this.last;
    long shortest = this.shortest;
    long syncs = this.syncs;
    boolean open = true;
    int at = from;
    for (; at < to; at++) {
      int record = records[at];
      int channel = record >>> TIME_BITS;
      long time = base + (record & TIME);
      if (channel == 0) {
        if (time < last) {
          return stop(at, BACKWARDS);
        }
        if (open) {
          clicks.close();
          open = false;
        }
        shortest = Math.min(shortest, time - sync);
        sync = time;
        last = time;
        syncs++;
      } else if (channel <= detectors) {
        if (time < last) {
          return stop(at, BACKWARDS);
        }
        last = time;
        if (syncs == 0) {
          clicks.early(channel);
        } else {
          clicks.click(channel, time - sync);
          open = true;
        }
      } else if (channel != SPECIAL) {
        return unknown(at, record);
      } else if ((record & MARKERS) != 0) {
        markers++;
      } else {
        overflows++;
        base += wrap;
        if (base > END) {
          return stop(at, TOO_LATE);
        }
      }
    }
    this.base = base;
    this.sync = sync;
    this.last = last;
    this.shortest = shortest;
    this.syncs = syncs;
    return at;
  }

  @Override
  long time(int record) {
    return record & TIME;
  }
}
