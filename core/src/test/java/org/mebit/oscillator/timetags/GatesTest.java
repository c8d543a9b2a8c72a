package org.mebit.oscillator.timetags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows: which are refused, which clicks they take, and what is told of the others.
final class GatesTest {
  private static final Gate PUMP = new Gate(40, 80);
  private static final Gate READ = new Gate(90, 130);

  @TempDir Path folder;

  private static void refused(Runnable gates, String message) {
    assertThatIllegalArgumentException().isThrownBy(gates::run).withMessage(message);
  }

  @Test
  void gatesMustBeInOrder() {
    refused(() -> new Gate(5, 5), "a gate must have a length, but begins and ends at 5 ticks");
    refused(() -> new Gate(9, 5), "a gate must end after it begins, but is from 9 to 5 ticks");
    refused(
        () -> new Gate(-1, 5), "a gate must begin at the sync or later, but begins at -1 ticks");
    refused(
        () -> new Gates(PUMP, new Gate(79, 100)),
        "the gates must not overlap, but pump is 40:80 and read is 79:100 ticks");
    refused(
        () -> new Gates(READ, PUMP),
        "the gate read must come after the gate pump, but read is 40:80 and pump is 90:130 ticks");
    assertThat(new Gates(PUMP, new Gate(80, 81)).end()).isEqualTo(81);
    refused(
        () -> new DetectorInputs(3, 3), "the detectors must be two different ones, but both are 3");
    refused(() -> new DetectorInputs(0, 3), "detector 1 must be in 1..64, but is 0");
  }

  @Test
  void timesBecomeTheTicksAtOrAfterThem() {
    assertThat(Gate.ofSeconds(100e-9, 200e-9, 2.5e-10)).isEqualTo(new Gate(400, 800));
    assertThat(Gate.ofSeconds(0.3e-9, 0.7e-9, 1e-10)).isEqualTo(new Gate(3, 7));
    assertThat(Gate.ofSeconds(0, 1.01e-9, 1e-9)).isEqualTo(new Gate(0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.ofSeconds(1.1e-9, 1.9e-9, 1e-9))
        .withMessageContaining("must have a length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.ofSeconds(0, 1e9, 1e-12))
        .withMessageContaining("2^53 ticks");
  }

  private GatedCounts count(DetectorInputs detectors, long[] clicks, int... inputs)
      throws Exception {
    Path path = folder.resolve("gates.ptu");
    try (T2Writer writer = T2Writer.create(path, RecordFormats.MULTI_HARP_T2, 1e-12)) {
      writer.click(1, 1);
      writer.sync(1000);
      for (int i = 0; i < clicks.length; i++) {
        writer.click(1000 + clicks[i], inputs[i]);
      }
      writer.sync(1140);
      writer.sync(1200);
      writer.marker(1210, 3);
    }
    try (PtuFile file = PtuFile.open(path)) {
      return file.count(new Gates(PUMP, READ), detectors, 1);
    }
  }

  @Test
  void gatesAreHalfOpen() throws Exception {
    GatedCounts counted =
        count(
            DetectorInputs.USUAL,
            new long[] {39, 40, 79, 80, 89, 90, 129, 130},
            1,
            1,
            2,
            1,
            2,
            1,
            2,
            1);
    assertThat(counted.counts().pump1()).isEqualTo(1);
    assertThat(counted.counts().pump2()).isEqualTo(1);
    assertThat(counted.counts().read1()).isEqualTo(1);
    assertThat(counted.counts().read2()).isEqualTo(1);
    assertThat(counted.tally()).isEqualTo(new Tally(13, 3, 0, 1, 0, 1, 4, 0));
    assertThat(counted.warnings())
        .containsExactly(
            "the gates end up to 130 ticks after a sync, but some syncs are 60 ticks apart: a click"
                + " after the next sync counts for that one's trial");
  }

  @Test
  void aDetectorCountsOnceInAGate() throws Exception {
    GatedCounts counted =
        count(DetectorInputs.USUAL, new long[] {41, 42, 43, 91, 95}, 1, 1, 2, 2, 2);
    assertThat(counted.counts().pump1()).isEqualTo(1);
    assertThat(counted.counts().c21()).isEqualTo(1);
    assertThat(counted.counts().c22()).isEqualTo(1);
    assertThat(counted.counts().c11()).isZero();
    assertThat(counted.tally().secondClicks()).isEqualTo(2);
  }

  @Test
  void detectorsMayBeAnyTwoInputs() throws Exception {
    GatedCounts counted = count(new DetectorInputs(7, 3), new long[] {41, 42, 91}, 3, 7, 1);
    assertThat(counted.counts().pump1()).isEqualTo(1);
    assertThat(counted.counts().pump2()).isEqualTo(1);
    assertThat(counted.tally().otherDetectors()).isEqualTo(2);
  }

  @Test
  void gatesBeyondThePeriodOfT3AreToldOf() throws Exception {
    Path path = folder.resolve("t3.ptu");
    try (T3Writer writer = T3Writer.create(path, RecordFormats.MULTI_HARP_T3, 1e-9, 100e-9)) {
      writer.click(3, 50, 1);
    }
    try (PtuFile file = PtuFile.open(path)) {
      assertThat(file.syncPeriod()).hasValue(100);
      assertThat(file.count(new Gates(PUMP, READ), DetectorInputs.USUAL, 1).warnings())
          .singleElement()
          .asString()
          .startsWith("the gate read ends up to 130 ticks after a sync, but some syncs are 100");
      assertThat(file.count(new Gates(PUMP, new Gate(90, 100)), DetectorInputs.USUAL, 1).warnings())
          .isEqualTo(List.of());
    }
    try (T3Writer writer = T3Writer.create(path, RecordFormats.PICO_HARP_T3, 1e-9, 100e-9)) {
      writer.click(3, 50, 1);
    }
    try (PtuFile file = PtuFile.open(path)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> file.count(new Gates(PUMP, READ), new DetectorInputs(1, 5), 1))
          .withMessage("detector 2 must be in 1..4, but is 5");
    }
  }

  @Test
  void histogramsTellWhenClicksCame() throws Exception {
    count(new DetectorInputs(1, 2), new long[] {0, 9, 10, 25, 39}, 1, 1, 2, 1, 2);
    try (PtuFile file = PtuFile.open(folder.resolve("gates.ptu"))) {
      DelayHistogram histogram = new DelayHistogram(10, 3);
      Tally tally = file.fill(histogram, DetectorInputs.USUAL, 2);
      assertThat(tally.syncs()).isEqualTo(3);
      assertThat(histogram.count(1, 0)).isEqualTo(2);
      assertThat(histogram.count(2, 1)).isEqualTo(1);
      assertThat(histogram.count(1, 2)).isEqualTo(1);
      assertThat(histogram.beyond(2)).isEqualTo(1);
      assertThat(histogram.beyond(1) + histogram.count(2, 0)).isZero();
    }
  }
}
