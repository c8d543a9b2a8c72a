package org.mebit.ensemble.operating;

import java.util.concurrent.TimeUnit;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
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

/// Operating points of a chain in the window `0..π`, and what is guaranteed and expected at times
/// spread over it.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Thread)
public class OperatingPointTimes {
  /// The golden ratio's fraction of a turn.
  private static final double TURN = Math.PI * (Math.sqrt(5) - 1);

  @Param({"3", "10"})
  public int nodes;

  @Param({"1000000", "1000000000000"})
  public long atoms;

  /// Timing jitter in units of 2/N.
  @Param({"0.1", "10", "10000"})
  public double shear;

  private OperatingPoints points = new OperatingPoints(LatticeLaw.of(3), 1_000_000);
  private double jitter;
  private double time;

  @Setup
  public void choose() {
    points = new OperatingPoints(LatticeLaw.of(nodes), atoms);
    jitter = 2 * shear / atoms;
  }

  private double next() {
    time = (time + TURN) % Math.PI;
    return time;
  }

  @Benchmark
  public OperatingPoint guaranteed() {
    return points.guaranteed(next(), jitter);
  }

  @Benchmark
  public Estimate expectedGaussian() {
    return points.expectedGaussian(next(), jitter);
  }

  @Benchmark
  public OperatingPoint highest() {
    return points.highest(0, Math.PI);
  }

  @Benchmark
  public OperatingPoint robust() {
    return points.robust(0, Math.PI, jitter);
  }
}
