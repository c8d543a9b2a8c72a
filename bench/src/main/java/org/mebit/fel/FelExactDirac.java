package org.mebit.fel;

import java.util.concurrent.TimeUnit;
import org.mebit.fel.amplitude.ExactDirac;
import org.mebit.fel.amplitude.SpinAmplitudes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The exact amplitudes with spin of one pair, at an X-ray laser, with and without the concurrence
/// of the mixed state.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FelExactDirac {
  private static final UndulatorField FIELD = UndulatorField.helical(3.6975666644168497);
  private static final double RECOIL = 7.913617822180475e-07;
  private static final double PLUS = 0.045438024897711475;

  private final ExactDirac sharp = ExactDirac.of(FIELD, RECOIL, 1, 1e-15);
  private final ExactDirac usual = ExactDirac.of(FIELD, RECOIL, 1, 1e-12);
  private double angle = 0.45;

  private PhotonPair next() {
    angle = angle < 0.9 ? angle + 1e-4 : 0.45;
    return new PhotonPair(0.6, angle, 0, 0.7, PLUS, 1);
  }

  @Benchmark
  public SpinAmplitudes amplitudes() {
    return usual.evaluate(next());
  }

  @Benchmark
  public SpinAmplitudes amplitudesToAllDigits() {
    return sharp.evaluate(next());
  }

  @Benchmark
  public double concurrence() {
    return usual.evaluate(next()).state().concurrence();
  }
}
