package org.mebit.ensemble;

import java.util.List;
import java.util.Random;
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

/// One interaction time of three nodes, random times.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PointBenchmark {
  /// A workspace and its times.
  @State(Scope.Thread)
  public static class Patches {
    @Param({"10000", "1000000", "1000000000000"})
    public long atoms;

    private final Random random = new Random(1);
    private PatchMethod method = new PatchMethod(List.of(3), 1000, 0, 1e-9, false);

    @Setup
    public void choose() {
      method = new PatchMethod(List.of(3), atoms, 0, 1e-9, false);
    }
  }

  /// Random times.
  @State(Scope.Thread)
  public static class Clock {
    private final Random random = new Random(1);
    private final PatchMethod displaced = new PatchMethod(List.of(3), 1_000_000, 1, 1e-6, false);

    double time() {
      return 2 * Math.PI * random.nextDouble();
    }
  }

  @Benchmark
  public Object patch(Patches patches) {
    return patches.method.at(2 * Math.PI * patches.random.nextDouble());
  }

  @Benchmark
  public Object patchWithOffset(Clock clock) {
    return clock.displaced.at(clock.time());
  }

  @Benchmark
  public Object exactThousand(Clock clock) {
    return EnsembleChain.allN(3, 1000).exact(clock.time());
  }
}
