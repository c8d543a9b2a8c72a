package org.mebit.oscillator;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.clicks.ClickList;
import org.mebit.oscillator.clicks.ClickSimulation;
import org.mebit.oscillator.counts.Counts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A thousand million trials of two oscillators, one in two thousand with a click.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClickSampling {
  private static final long TRIALS = 1_000_000_000;

  private final ClickSimulation clicks = new ClickSimulation(probabilities());
  private final RandomGenerator random = PointRandom.forPoint(1, 0);

  private static double[] probabilities() {
    double[] p = {
      0, 1.0e-4, 1.7e-4, 2e-8, 1.0e-4, 8e-9, 1.2e-7, 1e-11, 1.5e-4, 1.2e-7, 3e-8, 1e-11, 1.5e-8,
      1e-11, 1e-11, 1e-14
    };
    p[0] = 1 - Arrays.stream(p).sum();
    return p;
  }

  /// To counts.
  @Benchmark
  public Counts counts() {
    return clicks.counts(TRIALS, random);
  }

  /// To the list of the trials that clicked.
  @Benchmark
  public ClickList list() {
    return clicks.list(TRIALS, random);
  }
}
