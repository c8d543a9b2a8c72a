package org.mebit.oscillator.timetags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records made by hand, from the layouts of PicoQuant's format description: what an overflow is
/// worth, and where a T3 file's syncs end.
final class OverflowTest {
  private static final long SYNC = 1L << 31;
  private static final long OVERFLOW = 1L << 31 | 63L << 25;
  private static final long PICO_SPECIAL = 15L << 28;

  /// Pump from the first tick on, read far behind: clicks tell their time by their gate.
  private static Gates readAt(long time) {
    return new Gates(new Gate(0, 1), new Gate(time, time + 1));
  }

  @TempDir Path folder;

  private GatedCounts count(PtuBytes bytes, Gates gates) throws Exception {
    try (PtuFile file = PtuFile.open(bytes.write(folder))) {
      return file.count(gates, DetectorInputs.USUAL, 1);
    }
  }

  @Test
  void anOverflowCountsAsOftenAsItSays() throws Exception {
    for (int code : new int[] {0x01010204, 0x00010205, 0x01010205, 0x00010206, 0x00010207}) {
      PtuBytes bytes = PtuBytes.t2(code, 3).records(SYNC, OVERFLOW | 5, 7);
      GatedCounts counted = count(bytes, readAt((5L << 25) + 7));
      assertThat(counted.counts().read1()).isEqualTo(1);
      assertThat(counted.tally().overflows()).isEqualTo(5);
    }
  }

  @Test
  void anOverflowOfNothingIsOne() throws Exception {
    PtuBytes bytes = PtuBytes.t2(0x00010205, 3).records(SYNC, OVERFLOW, 7);
    assertThat(count(bytes, readAt((1L << 25) + 7)).counts().read1()).isEqualTo(1);
  }

  @Test
  void theFirstHydraHarpCountsOneAndLess() throws Exception {
    PtuBytes bytes = PtuBytes.t2(0x00010204, 4).records(SYNC, OVERFLOW | 5, OVERFLOW, 7);
    GatedCounts counted = count(bytes, readAt(2 * 33_552_000L + 7));
    assertThat(counted.counts().read1()).isEqualTo(1);
    assertThat(counted.tally().overflows()).isEqualTo(2);
  }

  @Test
  void picoHarpHasItsOwnPeriod() throws Exception {
    // Time 16 of an overflow is ignored: its lowest four bits are 0.
    PtuBytes bytes =
        PtuBytes.t2(0x00010203, 4).records(0, PICO_SPECIAL | 16, PICO_SPECIAL | 3, 1L << 28 | 7);
    GatedCounts counted = count(bytes, readAt(210_698_240L + 7));
    assertThat(counted.counts().read1()).isEqualTo(1);
    assertThat(counted.tally().overflows()).isEqualTo(1);
    assertThat(counted.tally().markers()).isEqualTo(1);
  }

  @Test
  void clicksOfATrialMayHaveOverflowsBetween() throws Exception {
    PtuBytes bytes =
        PtuBytes.t2(0x00010205, 6).records(SYNC, 0, OVERFLOW | 1, 7, 1L << 25 | 7, SYNC | 8);
    GatedCounts counted = count(bytes, readAt((1L << 25) + 7));
    assertThat(counted.counts().trials()).isEqualTo(2);
    assertThat(counted.counts().c11()).isEqualTo(1);
    assertThat(counted.counts().c21()).isEqualTo(1);
    assertThat(counted.counts().c12() + counted.counts().c22()).isZero();
  }

  @Test
  void timesThatNoInstrumentReachesAreDamage() {
    // Each overflow is worth 2^50 ticks; 2^12 of them are 2^62.
    long[] records = new long[(1 << 12) + 2];
    java.util.Arrays.fill(records, OVERFLOW | ((1 << 25) - 1));
    records[0] = SYNC;
    PtuBytes bytes = PtuBytes.t2(0x00010205, records.length).records(records);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                PtuFormatException.class, () -> count(bytes, readAt(1))))
        .hasMessageContaining("2^62");
  }

  /// Sync numbers 0..n were told of: n + 1 trials.
  @Test
  void trialsOfT3AreTheSyncsThatTheFileTellsOf() throws Exception {
    // Clicks of sync 3, and of sync 3 after a wrap of 1024 and one of two times 1024.
    long click = 1L << 10 | 3;
    PtuBytes bytes =
        PtuBytes.t3(0x00010305, 5)
            .records(click, OVERFLOW | 1, click, OVERFLOW | 2, 1L << 25 | click);
    GatedCounts counted = count(bytes, readAt(1));
    assertThat(counted.counts().trials()).isEqualTo(3 * 1024 + 4);
    assertThat(counted.counts().read1()).isEqualTo(2);
    assertThat(counted.counts().read2()).isEqualTo(1);
    PtuBytes ending = PtuBytes.t3(0x00010305, 2).records(click, OVERFLOW | 2);
    assertThat(count(ending, readAt(1)).counts().trials()).isEqualTo(2 * 1024 + 1);
    PtuBytes marked = PtuBytes.t3(0x00010305, 2).records(click, SYNC | 1L << 25 | 99);
    assertThat(count(marked, readAt(1)).counts().trials()).isEqualTo(100);
  }

  @Test
  void overflowsOfT3OfOldInstrumentsCountOne() throws Exception {
    PtuBytes hydra = PtuBytes.t3(0x00010304, 2).records(OVERFLOW | 7, 1L << 10);
    assertThat(count(hydra, readAt(1)).counts().trials()).isEqualTo(1024 + 1);
    PtuBytes pico =
        PtuBytes.t3(0x00010303, 3).records(PICO_SPECIAL, PICO_SPECIAL | 9, 1L << 28 | 1L << 16);
    assertThat(count(pico, readAt(1)).counts().trials()).isEqualTo(2 * 65536 + 1);
  }

  @Test
  void writersKeepTheOrderOfTime() throws Exception {
    Path path = folder.resolve("written.ptu");
    try (T2Writer writer = T2Writer.create(path, RecordFormats.HYDRA_HARP_T2, 1e-12)) {
      writer.sync(100);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.click(99, 1))
          .withMessageContaining("but is 99");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.click(100, 65))
          .withMessage("detector must be in 1..64, but is 65");
      // More overflows than one record holds.
      writer.click(100 + (1L << 51), 1);
    }
    try (PtuFile file = PtuFile.open(path)) {
      GatedCounts counted = file.count(readAt(1L << 51), DetectorInputs.USUAL, 1);
      assertThat(counted.counts().read1()).isEqualTo(1);
      assertThat(counted.tally().records()).isEqualTo(5);
    }
  }
}
