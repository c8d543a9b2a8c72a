package org.mebit.oscillator.clicks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.DelayHistogram;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.Gate;
import org.mebit.oscillator.timetags.GatedCounts;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PtuFile;
import org.mebit.oscillator.timetags.RecordFormat;
import org.mebit.oscillator.timetags.RecordFormats;
import org.mebit.oscillator.timetags.T2Writer;
import org.mebit.oscillator.timetags.T3Writer;

/// Simulated time tags: what the gates count is what was drawn, to the last click.
final class ClickStreamTest {
  private static final Gates GATES = new Gates(new Gate(400, 800), new Gate(900, 1300));
  private static final long TRIALS = 50_000;

  /// Standard deviations that a Gaussian number passes once in a million.
  private static final double DEVIATIONS = 4.9;

  @TempDir Path folder;

  static java.util.List<RecordFormat> formats() {
    return RecordFormats.all();
  }

  private static ClickSimulation clicks() {
    double[] p = new double[16];
    double[] one = {0.05, 0.08, 0.04, 0.06};
    for (int pattern = 0; pattern < 16; pattern++) {
      p[pattern] = 1;
      for (int bit = 0; bit < 4; bit++) {
        p[pattern] *= (pattern >> bit & 1) == 1 ? one[bit] : 1 - one[bit];
      }
    }
    return new ClickSimulation(p);
  }

  private static ClickStream stream(double rms) {
    return new ClickStream(
        clicks(), GATES, new PulseEnvelope(600, rms), new PulseEnvelope(1000, rms), 4000, 0.02);
  }

  private Counts write(Path file, RecordFormat format, ClickStream stream) throws Exception {
    return switch (format) {
      case RecordFormat.T2 t2 -> {
        try (T2Writer writer = T2Writer.create(file, t2, 250e-12)) {
          yield stream.write(writer, TRIALS, PointRandom.forPoint(1, 0));
        }
      }
      case RecordFormat.T3 t3 -> {
        try (T3Writer writer = T3Writer.create(file, t3, 250e-12, 1e-6)) {
          yield stream.write(writer, TRIALS, PointRandom.forPoint(1, 0));
        }
      }
    };
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theGatesCountWhatWasDrawn(RecordFormat format) throws Exception {
    Path path = folder.resolve("simulated.ptu");
    Counts drawn = write(path, format, stream(60));
    try (PtuFile file = PtuFile.open(path)) {
      GatedCounts counted = file.count(GATES, DetectorInputs.USUAL, 2);
      assertThat(counted.counts()).isEqualTo(drawn);
      assertThat(drawn.trials()).isEqualTo(TRIALS);
      assertThat(counted.warnings()).isEmpty();
      assertThat((double) counted.tally().outsideGates())
          .isCloseTo(0.02 * TRIALS, within(DEVIATIONS * Math.sqrt(0.02 * TRIALS)));
    }
  }

  /// Mean and variance under the envelope; the reader's pulse is cut at 100 of 60 ticks before its
  /// centre.
  @Test
  void clicksComeUnderTheEnvelope() throws Exception {
    Path path = folder.resolve("simulated.ptu");
    Counts drawn = write(path, RecordFormats.TIME_HARP_N_T2, stream(60));
    DelayHistogram when = new DelayHistogram(1, 4000);
    try (PtuFile file = PtuFile.open(path)) {
      file.fill(when, DetectorInputs.USUAL, 1);
    }
    double clicks = drawn.pump1() + drawn.pump2();
    double mean = 0;
    double square = 0;
    for (int tick = 400; tick < 800; tick++) {
      double weight = (when.count(1, tick) + when.count(2, tick)) / clicks;
      // A tick stands for its middle.
      mean += weight * (tick + 0.5 - 600);
      square += weight * (tick + 0.5 - 600) * (tick + 0.5 - 600);
    }
    // Cut at 200/60 = 3.33 rms: the variance is less by 2xφ(x)/(2Φ(x) − 1) = 1.04 %.
    double variance = 3600 * (1 - 0.01035) + 1.0 / 12;
    assertThat(mean).isCloseTo(0, within(DEVIATIONS * 60 / Math.sqrt(clicks)));
    assertThat(square).isCloseTo(variance, within(DEVIATIONS * 3600 * Math.sqrt(2 / clicks)));
    long early = 0;
    long late = 0;
    for (int tick = 900; tick < 1100; tick++) {
      if (tick < 1000) {
        early += when.count(1, tick) + when.count(2, tick);
      } else {
        late += when.count(1, tick) + when.count(2, tick);
      }
    }
    // Φ(10/6) − 1/2 over Φ(10/6) in the first half of all; 0.4522/0.9522 of all, and as many
    // behind.
    double all = drawn.read1() + drawn.read2();
    assertThat((double) early).isCloseTo(0.47491 * all, within(DEVIATIONS * 0.5 * Math.sqrt(all)));
    assertThat((double) late).isCloseTo(0.47491 * all, within(DEVIATIONS * 0.5 * Math.sqrt(all)));
  }

  /// An envelope much longer than the gate fills it evenly, none at all is one tick.
  @Test
  void theEnvelopeMayBeOfAnyLength() throws Exception {
    Path path = folder.resolve("simulated.ptu");
    Counts drawn = write(path, RecordFormats.HYDRA_HARP_T2, stream(40_000));
    DelayHistogram when = new DelayHistogram(200, 20);
    try (PtuFile file = PtuFile.open(path)) {
      file.fill(when, DetectorInputs.USUAL, 1);
      double half = when.count(1, 2) + when.count(2, 2);
      double clicks = drawn.pump1() + drawn.pump2();
      assertThat(half).isCloseTo(0.5 * clicks, within(DEVIATIONS * 0.5 * Math.sqrt(clicks)));
    }
    Counts sharp = write(path, RecordFormats.HYDRA_HARP_T2, stream(0));
    DelayHistogram ticks = new DelayHistogram(1, 4000);
    try (PtuFile file = PtuFile.open(path)) {
      file.fill(ticks, DetectorInputs.USUAL, 1);
      assertThat((double) ticks.count(1, 600)).isEqualTo(sharp.pump1());
      assertThat((double) ticks.count(2, 1000)).isEqualTo(sharp.read2());
      assertThat(ticks.count(1, 599) + ticks.count(1, 601)).isZero();
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    PulseEnvelope pump = new PulseEnvelope(600, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickStream(clicks(), GATES, pump, pump, 4000, 0))
        .withMessage("the centre of a pulse must lie in its gate, 900:1300 ticks, but is 600.0");
    PulseEnvelope read = new PulseEnvelope(1000, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickStream(clicks(), GATES, pump, read, 1299, 0))
        .withMessageContaining("the period in ticks must be in 1300..");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickStream(clicks(), GATES, pump, read, 4000, Double.NaN))
        .withMessage("the background must be a chance in 0..1, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PulseEnvelope(600, -1))
        .withMessageContaining("must be at least 0 and finite");
  }
}
