package org.mebit.oscillator.timetags;

/// The names and types of a header's tags that are read or written here.
final class PtuTag {
  static final String MAGIC = "PQTTTR";
  static final String VERSION = "1.0.00";
  static final int NAME_BYTES = 32;
  static final int BYTES = 48;
  static final int PREAMBLE_BYTES = 16;

  static final int EMPTY = 0xFFFF0008;
  static final int BOOL = 0x00000008;
  static final int INTEGER = 0x10000008;
  static final int BIT_SET = 0x11000008;
  static final int COLOR = 0x12000008;
  static final int FLOAT = 0x20000008;
  static final int DATE = 0x21000008;
  static final int FLOAT_ARRAY = 0x2001FFFF;
  static final int ANSI_STRING = 0x4001FFFF;
  static final int WIDE_STRING = 0x4002FFFF;
  static final int BLOB = 0xFFFFFFFF;

  static final String MODE = "Measurement_Mode";
  static final String GLOBAL_RESOLUTION = "MeasDesc_GlobalResolution";
  static final String RESOLUTION = "MeasDesc_Resolution";
  static final String RECORD_TYPE = "TTResultFormat_TTTRRecType";
  static final String BITS = "TTResultFormat_BitsPerRecord";
  static final String RECORDS = "TTResult_NumberOfRecords";
  static final String END = "Header_End";

  private PtuTag() {}
}
