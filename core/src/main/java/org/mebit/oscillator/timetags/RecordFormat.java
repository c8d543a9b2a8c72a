package org.mebit.oscillator.timetags;

import java.util.Locale;

/// How 32 bits of a PTU file are a sync, a click, a marker or an overflow.
///
/// T2 tells the time of every event and every sync; T3 tells of every event the number of the last
/// sync and the time since. Layouts: PicoQuant, Unified TTTR file format, and the demonstration
/// readers published with it.
public sealed interface RecordFormat {
  /// Bits of every record.
  int BITS = 32;

  /// The code in the tag `TTResultFormat_TTTRRecType`.
  int code();

  /// The instrument's name.
  String device();

  /// 2 or 3.
  int mode();

  /// The largest number a detector can have. DetectorInputs are numbered as their inputs are, from
  /// 1.
  int detectors();

  /// What a counter of the instrument has counted when it begins anew: ticks in T2, syncs in T3.
  long wrap();

  /// Whether an overflow record stands for one overflow, whatever else it holds.
  boolean singleOverflows();

  /// `TimeHarp 260 N T2`.
  default String label() {
    return device() + " T" + mode();
  }

  /// `0x00010205`.
  static String hex(long code) {
    return String.format(Locale.ROOT, "0x%08x", code);
  }

  /// Times since the start of the measurement.
  sealed interface T2 extends RecordFormat {
    @Override
    default int mode() {
      return 2;
    }
  }

  /// Numbers of syncs and times since the last.
  sealed interface T3 extends RecordFormat {
    @Override
    default int mode() {
      return 3;
    }

    /// The longest time since a sync, ticks.
    int longestDelay();
  }

  /// Bit 31 special, 30..25 channel, 24..0 time. Special: channel 0 is a sync, 1..15 are markers,
  /// 63 is an overflow. Channel c is detector c + 1.
  ///
  /// @param singleOverflows files of version 1 count 33552000 ticks for each overflow record;
  ///   others 2²⁵ times the record's time, or once if that is 0
  record HarpT2(String device, int code, boolean singleOverflows) implements T2 {
    @Override
    public int detectors() {
      return 64;
    }

    @Override
    public long wrap() {
      return singleOverflows ? 33_552_000 : 1 << 25;
    }
  }

  /// Bit 31 special, 30..25 channel, 24..10 time since the sync, 9..0 number of the sync. Special:
  /// channels 1..15 are markers, 63 is an overflow of 1024 syncs, times the number of the sync if
  /// that is above 0 and the file not of version 1. Channel c is detector c + 1.
  record HarpT3(String device, int code, boolean singleOverflows) implements T3 {
    @Override
    public int detectors() {
      return 64;
    }

    @Override
    public long wrap() {
      return 1024;
    }

    @Override
    public int longestDelay() {
      return (1 << 15) - 1;
    }
  }

  /// Bits 31..28 channel, 27..0 time. Channel 0 is a sync, c = 1..4 detector c, 15 a marker, or an
  /// overflow of 210698240 ticks if the lowest four bits of the time are 0.
  record PicoHarpT2() implements T2 {
    @Override
    public String device() {
      return "PicoHarp";
    }

    @Override
    public int code() {
      return 0x00010203;
    }

    @Override
    public int detectors() {
      return 4;
    }

    @Override
    public long wrap() {
      return 210_698_240;
    }

    @Override
    public boolean singleOverflows() {
      return true;
    }
  }

  /// Bits 31..28 channel, 27..16 time since the sync, 15..0 number of the sync. Channels c = 1..4
  /// are detector c, 15 is a marker, or an overflow of 65536 syncs if its time is 0.
  record PicoHarpT3() implements T3 {
    @Override
    public String device() {
      return "PicoHarp";
    }

    @Override
    public int code() {
      return 0x00010303;
    }

    @Override
    public int detectors() {
      return 4;
    }

    @Override
    public long wrap() {
      return 1 << 16;
    }

    @Override
    public boolean singleOverflows() {
      return true;
    }

    @Override
    public int longestDelay() {
      return (1 << 12) - 1;
    }
  }
}
