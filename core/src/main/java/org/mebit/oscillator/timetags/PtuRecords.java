package org.mebit.oscillator.timetags;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The records of a mapped file.
///
/// @param file all of it
/// @param offset of the first record, bytes
/// @param count of records
record PtuRecords(MemorySegment file, long offset, long count) {
  private static final ValueLayout.OfInt RECORD =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// Copies records from one on, as many as there are and fit; returns how many.
  ///
  /// Kernels run over arrays: the copy takes a tenth of the decoding, and loops over a segment take
  /// longer than that.
  int copy(long first, long end, int[] into) {
    int copied = (int) Math.min(into.length, end - first);
    MemorySegment.copy(file, RECORD, place(first), into, 0, copied);
    return copied;
  }

  /// Where a record is, bytes.
  long place(long record) {
    return offset + record * Integer.BYTES;
  }
}
