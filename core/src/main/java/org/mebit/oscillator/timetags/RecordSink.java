package org.mebit.oscillator.timetags;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mebit.numeric.Require;

/// Writes a PTU file: the header, the records, and at last their number into the header. Until then
/// it is 0 there, as in a measurement that was interrupted.
final class RecordSink implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private final int numberAt;
  private long records;
  private boolean closed;

  /// @param resolution of T3, s: that of times after a sync; 0 in T2
  /// @param global resolution, s: the tick of T2, the period of the syncs in T3
  RecordSink(Path path, RecordFormat format, double global, double resolution) throws IOException {
    Require.positive("the tick in seconds", global);
    channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    text(PtuTag.MAGIC, 8);
    text(PtuTag.VERSION, 8);
    tag(PtuTag.MODE, PtuTag.INTEGER, format.mode());
    tag(PtuTag.GLOBAL_RESOLUTION, PtuTag.FLOAT, Double.doubleToLongBits(global));
    if (resolution > 0) {
      tag(PtuTag.RESOLUTION, PtuTag.FLOAT, Double.doubleToLongBits(resolution));
    }
    tag(PtuTag.RECORD_TYPE, PtuTag.INTEGER, format.code());
    tag(PtuTag.BITS, PtuTag.INTEGER, RecordFormat.BITS);
    numberAt = buffer.position() + PtuTag.BYTES - Long.BYTES;
    tag(PtuTag.RECORDS, PtuTag.INTEGER, 0);
    tag(PtuTag.END, PtuTag.EMPTY, 0);
  }

  private void tag(String name, int type, long value) {
    text(name, PtuTag.NAME_BYTES);
    buffer.putInt(-1).putInt(type).putLong(value);
  }

  private void text(String text, int length) {
    byte[] bytes = new byte[length];
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, 0, ascii.length);
    buffer.put(bytes);
  }

  void put(int record) throws IOException {
    if (buffer.remaining() < Integer.BYTES) {
      flush();
    }
    buffer.putInt(record);
    records++;
  }

  /// Puts overflows: each a record of its own, or as many as a record can hold in each.
  ///
  /// @param record without a number of overflows
  /// @param times how many
  /// @param most that a record can hold, 1 for records without a number
  void putOverflows(int record, long times, long most) throws IOException {
    for (long left = times; left > 0; left -= most) {
      put(most == 1 ? record : record | (int) Math.min(left, most));
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (channel) {
      flush();
      buffer.putLong(records);
      buffer.flip();
      channel.write(buffer, numberAt);
    }
  }
}
