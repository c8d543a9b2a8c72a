package org.mebit.oscillator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.Gate;
import org.mebit.oscillator.timetags.GatedCounts;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PtuFile;
import org.mebit.oscillator.timetags.PtuFormatException;
import org.mebit.oscillator.timetags.RecordFormats;
import org.mebit.oscillator.timetags.T2Writer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Counts of a T2 file in the page cache, 30 million syncs and a click in some of the trials. The
/// result is in syncs per microsecond, which are millions per second.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TimeTagDecoding {
  private static final int SYNCS = 30_000_000;
  private static final Gates GATES = new Gates(new Gate(400, 800), new Gate(900, 1300));

  /// Trials for each that has a click.
  @Param({"2", "100", "2000"})
  public int trialsPerClick;

  @Param({"1", "2"})
  public int threads;

  private Path file = Path.of("");

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = Files.createTempFile("mebit-decoding", ".ptu");
    SplittableRandom random = new SplittableRandom(1);
    try (T2Writer tags = T2Writer.create(file, RecordFormats.TIME_HARP_N_T2, 250e-12)) {
      for (long trial = 0; trial < SYNCS; trial++) {
        long start = 200_000 * trial;
        tags.sync(start);
        if (random.nextInt(trialsPerClick) == 0) {
          tags.click(start + random.nextInt(400, 1300), 1 + random.nextInt(2));
        }
      }
    }
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  @OperationsPerInvocation(SYNCS)
  public GatedCounts count() throws IOException, InterruptedException, PtuFormatException {
    try (PtuFile opened = PtuFile.open(file)) {
      return opened.count(GATES, DetectorInputs.USUAL, threads);
    }
  }
}
