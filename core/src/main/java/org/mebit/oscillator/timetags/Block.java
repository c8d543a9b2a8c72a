package org.mebit.oscillator.timetags;

import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;

/// The records from the first anchor at or after a place up to the first anchor at or after
/// another: blocks side by side decode every record once, whoever decodes which.
final class Block {
  /// Records decoded between two copies: 64 kB, which stay in the fast caches.
  private static final int CHUNK = 1 << 14;

  private final PtuRecords records;
  private final Kernel kernel;
  private final int[] chunk = new int[CHUNK];

  private @Nullable PtuFormatException damage;

  Block(PtuRecords records, Kernel kernel) {
    this.records = records;
    this.kernel = kernel;
  }

  /// Decodes the block.
  ///
  /// @param from record that the block begins at or before; 0 is where the file begins, with an
  ///   anchor or without
  /// @param to record that the next block begins at or before
  void decode(long from, long to) {
    long at = from == 0 ? 0 : anchor(from, to);
    if (from > 0 && at == to) {
      return; // The block before this one takes all of it.
    }
    long begin = at;
    long end = anchor(to, records.count());
    while (at < end) {
      Cancellation.check("decoding time tags");
      int count = records.copy(at, end, chunk);
      int decoded = kernel.decode(chunk, 0, count);
      if (decoded < count) {
        damage = new PtuFormatException(records.place(at + decoded), kernel.trouble());
        return;
      }
      at += count;
    }
    if (end == records.count()) {
      kernel.endsFile();
    } else {
      records.copy(end, end + 1, chunk);
      if (end > begin && !kernel.endsAt(chunk[0])) {
        damage = new PtuFormatException(records.place(end), T2Kernel.BACKWARDS);
      }
    }
  }

  /// The first anchor from a record on; `to` if there is none.
  private long anchor(long from, long to) {
    for (long at = from; at < to; ) {
      Cancellation.check("decoding time tags");
      int count = records.copy(at, to, chunk);
      int anchor = kernel.anchor(chunk, 0, count);
      if (anchor < count) {
        return at + anchor;
      }
      at += count;
    }
    return to;
  }

  /// @throws PtuFormatException if a record cannot be
  void addTo(GatedCountsBuilder sum) throws PtuFormatException {
    if (damage != null) {
      throw damage;
    }
    kernel.addTo(sum);
  }
}
