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

/// All that is said about one set of counts, the extended one of Riedinger et al. (2018), and its
/// parts.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WitnessReports {
  private final Counts counts =
      new Counts(1_949_000_000, 196_080, 322_608, 194_023, 300_373, 16, 242, 223, 67);

  @Benchmark
  public Verdict report() {
    return Verdict.of(counts, 0.995);
  }

  @Benchmark
  public double symmetrisedConfidence() {
    return new SymmetrisedWitness(counts.witness(1), counts.witness(2)).cdf(1);
  }

  @Benchmark
  public double confidenceOfOneHerald() {
    return counts.witness(1).cdf(1);
  }

  @Benchmark
  public double likelihoodRatio() {
    return SignedLikelihoodRatio.of(counts).z();
  }
}
