package org.mebit.oscillator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.design.FringeFit;
import org.mebit.oscillator.design.FringeSearch;
import org.mebit.oscillator.design.Sweep;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Fits of 45 delays in five windows up to 3 µs: the search over all frequencies the steps allow,
/// and a profile-likelihood interval.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FitBenchmark {
  private static final double CLICKS = 1.5e5;

  private final List<Counts> counts = new ArrayList<>();
  private final double[] delays = new double[45];
  private final FringeSearch search;
  private final FringeFit fit;

  /// Counts about `1 + 3.4 e^{−t/4µs} ± 3.3 e^{−t/2.5µs} cos(2π 45 MHz t)`, normal noise.
  public FitBenchmark() {
    Random random = new Random(1);
    for (int i = 0; i < delays.length; i++) {
      double t = new double[] {123, 500, 1000, 2000, 3000}[i / 9] + 3 * (i % 9);
      delays[i] = t * 1e-9;
      double level = 1 + 3.4 * Math.exp(-t / 4000);
      double swing = 3.3 * Math.exp(-t / 2500) * Math.cos(2 * Math.PI * 0.045 * t);
      double same = 22.5 * (level + swing);
      double cross = 22.5 * (level - swing);
      counts.add(
          new Counts(
              1e9,
              CLICKS,
              CLICKS,
              CLICKS,
              CLICKS,
              noisy(same, random),
              noisy(cross, random),
              noisy(cross, random),
              noisy(same, random)));
    }
    search = new FringeSearch(Sweep.ofCounts(delays, counts));
    fit = search.ofFrequencies(30e6, 60e6, true);
  }

  private static double noisy(double mean, Random random) {
    return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
  }

  @Benchmark
  public FringeFit allFrequencies() {
    return search.ofFrequencies(search.lowestFrequency(), search.highestFrequency(), true);
  }

  @Benchmark
  public Object interval() {
    return fit.visibility(delays[0]);
  }
}
