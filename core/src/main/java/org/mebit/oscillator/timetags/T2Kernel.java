package org.mebit.oscillator.timetags;

/// Where a kernel of T2 records is in time, between two arrays of records. Times count from where
/// the block begins.
abstract sealed class T2Kernel extends Kernel permits HarpT2Kernel, PicoHarpT2Kernel {
  /// Earlier than any time, so that no gate and no period reaches back to it.
  private static final long NEVER = -(1L << 61);

  /// Beyond, times would leave 63 bits; 2⁶² ticks of 1 ps are 53 days.
  static final long END = 1L << 62;

  static final String BACKWARDS = "the record's time lies before that of the record before it";
  static final String TOO_LATE = "the time runs over 2^62 ticks here";

  /// Time that those of later records are relative to.
  long base;

  /// Time of the last sync.
  long sync = NEVER;

  /// Time of the last sync or click.
  long last;

  long syncs;
  long shortest = Long.MAX_VALUE;

  T2Kernel(TrialClicks clicks) {
    super(clicks);
  }

  /// The time within a record.
  abstract long time(int record);

  @Override
  final boolean endsAt(int anchor) {
    clicks.close();
    long time = base + time(anchor);
    if (time < last) {
      return false;
    }
    shortest = Math.min(shortest, time - sync);
    return true;
  }

  @Override
  final void endsFile() {
    clicks.close();
  }

  @Override
  final long syncs() {
    return syncs;
  }

  @Override
  final long shortestPeriod() {
    return shortest < -NEVER ? shortest : Long.MAX_VALUE;
  }
}
