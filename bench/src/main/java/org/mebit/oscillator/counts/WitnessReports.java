package org.mebit.oscillator.counts;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All that is said about one set of counts, and its parts: the extended set of Riedinger et al.
/// (2018), the same as if twenty times as long, and a tenth of it without coincidences of equal
/// detectors.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WitnessReports {
  /// x1 as published, x20, or one without coincidences of equal detectors.
  @Param({"x1", "x20", "zero"})
  public String data = "x1";

  private Counts counts = counts("x1");

  @Setup
  public void choose() {
    counts = counts(data);
  }

  private static Counts counts(String data) {
    return switch (data) {
      case "x1" -> scaled(1);
      case "x20" -> scaled(20);
      case "zero" -> new Counts(194_900_000, 19_608, 32_261, 19_402, 30_037, 0, 24, 22, 0);
      default -> throw new IllegalArgumentException("data must be x1, x20 or zero, but is " + data);
    };
  }

  private static Counts scaled(double times) {
    return new Counts(
        times * 1_949_000_000,
        times * 196_080,
        times * 322_608,
        times * 194_023,
        times * 300_373,
        times * 16,
        times * 242,
        times * 223,
        times * 67);
  }

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
