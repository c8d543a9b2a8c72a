package org.mebit.oscillator.timetags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are cut, damaged or something else: one line with the byte, and no counts.
final class DamageTest {
  private static final Gates GATES = new Gates(new Gate(40, 80), new Gate(90, 130));
  private static final long SYNC = 1L << 31;
  private static final int T2 = 0x00010205;

  /// Bytes of the header of [PtuBytes#t2].
  private static final int HEADER = 16 + 5 * 48;

  @TempDir Path folder;

  private void refused(PtuBytes bytes, long offset, String message) throws Exception {
    refused(bytes.write(folder), offset, message);
  }

  private void refused(Path path, long offset, String message) {
    for (long block : new long[] {1, 1000}) {
      PtuFormatException refusal =
          catchThrowableOfType(
              PtuFormatException.class,
              () -> {
                try (PtuFile file = PtuFile.open(path)) {
                  file.count(GATES, DetectorInputs.USUAL, null, 2, block);
                }
              });
      assertThat(refusal).hasMessageStartingWith("byte " + offset + ": ");
      assertThat(refusal).hasMessageContaining(message);
      assertThat(refusal.getMessage()).doesNotContain("\n");
      assertThat(refusal.offset()).isEqualTo(offset);
    }
  }

  @Test
  void foreignFilesAreNamed() throws Exception {
    refused(new PtuBytes(), 0, "is empty");
    refused(new PtuBytes().raw((byte) 'P'), 0, "begins with \"P\"");
    refused(
        new PtuBytes().raw("hello, world, this is a text".getBytes(StandardCharsets.US_ASCII)),
        0,
        "must begin with PQTTTR, but this one begins with \"hello, w\"");
    refused(new PtuBytes().magic("PQHISTO"), 0, "histograms");
    refused(
        new PtuBytes().raw("HydraHarp\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII)),
        0,
        "older format");
    refused(new PtuBytes().raw("PQTTTR\0\0".getBytes(StandardCharsets.US_ASCII)), 8, "its header");
    assertThat(catchThrowableOfType(PtuFormatException.class, () -> PtuFile.open(folder)))
        .hasMessageContaining("plain file");
    assertThat(
            catchThrowableOfType(
                NoSuchFileException.class, () -> PtuFile.open(folder.resolve("none.ptu"))))
        .isNotNull();
  }

  /// Whatever length a whole file is cut to, it is refused, and the byte is in the file or its end.
  @Test
  void aFileCutAnywhereIsRefused() throws Exception {
    byte[] whole = PtuBytes.t2(T2, 4).records(SYNC, 50, SYNC | 200, 1L << 25 | 250).all();
    Path path = folder.resolve("cut.ptu");
    for (int length = 0; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      PtuFormatException refusal =
          catchThrowableOfType(PtuFormatException.class, () -> PtuFile.open(path));
      assertThat(refusal).as("length " + length).isNotNull();
      assertThat(refusal.offset()).isBetween(0L, (long) length);
      if (length >= 16 && length < HEADER) {
        assertThat(refusal).hasMessageContaining("ends within its header");
      }
    }
    Files.write(path, whole);
    try (PtuFile file = PtuFile.open(path)) {
      assertThat(file.count(GATES, DetectorInputs.USUAL, 1).counts().pump(1)).isEqualTo(1);
    }
  }

  @Test
  void theNumberOfRecordsMustBeThatOfTheFile() throws Exception {
    refused(
        PtuBytes.t2(T2, 3).records(SYNC, 50),
        HEADER + 8,
        "ends after 2 records, but the header tells of 3");
    refused(
        PtuBytes.t2(T2, 3).records(SYNC, 50).raw((byte) 1, (byte) 2),
        HEADER + 8,
        "within record 3");
    refused(PtuBytes.t2(T2, 1).records(SYNC, 50), HEADER + 4, "4 bytes follow the last");
    refused(PtuBytes.t2(T2, 1).records(SYNC).raw((byte) 1), HEADER + 4, "1 bytes follow");
    refused(PtuBytes.t2(T2, 1), HEADER, "tells of 1 records, but there are none");
    refused(PtuBytes.t2(T2, 0), HEADER, "has no records");
    refused(PtuBytes.t2(T2, -1).records(SYNC), 16 + 3 * 48, "must be at least 0, but is -1");
    refused(PtuBytes.t2(T2, Long.MAX_VALUE).records(SYNC), HEADER + 4, "ends after 1 records");
  }

  @Test
  void interruptedMeasurementsAreReadWhenAsked() throws Exception {
    PtuBytes bytes = PtuBytes.t2(T2, 0).records(SYNC, 50, SYNC | 200).raw((byte) 9);
    refused(bytes, HEADER, "0 records, as after an interrupted measurement, but 3 follow");
    try (PtuFile file = PtuFile.open(bytes.write(folder), true)) {
      GatedCounts counted = file.count(GATES, DetectorInputs.USUAL, 1);
      assertThat(counted.counts().trials()).isEqualTo(2);
      assertThat(counted.counts().pump1()).isEqualTo(1);
      assertThat(counted.warnings())
          .singleElement()
          .asString()
          .isEqualTo("byte 268: the file ends within a record, whose 1 bytes are left out");
    }
    try (PtuFile file = PtuFile.open(PtuBytes.t2(T2, 7).records(SYNC).write(folder), true)) {
      assertThat(file.count(GATES, DetectorInputs.USUAL, 1).warnings())
          .containsExactly("the header tells of 7 records, but 1 were read");
    }
  }

  @Test
  void headersMustMakeSense() throws Exception {
    refused(
        PtuBytes.t2(0x00010208, 1).records(SYNC),
        112,
        "known record type, but is 0x00010208; known: 0x00010203 PicoHarp T2");
    refused(PtuBytes.t2(0x01010203, 1).records(SYNC), 112, "but is 0x01010203");
    refused(
        new PtuBytes().magic("PQTTTR").tag("Some_Tag", 0x10000007, 0).end(),
        16,
        "\"Some_Tag\" has the unknown type 0x10000007");
    refused(
        new PtuBytes().magic("PQTTTR").tag("Comment", 0x4001FFFF, 1000).end(),
        16,
        "must fit into the file, but says it has 1000 bytes");
    refused(
        new PtuBytes().magic("PQTTTR").tag("Comment", 0xFFFFFFFF, -8).end(), 16, "has -8 bytes");
    refused(new PtuBytes().magic("PQTTTR").end(), 16, "without the tag TTResultFormat_TTTRRecType");
    refused(
        new PtuBytes().magic("PQTTTR").tag("TTResultFormat_TTTRRecType", PtuBytes.FLOAT, T2).end(),
        16,
        "must have the type 0x10000008, but has 0x20000008");
    PtuBytes twice =
        new PtuBytes()
            .magic("PQTTTR")
            .tag("TTResult_NumberOfRecords", PtuBytes.INTEGER, 1)
            .tag("TTResult_NumberOfRecords", PtuBytes.INTEGER, 2)
            .end();
    refused(twice, 64, "is there twice");
    refused(
        PtuBytes.t2(0x00010305, 1).records(SYNC),
        16,
        "must be 3 for records of TimeHarp 260 N T3, but is 2");
    PtuBytes wide =
        new PtuBytes()
            .magic("PQTTTR")
            .tag("TTResultFormat_TTTRRecType", PtuBytes.INTEGER, T2)
            .tag("TTResultFormat_BitsPerRecord", PtuBytes.INTEGER, 64)
            .end();
    refused(wide, 64, "must be 32, but is 64");
    PtuBytes timeless =
        new PtuBytes()
            .magic("PQTTTR")
            .tag("TTResultFormat_TTTRRecType", PtuBytes.INTEGER, T2)
            .tag("TTResult_NumberOfRecords", PtuBytes.INTEGER, 1)
            .tag("MeasDesc_GlobalResolution", PtuBytes.FLOAT, Double.doubleToLongBits(Double.NaN))
            .end();
    refused(timeless, 112, "must be above 0 s and finite, but is NaN");
  }

  @Test
  void tagsWithTextAreSkipped() throws Exception {
    PtuBytes bytes =
        new PtuBytes()
            .magic("PQTTTR")
            .tag("File_Comment", 0x4001FFFF, 8)
            .raw("Header_E".getBytes(StandardCharsets.US_ASCII))
            .tag("MeasDesc_GlobalResolution", PtuBytes.FLOAT, Double.doubleToLongBits(1e-12))
            .tag("Curves", 0x2001FFFF, 16)
            .raw(new byte[16])
            .tag("TTResultFormat_TTTRRecType", PtuBytes.INTEGER, T2)
            .tag("TTResult_NumberOfRecords", PtuBytes.INTEGER, 2)
            .end()
            .records(SYNC, 50);
    try (PtuFile file = PtuFile.open(bytes.write(folder))) {
      assertThat(file.header().dataOffset()).isEqualTo(bytes.size() - 8);
      assertThat(file.count(GATES, DetectorInputs.USUAL, 1).counts().pump1()).isEqualTo(1);
    }
  }

  @Test
  void recordsMustMakeSense() throws Exception {
    refused(
        PtuBytes.t2(T2, 4).records(SYNC, 50, SYNC | 200, 100),
        HEADER + 12,
        "before that of the record before");
    refused(
        PtuBytes.t2(T2, 4).records(SYNC, 50, 60, SYNC | 40),
        HEADER + 12,
        "before that of the record before");
    refused(
        PtuBytes.t2(T2, 2).records(SYNC, SYNC | 16L << 25),
        HEADER + 4,
        "0xa0000000 is of no known kind");
    refused(PtuBytes.t2(T2, 2).records(SYNC, SYNC | 62L << 25), HEADER + 4, "is of no known kind");
    refused(PtuBytes.t2(T2, 2).records(1, 2), HEADER + 8, "without a sync");
    refused(PtuBytes.t2(0x00010203, 2).records(0, 5L << 28), HEADER + 4, "no known kind");
    refused(PtuBytes.t2(0x00010203, 3).records(0, 1L << 28 | 9, 8), HEADER + 8, "before that of");
    refused(
        PtuBytes.t3(0x00010305, 3).records(5, 6, 4), HEADER + 8, "number of the sync lies before");
    refused(PtuBytes.t3(0x00010305, 1).records(SYNC), HEADER, "0x80000000 is of no known kind");
    refused(
        PtuBytes.t3(0x00010303, 2).records(1L << 28 | 7, 1L << 28 | 6), HEADER + 4, "number of");
    refused(PtuBytes.t3(0x00010303, 1).records(7), HEADER, "0x00000007 is of no known kind");
  }

  /// Of many damaged records the first is told of, whichever thread saw which.
  @Test
  void theFirstDamageIsToldOf() throws Exception {
    int records = 2000;
    int first = 700;
    PtuBytes bytes = PtuBytes.t2(T2, records);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < records; i++) {
      boolean damaged = i == first || (i > first && random.nextInt(10) == 0);
      bytes.records(damaged ? SYNC | 40L << 25 : SYNC | (long) i * 100);
    }
    Path path = bytes.write(folder);
    for (int threads : new int[] {1, 2, 4}) {
      for (int round = 0; round < 5; round++) {
        PtuFormatException refusal =
            catchThrowableOfType(
                PtuFormatException.class,
                () -> {
                  try (PtuFile file = PtuFile.open(path)) {
                    file.count(GATES, DetectorInputs.USUAL, null, threads, 13);
                  }
                });
        assertThat(refusal.offset()).isEqualTo(HEADER + 4L * first);
      }
    }
  }

  /// A bit of the header, every third here, may be wrong: the file is refused, or the bit is one
  /// that plays no part.
  @Test
  void aWrongBitInTheHeaderIsNoCrash() throws Exception {
    byte[] whole = PtuBytes.t2(T2, 2).records(SYNC, 50).all();
    Path path = folder.resolve("bit.ptu");
    for (int bit = 0; bit < 8 * HEADER; bit += 3) {
      byte[] wrong = whole.clone();
      wrong[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(path, wrong);
      try (PtuFile file = PtuFile.open(path)) {
        assertThat(file.records()).isEqualTo(2);
      } catch (PtuFormatException refusal) {
        assertThat(refusal.getMessage()).startsWith("byte ").doesNotContain("\n");
      }
    }
  }
}
