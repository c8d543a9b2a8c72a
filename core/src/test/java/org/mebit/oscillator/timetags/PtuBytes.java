package org.mebit.oscillator.timetags;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// PTU files made byte by byte, whole or damaged.
final class PtuBytes {
  static final int INTEGER = 0x10000008;
  static final int FLOAT = 0x20000008;

  private final List<byte[]> parts = new ArrayList<>();

  private static byte[] padded(String text, int length) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
  }

  /// A T2 file of some type and number of records; the records are to follow.
  static PtuBytes t2(int code, long records) {
    return new PtuBytes()
        .magic("PQTTTR")
        .tag("Measurement_Mode", INTEGER, 2)
        .tag("MeasDesc_GlobalResolution", FLOAT, Double.doubleToLongBits(1e-12))
        .tag("TTResultFormat_TTTRRecType", INTEGER, code)
        .tag("TTResult_NumberOfRecords", INTEGER, records)
        .end();
  }

  /// A T3 file, likewise.
  static PtuBytes t3(int code, long records) {
    return new PtuBytes()
        .magic("PQTTTR")
        .tag("MeasDesc_Resolution", FLOAT, Double.doubleToLongBits(1e-9))
        .tag("MeasDesc_GlobalResolution", FLOAT, Double.doubleToLongBits(1e-6))
        .tag("TTResultFormat_TTTRRecType", INTEGER, code)
        .tag("TTResult_NumberOfRecords", INTEGER, records)
        .end();
  }

  PtuBytes magic(String magic) {
    return raw(padded(magic, 8)).raw(padded("1.0.00", 8));
  }

  PtuBytes tag(String name, int type, long value) {
    byte[] rest = new byte[16];
    ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN).putInt(-1).putInt(type).putLong(value);
    return raw(padded(name, 32)).raw(rest);
  }

  PtuBytes end() {
    return tag("Header_End", 0xFFFF0008, 0);
  }

  PtuBytes records(long... records) {
    byte[] part = new byte[4 * records.length];
    ByteBuffer into = ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
    for (long record : records) {
      into.putInt((int) record);
    }
    return raw(part);
  }

  PtuBytes raw(byte... more) {
    parts.add(more);
    return this;
  }

  int size() {
    return parts.stream().mapToInt(part -> part.length).sum();
  }

  byte[] all() {
    ByteBuffer all = ByteBuffer.allocate(size());
    parts.forEach(all::put);
    return all.array();
  }

  Path write(Path folder) throws IOException {
    return Files.write(folder.resolve("made.ptu"), all());
  }
}
