package org.mebit.ensemble;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mebit.numeric.LocalTrace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The parts of one patch: an angle, a lattice, the tridiagonal form of 43 sites, its moments.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartsBenchmark {
  private static final int SITES = 43;

  private final LocalTrace local = new LocalTrace();
  private final double[][] patch = new double[SITES][SITES];
  private final double[][] matrix = new double[SITES][SITES];
  private double time = 1.234567;

  /// A positive matrix with rows falling like the weights of a patch.
  @Setup
  public void fill() {
    Random random = new Random(1);
    double[] u = random.doubles(SITES, -3, 3).toArray();
    double[] v = random.doubles(SITES, -20, 20).toArray();
    for (int i = 0; i < SITES; i++) {
      for (int j = 0; j < SITES; j++) {
        double weight = Math.exp(-u[i] * u[i] - u[j] * u[j]);
        patch[i][j] = weight * Math.exp(-(v[i] - v[j]) * (v[i] - v[j]) / 8);
      }
    }
    reduce();
  }

  private void reduce() {
    for (int i = 0; i < SITES; i++) {
      System.arraycopy(patch[i], 0, matrix[i], 0, SITES);
    }
    local.reduce(SITES, matrix);
  }

  @Benchmark
  public Object angle() {
    time += 1e-3;
    return TurnAngle.of(time);
  }

  @Benchmark
  public Object lattice() {
    time += 1e-3;
    return HopLattice.of(1_000_000, TurnAngle.of(time));
  }

  @Benchmark
  public double tridiagonalForm() {
    reduce();
    return local.scale();
  }

  @Benchmark
  public double logMoment() {
    return local.logMoment(2);
  }

  @Benchmark
  public double gaussRule() {
    return local.rule().logMoment(2);
  }
}
