package org.mebit.oscillator.timetags;

/// Decodes [RecordFormat.HarpT2].
///
/// [PicoHarpT2Kernel] has nearly the same loop. It is written out in both, because bits and the
/// order of tests are constants to the compiler there; in a shared one each record would be asked
/// for them.
final class HarpT2Kernel extends T2Kernel {
  private static final int TIME_BITS = 25;
  private static final int TIME = (1 << TIME_BITS) - 1;
  private static final int SPECIAL = 64;
  private static final int OVERFLOW = SPECIAL | 63;
  private static final int LAST_MARKER = SPECIAL | 15;

  private final long wrap;
  private final boolean single;

  HarpT2Kernel(RecordFormat.HarpT2 format, TrialClicks clicks) {
    super(clicks);
    this.wrap = format.wrap();
    this.single = format.singleOverflows();
  }

  @Override
  int anchor(int[] records, int from, int to) {
    int at = from;
    while (at < to && records[at] >>> TIME_BITS != SPECIAL) {
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
      int code = record >>> TIME_BITS;
      long time = base + (record & TIME);
      if (code == SPECIAL) {
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
      } else if (code < SPECIAL) {
        if (time < last) {
          return stop(at, BACKWARDS);
        }
        last = time;
        if (syncs == 0) {
          clicks.early(code + 1);
        } else {
          clicks.click(code + 1, time - sync);
          open = true;
        }
      } else if (code == OVERFLOW) {
        long count = single ? 1 : Math.max(record & TIME, 1);
        overflows += count;
        base += wrap * count;
        if (base > END) {
          return stop(at, TOO_LATE);
        }
      } else if (code <= LAST_MARKER) {
        markers++;
      } else {
        return unknown(at, record);
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
