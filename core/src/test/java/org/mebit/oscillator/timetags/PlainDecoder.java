package org.mebit.oscillator.timetags;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mebit.oscillator.counts.Counts;

/// What a PTU file says, record by record, with nothing but the layouts of PicoQuant's format
/// description: absolute times in whole numbers of any size, every event kept, every trial a set.
final class PlainDecoder {
  /// One event: kind `sync`, `click` or `marker`; in T3, `time` is the number of the sync.
  private record Event(String kind, BigInteger time, int delay, int detector) {}

  private final ByteBuffer file;
  private final int code;
  private final List<Event> events = new ArrayList<>();
  private BigInteger overflow = BigInteger.ZERO;
  long overflows;

  PlainDecoder(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 16;
    long found = 0;
    long records = 0;
    while (true) {
      String name = new String(bytes, at, 32, java.nio.charset.StandardCharsets.US_ASCII).trim();
      long value = file.getLong(at + 40);
      at += 48;
      if (name.equals("TTResultFormat_TTTRRecType")) {
        found = value;
      } else if (name.equals("TTResult_NumberOfRecords")) {
        records = value;
      } else if (name.equals("Header_End")) {
        break;
      }
    }
    this.code = (int) found;
    for (int i = 0; i < records; i++) {
      long record = file.getInt(at + 4 * i) & 0xffffffffL;
      switch (code) {
        case 0x00010203 -> picoHarpT2(record);
        case 0x00010303 -> picoHarpT3(record);
        default -> harp(record);
      }
    }
  }

  private static long bits(long record, int high, int low) {
    return (record >> low) & ((1L << (high - low + 1)) - 1);
  }

  private void wrapped(long count, long wrap) {
    overflows += count;
    overflow = overflow.add(BigInteger.valueOf(count).multiply(BigInteger.valueOf(wrap)));
  }

  private void add(String kind, long time, long delay, long detector) {
    events.add(
        new Event(kind, overflow.add(BigInteger.valueOf(time)), (int) delay, (int) detector));
  }

  private void picoHarpT2(long record) {
    long channel = bits(record, 31, 28);
    if (channel == 15) {
      if (bits(record, 3, 0) == 0) {
        wrapped(1, 210698240);
      } else {
        add("marker", bits(record, 27, 0), 0, 0);
      }
    } else {
      add(channel == 0 ? "sync" : "click", bits(record, 27, 0), 0, channel);
    }
  }

  private void picoHarpT3(long record) {
    long channel = bits(record, 31, 28);
    if (channel == 15) {
      if (bits(record, 27, 16) == 0) {
        wrapped(1, 65536);
        add("marker", 0, 0, 0);
      } else {
        add("marker", bits(record, 15, 0), 0, 0);
      }
    } else {
      add("click", bits(record, 15, 0), bits(record, 27, 16), channel);
    }
  }

  private void harp(long record) {
    boolean first = code == 0x00010204 || code == 0x00010304;
    boolean t3 = (code >> 8 & 3) == 3;
    boolean special = bits(record, 31, 31) == 1;
    long channel = bits(record, 30, 25);
    long time = t3 ? bits(record, 9, 0) : bits(record, 24, 0);
    if (special && channel == 63) {
      wrapped(first || time == 0 ? 1 : time, t3 ? 1024 : first ? 33552000 : 33554432);
      if (t3) {
        add("marker", 0, 0, 0);
      }
    } else if (special) {
      add(channel == 0 ? "sync" : "marker", time, 0, 0);
    } else {
      add("click", time, t3 ? bits(record, 24, 10) : 0, channel + 1);
    }
  }

  /// Trials, clicks and coincidences: each window of a trial is a set of what clicked in it.
  Counts counts(long pumpFrom, long pumpTo, long readFrom, long readTo, int one, int two) {
    boolean t3 = (code >> 8 & 3) == 3;
    List<Set<String>> trials = new ArrayList<>();
    Set<String> current = new HashSet<>();
    BigInteger sync = null;
    BigInteger most = BigInteger.ZERO;
    for (Event event : events) {
      if (t3) {
        most = most.max(event.time());
        if (!event.kind().equals("click")) {
          continue;
        }
        if (!event.time().equals(sync)) {
          trials.add(current);
          current = new HashSet<>();
          sync = event.time();
        }
      } else if (event.kind().equals("sync")) {
        if (sync != null) {
          trials.add(current);
          current = new HashSet<>();
        }
        sync = event.time();
        continue;
      }
      if (event.kind().equals("marker") || sync == null) {
        continue;
      }
      String name = event.detector() == one ? "1" : event.detector() == two ? "2" : "";
      BigInteger since = t3 ? BigInteger.valueOf(event.delay()) : event.time().subtract(sync);
      if (name.isEmpty()) {
        continue;
      }
      if (within(since, pumpFrom, pumpTo)) {
        current.add("p" + name);
      }
      if (within(since, readFrom, readTo)) {
        current.add("r" + name);
      }
    }
    trials.add(current);
    double number = t3 ? most.add(BigInteger.ONE).doubleValue() : trials.size();
    return new Counts(
        number,
        having(trials, "p1"),
        having(trials, "p2"),
        having(trials, "r1"),
        having(trials, "r2"),
        having(trials, "r1", "p1"),
        having(trials, "r1", "p2"),
        having(trials, "r2", "p1"),
        having(trials, "r2", "p2"));
  }

  private static boolean within(BigInteger time, long from, long to) {
    return time.compareTo(BigInteger.valueOf(from)) >= 0
        && time.compareTo(BigInteger.valueOf(to)) < 0;
  }

  private static long having(List<Set<String>> trials, String... clicks) {
    return trials.stream().filter(trial -> trial.containsAll(List.of(clicks))).count();
  }
}
