package org.mebit.nucleus;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The wave of a sextet over 400 ns behind a crystal of T = 8, from all couplings alive to two.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SextetBenchmark {
  private static final double END = 400e-9;
  private static final Polarization ELLIPTIC = Polarization.elliptic(0.7, 0.3);
  private static final FieldSchedule OBLIQUE = FieldSchedule.constant(new Vector(19, 10, 25));
  private static final FieldSchedule ALONG_H = FieldSchedule.constant(new Vector(0, 33, 0));

  private static final SextetCrystal PLAIN =
      new SextetCrystal(8, Transition.IRON_57, Hyperfine.NONE);
  private static final SextetCrystal GRADIENT =
      new SextetCrystal(
          8,
          Transition.IRON_57,
          new Hyperfine(2e-4, 4e-4, new Vector(1, 2, 2), new Vector(2, -2, 1), 0.3));

  @Param({"1e-9", "1e-12"})
  public double tolerance;

  /// 8 coherences, 2 polarisations.
  @Benchmark
  public Object allAlive() {
    return GRADIENT.scattered(OBLIQUE, ELLIPTIC, END, tolerance);
  }

  /// The same with a field that turns for a nanosecond.
  @Benchmark
  public Object allAliveTurned() {
    return GRADIENT.scattered(
        OBLIQUE.turned(48e-9, 1e-9, Vector.ALONG_K, Math.PI), ELLIPTIC, END, tolerance);
  }

  /// The same with a field that changes all the time.
  @Benchmark
  public Object allAliveRamped() {
    return GRADIENT.scattered(
        OBLIQUE.ramped(0, END, new Vector(0, 0, 10)), ELLIPTIC, END, tolerance);
  }

  /// An inversion of the usual geometry by a turn about k.
  @Benchmark
  public Object inverted() {
    return PLAIN.scattered(
        ALONG_H.turned(48e-9, 1e-9, Vector.ALONG_K, Math.PI), Polarization.SIGMA, END, tolerance);
  }

  /// 2 coherences, 1 polarisation.
  @Benchmark
  public Object twoLines() {
    return PLAIN.scattered(ALONG_H, Polarization.SIGMA, END, tolerance);
  }
}
