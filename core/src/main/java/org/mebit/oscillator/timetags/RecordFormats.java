package org.mebit.oscillator.timetags;

import java.util.List;
import java.util.Optional;

/// The record formats of all instruments.
public final class RecordFormats {
  /// PicoHarp 300.
  public static final RecordFormat.T2 PICO_HARP_T2 = new RecordFormat.PicoHarpT2();

  /// PicoHarp 300.
  public static final RecordFormat.T3 PICO_HARP_T3 = new RecordFormat.PicoHarpT3();

  /// HydraHarp 400, files of version 1.
  public static final RecordFormat.T2 HYDRA_HARP_1_T2 =
      new RecordFormat.HarpT2("HydraHarp V1", 0x00010204, true);

  /// HydraHarp 400, files of version 1.
  public static final RecordFormat.T3 HYDRA_HARP_1_T3 =
      new RecordFormat.HarpT3("HydraHarp V1", 0x00010304, true);

  /// HydraHarp 400.
  public static final RecordFormat.T2 HYDRA_HARP_T2 =
      new RecordFormat.HarpT2("HydraHarp V2", 0x01010204, false);

  /// HydraHarp 400.
  public static final RecordFormat.T3 HYDRA_HARP_T3 =
      new RecordFormat.HarpT3("HydraHarp V2", 0x01010304, false);

  /// TimeHarp 260 NANO.
  public static final RecordFormat.T2 TIME_HARP_N_T2 =
      new RecordFormat.HarpT2("TimeHarp 260 N", 0x00010205, false);

  /// TimeHarp 260 NANO.
  public static final RecordFormat.T3 TIME_HARP_N_T3 =
      new RecordFormat.HarpT3("TimeHarp 260 N", 0x00010305, false);

  /// TimeHarp 260 PICO.
  public static final RecordFormat.T2 TIME_HARP_P_T2 =
      new RecordFormat.HarpT2("TimeHarp 260 P", 0x00010206, false);

  /// TimeHarp 260 PICO.
  public static final RecordFormat.T3 TIME_HARP_P_T3 =
      new RecordFormat.HarpT3("TimeHarp 260 P", 0x00010306, false);

  /// MultiHarp 150 and 160, PicoHarp 330.
  public static final RecordFormat.T2 MULTI_HARP_T2 =
      new RecordFormat.HarpT2("MultiHarp", 0x00010207, false);

  /// MultiHarp 150 and 160, PicoHarp 330.
  public static final RecordFormat.T3 MULTI_HARP_T3 =
      new RecordFormat.HarpT3("MultiHarp", 0x00010307, false);

  private RecordFormats() {}

  /// Every format, one for each code an instrument's own software writes first.
  public static List<RecordFormat> all() {
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
  public static Optional<RecordFormat> of(long code) {
    Optional<RecordFormat> exact = all().stream().filter(f -> f.code() == code).findFirst();
    return exact.isPresent()
        ? exact
        : all().stream()
            .filter(f -> !f.singleOverflows() && (f.code() | 0x01000000) == code)
            .findFirst();
  }
}
