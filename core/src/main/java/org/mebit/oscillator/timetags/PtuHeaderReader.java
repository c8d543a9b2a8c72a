package org.mebit.oscillator.timetags;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the header of a PTU file: 8 bytes of magic, 8 of version, then tags of 48 bytes (name of
/// 32, index, type, value) until `Header_End`, little endian; strings, arrays and blobs follow
/// their tag, whose value is their length.
final class PtuHeaderReader {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// What tags are called. Records in the place of a tag hardly ever look like it.
  private static final Pattern NAME = Pattern.compile("[\\x20-\\x7e]+");

  private final MemorySegment file;

  /// Where a tag that matters is, by its name.
  private final Map<String, Long> tags = new HashMap<>();

  PtuHeaderReader(MemorySegment file) {
    this.file = file;
  }

  PtuHeader read() throws PtuFormatException {
    requireMagic();
    long end = readTags();
    long code = integer(PtuTag.RECORD_TYPE, end);
    RecordFormat format =
        RecordFormats.of(code)
            .orElseThrow(() ->
                wrongValue(
                    PtuTag.RECORD_TYPE,
                    "must be a known record type, but is "
                        + RecordFormat.hex(code)
                        + "; known: "
                        + known()));
    if (tags.containsKey(PtuTag.BITS) && integer(PtuTag.BITS, end) != RecordFormat.BITS) {
      throw wrongValue(PtuTag.BITS, "must be 32, but is " + integer(PtuTag.BITS, end));
    }
    if (tags.containsKey(PtuTag.MODE) && integer(PtuTag.MODE, end) != format.mode()) {
      throw wrongValue(
          PtuTag.MODE,
          "must be "
              + format.mode()
              + " for records of "
              + format.label()
              + ", but is "
              + integer(PtuTag.MODE, end));
    }
    long records = integer(PtuTag.RECORDS, end);
    if (records < 0) {
      throw wrongValue(PtuTag.RECORDS, "must be at least 0, but is " + records);
    }
    double global = seconds(PtuTag.GLOBAL_RESOLUTION, end);
    return switch (format) {
      case RecordFormat.T2 _ -> new PtuHeader(format, global, OptionalDouble.empty(), records, end);
      case RecordFormat.T3 _ ->
          new PtuHeader(
              format, seconds(PtuTag.RESOLUTION, end), OptionalDouble.of(global), records, end);
    };
  }

  private static String known() {
    return RecordFormats.all().stream()
        .map(format -> RecordFormat.hex(format.code()) + " " + format.label())
        .collect(Collectors.joining(", "));
  }

  private void requireMagic() throws PtuFormatException {
    int shown = (int) Math.min(8, file.byteSize());
    String magic = text(0, shown);
    if (!magic.equals(PtuTag.MAGIC)) {
      String seen = magic.replaceAll("[^\\x20-\\x7e]", "?");
      String hint =
          magic.equals("PQHISTO")
              ? " (a file of histograms, without time tags)"
              : magic.startsWith("PicoHarp") || magic.startsWith("HydraHar")
                  ? " (an older format; PicoQuant's software converts it to PTU)"
                  : "";
      throw new PtuFormatException(
          0,
          "a PTU file must begin with PQTTTR, but this one "
              + (shown == 0 ? "is empty" : "begins with \"" + seen + "\"")
              + hint);
    }
    if (file.byteSize() < PtuTag.PREAMBLE_BYTES) {
      throw cut(file.byteSize());
    }
  }

  /// Finds the tags; returns where the records begin.
  private long readTags() throws PtuFormatException {
    long at = PtuTag.PREAMBLE_BYTES;
    while (true) {
      if (file.byteSize() - at < PtuTag.BYTES) {
        throw cut(file.byteSize());
      }
      String name = text(at, PtuTag.NAME_BYTES);
      int type = file.get(INT, at + PtuTag.NAME_BYTES + Integer.BYTES);
      long value = file.get(LONG, at + PtuTag.BYTES - Long.BYTES);
      long tag = at;
      at += PtuTag.BYTES;
      switch (type) {
        case PtuTag.EMPTY,
            PtuTag.BOOL,
            PtuTag.INTEGER,
            PtuTag.BIT_SET,
            PtuTag.COLOR,
            PtuTag.FLOAT,
            PtuTag.DATE -> {}
        case PtuTag.FLOAT_ARRAY, PtuTag.ANSI_STRING, PtuTag.WIDE_STRING, PtuTag.BLOB -> {
          if (value < 0 || value > file.byteSize() - at) {
            throw new PtuFormatException(
                tag,
                "the header's tag \"%s\" must fit into the file, but says it has %d bytes"
                    .formatted(shown(name), value));
          }
          at += value;
        }
        default ->
            throw new PtuFormatException(
                tag,
                !NAME.matcher(name).matches()
                    ? "the header must end with the tag Header_End before the records, but there are bytes that are no tag"
                    : "the header's tag \"%s\" has the unknown type %s"
                        .formatted(shown(name), RecordFormat.hex(type & 0xffffffffL)));
      }
      if (name.equals(PtuTag.END)) {
        return at;
      }
      switch (name) {
        case PtuTag.MODE,
            PtuTag.GLOBAL_RESOLUTION,
            PtuTag.RESOLUTION,
            PtuTag.RECORD_TYPE,
            PtuTag.BITS,
            PtuTag.RECORDS -> {
          if (tags.putIfAbsent(name, tag) != null) {
            throw new PtuFormatException(tag, "the header's tag " + name + " is there twice");
          }
        }
        default -> {}
      }
    }
  }

  private long integer(String name, long end) throws PtuFormatException {
    return file.get(LONG, value(name, PtuTag.INTEGER, end));
  }

  private double seconds(String name, long end) throws PtuFormatException {
    double seconds = Double.longBitsToDouble(file.get(LONG, value(name, PtuTag.FLOAT, end)));
    if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw wrongValue(name, "must be above 0 s and finite, but is " + seconds);
    }
    return seconds;
  }

  /// Where a tag's value is.
  private long value(String name, int type, long end) throws PtuFormatException {
    Long at = tags.get(name);
    if (at == null) {
      throw new PtuFormatException(end - PtuTag.BYTES, "the header ends without the tag " + name);
    }
    int found = file.get(INT, at + PtuTag.NAME_BYTES + Integer.BYTES);
    if (found != type) {
      throw wrongValue(
          name,
          "must have the type %s, but has %s"
              .formatted(
                  RecordFormat.hex(type & 0xffffffffL), RecordFormat.hex(found & 0xffffffffL)));
    }
    return at + PtuTag.BYTES - Long.BYTES;
  }

  private PtuFormatException wrongValue(String name, String what) {
    return new PtuFormatException(
        tags.getOrDefault(name, 0L), "the header's tag " + name + " " + what);
  }

  private static PtuFormatException cut(long size) {
    return new PtuFormatException(size, "the file ends within its header, before Header_End");
  }

  private static String shown(String name) {
    return name.replaceAll("[^\\x20-\\x7e]", "?");
  }

  /// Text up to the first zero.
  private String text(long at, int length) {
    byte[] bytes = file.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    int end = 0;
    while (end < length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }
}
