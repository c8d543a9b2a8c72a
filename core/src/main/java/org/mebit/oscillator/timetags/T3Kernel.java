package org.mebit.oscillator.timetags;

/// Where a kernel of T3 records is in the syncs, between two arrays of records. Syncs count from
/// the overflow where the block begins; in the first block from 0, the sync that starts the
/// measurement.
abstract sealed class T3Kernel extends Kernel permits HarpT3Kernel, PicoHarpT3Kernel {
  /// Beyond, numbers of syncs would leave 63 bits.
  static final long END = 1L << 62;

  static final String BACKWARDS =
      "the record's number of the sync lies before that of the record before it";
  static final String TOO_LATE = "the number of the sync runs over 2^62 here";

  /// Number that those of later records are relative to.
  long base;

  /// Number of the sync of the last click.
  long last = -1;

  /// The highest number seen.
  long reached = -1;

  /// Syncs of this block, once its end was seen: they end where the next block begins, or with the
  /// last sync that the file tells of.
  private long syncs;

  T3Kernel(TrialClicks clicks) {
    super(clicks);
  }

  @Override
  final boolean endsAt(int anchor) {
    clicks.close();
    syncs = base;
    return true;
  }

  @Override
  final void endsFile() {
    clicks.close();
    syncs = Math.max(reached, base) + 1;
  }

  @Override
  final long syncs() {
    return syncs;
  }

  @Override
  final long shortestPeriod() {
    return Long.MAX_VALUE;
  }
}
