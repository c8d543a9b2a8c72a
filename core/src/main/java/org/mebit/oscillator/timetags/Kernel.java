package org.mebit.oscillator.timetags;

import org.jspecify.annotations.Nullable;

/// Decodes records one after the other, from an anchor on. Before an anchor no click matters for
/// those behind it, so blocks of records that begin at one are decoded apart: a sync in T2, as only
/// times since the last sync count, and an overflow in T3, as the number of the sync begins anew.
///
/// A kernel is one loop over an array of records, its state in local variables while it runs; what
/// is rare, clicks and overflows, is called.
abstract sealed class Kernel permits T2Kernel, T3Kernel {
  final TrialClicks clicks;

  long markers;
  long overflows;

  /// Why decoding stopped.
  private @Nullable String trouble;

  Kernel(TrialClicks clicks) {
    this.clicks = clicks;
  }

  /// For records of a format, whose first is an anchor or the first of the file.
  static Kernel of(RecordFormat format, TrialClicks clicks) {
    return switch (format) {
      case RecordFormat.HarpT2 harp -> new HarpT2Kernel(harp, clicks);
      case RecordFormat.HarpT3 harp -> new HarpT3Kernel(harp, clicks);
      case RecordFormat.PicoHarpT2 harp -> new PicoHarpT2Kernel(harp, clicks);
      case RecordFormat.PicoHarpT3 harp -> new PicoHarpT3Kernel(harp, clicks);
    };
  }

  /// The first anchor from a place on; `to` if there is none.
  abstract int anchor(int[] records, int from, int to);

  /// Decodes until a record that cannot be, which [#trouble()] then explains; `to` if there is
  /// none.
  abstract int decode(int[] records, int from, int to);

  /// Sees the anchor that the next block begins with; whether it can be there.
  abstract boolean endsAt(int anchor);

  /// Sees the end of the file.
  abstract void endsFile();

  /// Syncs that belong to these records.
  abstract long syncs();

  /// The shortest time between two syncs, ticks; [Long#MAX_VALUE] if unknown.
  abstract long shortestPeriod();

  /// Stops decoding.
  final int stop(int at, String why) {
    trouble = why;
    return at;
  }

  final int unknown(int at, int record) {
    return stop(
        at, "the record " + RecordFormat.hex(record & 0xffffffffL) + " is of no known kind");
  }

  final String trouble() {
    return trouble == null ? "the record cannot be" : trouble;
  }

  final void addTo(GatedCountsBuilder sum) {
    clicks.addTo(sum);
    sum.markers += markers;
    sum.overflows += overflows;
    sum.syncs += syncs();
    sum.shortestPeriod = Math.min(sum.shortestPeriod, shortestPeriod());
  }
}
