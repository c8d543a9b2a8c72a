package org.mebit.oscillator.counts;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A thousand pseudo-experiments of the extended counts of Riedinger et al. (2018), on all cores.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PseudoExperimentTimes {
  private final Counts counts =
      new Counts(1_949_000_000, 196_080, 322_608, 194_023, 300_373, 16, 242, 223, 67);

  @Benchmark
  public double[] confidences() {
    return new PseudoExperiments(counts, 1, 1000, 1).doubts();
  }

  @Benchmark
  public Coverage coverage() {
    return new PseudoExperiments(counts, 1, 1000, 1).coverage();
  }
}
