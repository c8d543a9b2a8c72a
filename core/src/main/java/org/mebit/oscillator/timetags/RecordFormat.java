package org.mebit.oscillator.timetags;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How 32 bits of a PTU file are a sync, a click, a marker or an overflow.
///
/// T2 tells the time of every event and every sync; T3 tells of every event the number of the last
/// sync and the time since. Layouts: PicoQuant, Unified TTTR file format, and the demonstration
/// readers published with it.
public sealed interface RecordFormat {
  /// Bits of every record.
  int BITS = 32;

  /// PicoHarp 300.
  T2 PICO_HARP_T2 = new PicoHarpT2();

  /// PicoHarp 300.
  T3 PICO_HARP_T3 = new PicoHarpT3();

  /// HydraHarp 400, files of version 1.
  T2 HYDRA_HARP_1_T2 = new HarpT2("HydraHarp V1", 0x00010204, true);

  /// HydraHarp 400, files of version 1.
  T3 HYDRA_HARP_1_T3 = new HarpT3("HydraHarp V1", 0x00010304, true);

  /// HydraHarp 400.
  T2 HYDRA_HARP_T2 = new HarpT2("HydraHarp V2", 0x01010204, false);

  /// HydraHarp 400.
  T3 HYDRA_HARP_T3 = new HarpT3("HydraHarp V2", 0x01010304, false);

  /// TimeHarp 260 NANO.
  T2 TIME_HARP_N_T2 = new HarpT2("TimeHarp 260 N", 0x00010205, false);

  /// TimeHarp 260 NANO.
  T3 TIME_HARP_N_T3 = new HarpT3("TimeHarp 260 N", 0x00010305, false);

  /// TimeHarp 260 PICO.
  T2 TIME_HARP_P_T2 = new HarpT2("TimeHarp 260 P", 0x00010206, false);

  /// TimeHarp 260 PICO.
  T3 TIME_HARP_P_T3 = new HarpT3("TimeHarp 260 P", 0x00010306, false);

  /// MultiHarp 150 and 160, PicoHarp 330.
  T2 MULTI_HARP_T2 = new HarpT2("MultiHarp", 0x00010207, false);

  /// MultiHarp 150 and 160, PicoHarp 330.
  T3 MULTI_HARP_T3 = new HarpT3("MultiHarp", 0x00010307, false);

  /// The code in the tag `TTResultFormat_TTTRRecType`.
  int code();

  /// The instrument's name.
  String device();

  /// 2 or 3.
  int mode();

  /// The largest number a detector can have. Detectors are numbered as their inputs are, from 1.
  int detectors();

  /// What a counter of the instrument has counted when it begins anew: ticks in T2, syncs in T3.
  long wrap();

  /// Whether an overflow record stands for one overflow, whatever else it holds.
  boolean singleOverflows();

  /// `TimeHarp 260 N T2`.
  default String label() {
    return device() + " T" + mode();
  }

  /// Every format, one for each code an instrument's own software writes first.
  static List<RecordFormat> all() {
    return List.of(
        PICO_HARP_T2,
        PICO_HARP_T3,
        HYDRA_HARP_1_T2,
        HYDRA_HARP_1_T3,
        HYDRA_HARP_T2,
        HYDRA_HARP_T3,
        TIME_HARP_N_T2,
        TIME_HARP_N_T3,
        TIME_HARP_P_T2,
        TIME_HARP_P_T3,
        MULTI_HARP_T2,
        MULTI_HARP_T3);
  }

  /// The format with a code. Files of TimeHarp and MultiHarp carry either version number in front:
  /// `0x0001...` or `0x0101...`.
  static Optional<RecordFormat> of(long code) {
    Optional<RecordFormat> exact = all().stream().filter(f -> f.code() == code).findFirst();
    return exact.isPresent()
        ? exact
        : all().stream()
            .filter(f -> !f.singleOverflows() && (f.code() | 0x01000000) == code)
            .findFirst();
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

  /// Bit 31 special, 30..25 channel, 24..0 time. Special: channel 0 is a sync, 1..15 are markers, 63
  /// is an overflow. Channel c is detector c + 1.
  ///
  /// @param singleOverflows files of version 1 count 33552000 ticks for each overflow record; others
  ///   2²⁵ times the record's time, or once if that is 0
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

  /// Bits 31..28 channel, 27..16 time since the sync, 15..0 number of the sync. Channels c = 1..4 are
  /// detector c, 15 is a marker, or an overflow of 65536 syncs if its time is 0.
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
