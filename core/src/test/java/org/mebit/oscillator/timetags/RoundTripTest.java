package org.mebit.oscillator.timetags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random streams of every record type, written, read, and read by [PlainDecoder]; cut into blocks
/// of every size and read by several threads.
final class RoundTripTest {
  private static final Gates GATES = new Gates(new Gate(40, 80), new Gate(90, 130));
  private static final DetectorInputs DETECTORS = new DetectorInputs(2, 4);

  @TempDir Path folder;

  static List<RecordFormat> formats() {
    return RecordFormats.all();
  }

  /// A stream with all that may happen: clicks before the first sync and at its very time, no sync
  /// for long, several clicks in a gate, markers, single and many overflows.
  private Path stream(RecordFormat format, long seed, int trials, int silence) throws Exception {
    Path file = folder.resolve("stream.ptu");
    SplittableRandom random = new SplittableRandom(seed);
    int detectors = Math.min(5, format.detectors());
    switch (format) {
      case RecordFormat.T2 t2 -> {
        try (T2Writer writer = T2Writer.create(file, t2, 1e-12)) {
          long time = random.nextInt(50);
          for (int trial = -1; trial < trials; trial++) {
            if (trial >= 0) {
              writer.sync(time);
            }
            int clicks = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
            for (int click = 0; click < clicks; click++) {
              time += random.nextInt(45);
              writer.click(time, random.nextInt(1, detectors + 1));
            }
            if (random.nextInt(20) == 0) {
              writer.marker(time, random.nextInt(1, 16));
            }
            time += random.nextInt(100);
            if (random.nextInt(silence) == 0) {
              time += random.nextLong(4 * t2.wrap());
            }
          }
        }
      }
      case RecordFormat.T3 t3 -> {
        try (T3Writer writer = T3Writer.create(file, t3, 1e-12, 1e-9)) {
          long sync = random.nextInt(3);
          for (int trial = 0; trial < trials; trial++) {
            int clicks = random.nextInt(6);
            for (int click = 0; click < clicks; click++) {
              writer.click(sync, random.nextInt(140), random.nextInt(1, detectors + 1));
            }
            if (random.nextInt(20) == 0) {
              writer.marker(sync, random.nextInt(1, 16));
            }
            sync += random.nextInt(60);
            if (random.nextInt(silence) == 0) {
              sync += random.nextLong(4 * t3.wrap());
            }
          }
        }
      }
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsRead(RecordFormat format) throws Exception {
    for (int silence : new int[] {10, 1000, 1_000_000}) {
      Path path = stream(format, 7L * silence, 5000, silence);
      PlainDecoder plain = new PlainDecoder(Files.readAllBytes(path));
      try (PtuFile file = PtuFile.open(path)) {
        GatedCounts counted = file.count(GATES, DETECTORS, 1);
        assertThat(counted.counts()).isEqualTo(plain.counts(40, 80, 90, 130, 2, 4));
        assertThat(counted.counts().c11()).isPositive();
        Tally tally = counted.tally();
        assertThat(tally.overflows()).isEqualTo(plain.overflows);
        assertThat(tally.secondClicks()).isPositive();
        assertThat(tally.outsideGates()).isPositive();
        assertThat(tally.markers()).isPositive();
        assertThat(tally.otherDetectors()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noRecordIsLostBetweenTallies(RecordFormat format) throws Exception {
    Path path = stream(format, 11, 3000, 1_000_000);
    try (PtuFile file = PtuFile.open(path)) {
      GatedCounts counted = file.count(GATES, DETECTORS, 1);
      Tally tally = counted.tally();
      double clicks =
          counted.counts().pump1()
              + counted.counts().pump2()
              + counted.counts().read1()
              + counted.counts().read2()
              + tally.secondClicks()
              + tally.outsideGates()
              + tally.beforeFirstSync()
              + tally.otherDetectors();
      long overflowRecords = 0;
      byte[] bytes = Files.readAllBytes(path);
      for (int at = (int) file.header().dataOffset(); at < bytes.length; at += 4) {
        overflowRecords += overflow(format, bytes, at) ? 1 : 0;
      }
      long syncs = format instanceof RecordFormat.T2 ? tally.syncs() : 0;
      assertThat(clicks + syncs + tally.markers() + overflowRecords).isEqualTo(tally.records());
    }
  }

  private static boolean overflow(RecordFormat format, byte[] bytes, int at) {
    int high = bytes[at + 3] & 0xff;
    return switch (format) {
      case RecordFormat.HarpT2 _, RecordFormat.HarpT3 _ -> high >>> 1 == 127;
      case RecordFormat.PicoHarpT2 _ -> high >>> 4 == 15 && (bytes[at] & 15) == 0;
      case RecordFormat.PicoHarpT3 _ -> high == 0xf0 && bytes[at + 2] == 0;
    };
  }

  @ParameterizedTest
  @MethodSource("formats")
  void blocksAndThreadsChangeNothing(RecordFormat format) throws Exception {
    for (int silence : new int[] {5, 300}) {
      Path path = stream(format, 3L * silence, 400, silence);
      try (PtuFile file = PtuFile.open(path)) {
        DelayHistogram bins = new DelayHistogram(3, 40);
        GatedCounts whole = file.count(GATES, DETECTORS, bins, 1, 1 << 20);
        List<Integer> sizes = new ArrayList<>(List.of(1, 3, 64));
        for (int size : sizes) {
          for (int threads : new int[] {1, 3}) {
            GatedCounts parts = file.count(GATES, DETECTORS, bins, threads, size);
            assertThat(parts.counts()).isEqualTo(whole.counts());
            assertThat(parts.tally()).isEqualTo(whole.tally());
            assertThat(parts.warnings()).isEqualTo(whole.warnings());
            assertThat(shown(parts)).isEqualTo(shown(whole));
          }
        }
      }
    }
  }

  private static List<Long> shown(GatedCounts counted) {
    DelayHistogram histogram = counted.histogram().orElseThrow();
    List<Long> all = new ArrayList<>();
    for (int detector = 1; detector <= 2; detector++) {
      for (int bin = 0; bin < histogram.bins(); bin++) {
        all.add(histogram.count(detector, bin));
      }
      all.add(histogram.beyond(detector));
    }
    return all;
  }
}
